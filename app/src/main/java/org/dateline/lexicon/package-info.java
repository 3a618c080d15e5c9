/** What the coder knows, as data: tables, models, gazetteer; loaded, checked, looked up. */
package org.dateline.lexicon;
