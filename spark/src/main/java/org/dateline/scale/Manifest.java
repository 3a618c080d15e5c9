package org.dateline.scale;

import java.io.Serializable;
import java.util.List;

/**
 * What says that a split is done: it is written after all of the split's output, at once.
 *
 * @param folder where in the lake's {@code _work} its output lies
 * @param inputs the files that were read
 */
record Manifest(
    String folder, List<String> inputs, long articles, long events, long claims, long problems)
    implements Serializable {}
