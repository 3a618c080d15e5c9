/** Proper names. */
package org.dateline.find.name;
