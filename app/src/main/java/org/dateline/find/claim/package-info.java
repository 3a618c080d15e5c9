/** Who says so: attributions, stance, verification. */
package org.dateline.find.claim;
