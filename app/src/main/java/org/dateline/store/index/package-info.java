/**
 * The index beside the record, made by Lucene: words, codes, dates, places, and counts by field. It
 * is derived, and can be made again from the record at any time.
 */
package org.dateline.store.index;
