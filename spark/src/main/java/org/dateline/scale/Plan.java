package org.dateline.scale;

import java.util.ArrayList;
import java.util.List;

/** Files into splits. */
final class Plan {
  private Plan() {}

  /**
   * Puts small files together and leaves large ones alone; the order stays.
   *
   * @param how digest of how they are coded
   * @param bytes how much one split holds at most, where it is more than a file
   */
  static List<Split> of(List<Split.File> files, String how, long bytes) {
    List<Split> splits = new ArrayList<>();
    List<Split.File> some = new ArrayList<>();
    long sum = 0;
    for (Split.File file : files) {
      if (!some.isEmpty() && sum + file.bytes() > bytes) {
        splits.add(Split.of(some, how));
        some.clear();
        sum = 0;
      }
      some.add(file);
      sum += file.bytes();
    }
    if (!some.isEmpty()) {
      splits.add(Split.of(some, how));
    }
    return splits;
  }
}
