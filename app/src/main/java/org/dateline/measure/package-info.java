/** Gold against found. */
package org.dateline.measure;
