/**
 * What goes in and comes out: articles, and what is found in them. Immutable, without behaviour of
 * their own.
 */
package org.dateline.record;
