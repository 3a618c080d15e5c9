package org.dateline.scale;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.record.Digest;

/**
 * Files that one task reads, one after another.
 *
 * @param key what names its output: a digest of its files, of how they are coded and by what
 *     program
 * @param files in the order in which one program alone would read them
 * @param before how often ids of this split were given out by splits before it; ids that no other
 *     split has are left out
 */
record Split(String key, List<File> files, TreeMap<String, Integer> before)
    implements Serializable {
  /**
   * A file of the input.
   *
   * @param name what problems call it
   * @param uri where it lies
   * @param modified milliseconds since 1970
   */
  record File(String name, String uri, long bytes, long modified) implements Serializable {}

  /** A split whose ids nobody else has. */
  static Split of(List<File> files, String how) {
    return of(files, how, Map.of());
  }

  private static Split of(List<File> files, String how, Map<String, Integer> before) {
    TreeMap<String, Integer> sorted = new TreeMap<>(before);
    String key = Digest.of(how + "\n" + files + "\n" + sorted, 12);
    return new Split(key, List.copyOf(files), sorted);
  }

  /** The same files, some of whose ids were given out before. */
  Split after(Map<String, Integer> given, String how) {
    return of(files, how, given);
  }

  long bytes() {
    return files.stream().mapToLong(File::bytes).sum();
  }
}
