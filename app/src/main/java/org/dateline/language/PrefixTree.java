package org.dateline.language;

import java.io.Serializable;
import java.util.function.BiConsumer;

/** The tree of phrases that nlp4j-english holds, read in place of its own class of this name. */
final class PrefixTree implements Serializable {
  private static final long serialVersionUID = 6471355272521434323L;

  private PrefixNode n_root;

  /** Every phrase, its words parted by blanks, with what the tree says of it. */
  void each(BiConsumer<String, Object> sink) {
    n_root.each("", sink);
  }
}
