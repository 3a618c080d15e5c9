/** What a text tells: entities, places, times, claims, events. */
package org.dateline.find;
