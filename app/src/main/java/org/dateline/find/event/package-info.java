/** What happened: frames over trees, one record a happening. */
package org.dateline.find.event;
