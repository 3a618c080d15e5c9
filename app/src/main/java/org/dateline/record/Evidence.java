package org.dateline.record;

/**
 * The sentence that tells of an event, and the words in it that name it.
 *
 * @param text exactly the words between {@code start} and {@code end}
 */
public record Evidence(int start, int end, String text, Quote trigger) {}
