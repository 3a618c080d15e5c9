package org.dateline.language;

import java.util.Arrays;
import java.util.List;

/** Dependency relations by number, with and without their subtypes. Immutable. */
final class Relations {
  private final String[] whole;
  private final String[] bare;

  private Relations(String[] whole, String[] bare) {
    this.whole = whole;
    this.bare = bare;
  }

  /** From names such as "nsubj:pass". */
  static Relations of(List<String> names) {
    return new Relations(
        names.stream().map(String::intern).toArray(String[]::new),
        names.stream().map(n -> n.split(":", 2)[0].intern()).toArray(String[]::new));
  }

  /** The number of a relation, or -1 where there is none of the name. */
  int number(String relation) {
    return Arrays.asList(whole).indexOf(relation);
  }

  /** "nsubj:pass". */
  String whole(int number) {
    return whole[number];
  }

  /** "nsubj". */
  String bare(int number) {
    return bare[number];
  }
}
