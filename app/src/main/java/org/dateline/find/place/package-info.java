/** Places on the map, and the place of an event. */
package org.dateline.find.place;
