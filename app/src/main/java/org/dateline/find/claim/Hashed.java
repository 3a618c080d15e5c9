package org.dateline.find.claim;

import org.dateline.language.Text;
import org.dateline.lexicon.Joint;

/** A text's words, tags and relations as hashes to make features of. Not thread-safe. */
final class Hashed {
  /** What stands for a word before the first or behind the last. */
  static final long NONE = Joint.of("#");

  private final Text text;
  private final long[] lemmas;
  private final long[] lowers;

  Hashed(Text text) {
    this.text = text;
    lemmas = new long[text.size()];
    lowers = new long[text.size()];
  }

  private boolean inside(int token) {
    return token >= 0 && token < text.size();
  }

  long lemma(int token) {
    if (!inside(token)) {
      return NONE;
    }
    lemmas[token] = lemmas[token] == 0 ? Joint.of(text.lemma(token)) : lemmas[token];
    return lemmas[token];
  }

  long lower(int token) {
    if (!inside(token)) {
      return NONE;
    }
    lowers[token] = lowers[token] == 0 ? Joint.of(text.lower(token)) : lowers[token];
    return lowers[token];
  }

  long tag(int token) {
    return inside(token) ? Joint.of(text.tag(token)) : NONE;
  }

  long pos(int token) {
    return Joint.of(text.pos(token));
  }

  long relation(int token) {
    return Joint.of(text.relation(token));
  }

  /** The word that introduces a clause or phrase, as {@link Near#marker} finds it. */
  long marker(int head) {
    return Joint.of(Near.marker(text, head));
  }
}
