/** The HTTP API and the web workspace over a store. */
package org.dateline.serve;
