/** The job for a cluster: the same coder and merger over web archives too many for one machine. */
package org.dateline.scale;
