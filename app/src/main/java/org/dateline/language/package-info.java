/** An article's text as sentences, tokens, tags and dependency trees. */
package org.dateline.language;
