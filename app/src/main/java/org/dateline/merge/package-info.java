/** The same happening told by several reports: near-copies, incidents, their sources. */
package org.dateline.merge;
