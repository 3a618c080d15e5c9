/** What kind of event a clause tells, learned. */
package org.dateline.find.type;
