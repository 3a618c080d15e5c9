/** How records are kept and written. */
package org.dateline.store;
