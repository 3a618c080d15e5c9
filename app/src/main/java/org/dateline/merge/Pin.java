package org.dateline.merge;

/**
 * A person's word on two reports, which outweighs the model.
 *
 * @param first an event id
 * @param second another
 * @param one true: always in one incident; false: never
 */
public record Pin(String first, String second, boolean one) {}
