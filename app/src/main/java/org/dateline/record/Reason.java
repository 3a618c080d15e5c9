package org.dateline.record;

/**
 * Why one field of a record is what it is.
 *
 * @param field the record's field ("event", "actor", "date")
 * @param rule the table's file and line, the model or the rule's name
 * @param detail what it matched, what it chose and what the runner-up was, in words
 */
public record Reason(String field, String rule, String detail) {}
