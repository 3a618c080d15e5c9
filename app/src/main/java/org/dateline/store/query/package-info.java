/** The language in which people ask the store, read into a tree; nothing here knows of an index. */
package org.dateline.store.query;
