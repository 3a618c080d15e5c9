package org.dateline.record;

/**
 * Who says that an event happened, or that it did not.
 *
 * @param source null where the text leaves it out
 * @param cue the attributing words, or null
 * @param stance asserts, confirms, denies, doubts, suspects
 */
public record EventClaim(Speaker source, Quote cue, String stance) {}
