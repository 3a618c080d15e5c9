package org.dateline.record;

/**
 * A candidate event that was dropped.
 *
 * @param trigger its words
 * @param type what it would have been
 * @param rule file and line, or name, of what dropped it
 * @param reason in words
 */
public record Rejected(Quote trigger, String type, String rule, String reason) {}
