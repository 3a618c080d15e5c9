package org.dateline.record;

/**
 * The head of a wire story: where it was filed and by whom.
 *
 * @param place as written ("PYONGYANG"), or null
 * @param agency as written ("AP"), or null
 */
public record Dateline(String place, String agency) {}
