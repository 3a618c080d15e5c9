/** Who acts: mentions, chains and codes. */
package org.dateline.find.actor;
