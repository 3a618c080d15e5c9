/** Time expressions, and the date of an event. */
package org.dateline.find.time;
