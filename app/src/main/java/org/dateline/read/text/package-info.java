/** What the words of a news text say of itself: dates, datelines, a page's debris, the language. */
package org.dateline.read.text;
