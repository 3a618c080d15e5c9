package org.dateline.scale;

/**
 * What a lake's tables hold; {@code lake.json}.
 *
 * @param made digest of the splits that they were made from
 * @param splits how many those were
 * @param problems lines in the table of problems
 */
record Whole(
    String made,
    int splits,
    long articles,
    long events,
    long claims,
    long incidents,
    long problems) {}
