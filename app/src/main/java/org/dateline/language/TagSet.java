package org.dateline.language;

import java.util.List;

/** Tags by number, each a universal part of speech with a Penn Treebank tag. Immutable. */
final class TagSet {
  private final String[] pos;
  private final String[] tag;

  private TagSet(String[] pos, String[] tag) {
    this.pos = pos;
    this.tag = tag;
  }

  /** From names such as "NOUN NN". */
  static TagSet of(List<String> names) {
    return new TagSet(
        names.stream().map(n -> n.substring(0, n.indexOf(' ')).intern()).toArray(String[]::new),
        names.stream().map(n -> n.substring(n.indexOf(' ') + 1).intern()).toArray(String[]::new));
  }

  String pos(int code) {
    return pos[code];
  }

  String tag(int code) {
    return tag[code];
  }
}
