package org.dateline.scale;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What says that a split is done: it is written after all of the split's output, at once.
 *
 * @param folder where in the lake's {@code _work} its output lies
 * @param inputs the files that were read
 * @param slices how many keys the reports have in each stretch of days
 */
record Manifest(
    String folder,
    List<String> inputs,
    long articles,
    long events,
    long claims,
    long problems,
    Map<Integer, Long> slices)
    implements Serializable {}
