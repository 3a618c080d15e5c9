/** A web page to its article: the body in order, and what its metadata say. */
package org.dateline.read.html;
