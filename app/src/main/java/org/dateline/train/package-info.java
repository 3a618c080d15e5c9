/** Annotated text to models. */
package org.dateline.train;
