/** Files, folders, pages and streams of bytes to articles. */
package org.dateline.read;
