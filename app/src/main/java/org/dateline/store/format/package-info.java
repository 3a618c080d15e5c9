/** Event records in the formats that the field reads. */
package org.dateline.store.format;
