/** Feeds and folders that keep a store up to date. */
package org.dateline.desk.watch;
