/** Other coders' event files as events. */
package org.dateline.store.imported;
