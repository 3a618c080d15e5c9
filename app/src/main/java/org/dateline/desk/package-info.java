/** What joins coding, merging and the store: ingesting, recoding, reviewing, watching. */
package org.dateline.desk;
