/** Documents fetched from the web: guarded, bounded, polite. */
package org.dateline.read.web;
