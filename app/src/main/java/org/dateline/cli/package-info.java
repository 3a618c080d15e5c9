/** The command line, one small class a command. */
package org.dateline.cli;
