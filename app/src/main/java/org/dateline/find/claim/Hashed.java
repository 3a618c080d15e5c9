package org.dateline.find.claim;

import org.dateline.language.PerWord;
import org.dateline.language.Text;
import org.dateline.lexicon.Joint;

/** A text's words, tags and relations as hashes to make features of. Not thread-safe. */
final class Hashed {
  /** What stands for a word before the first or behind the last. */
  static final long NONE = Joint.of("#");

  private static final PerWord<Long> LEMMA = new PerWord<>((text, t) -> Joint.of(text.lemma(t)));
  private static final PerWord<Long> LOWER = new PerWord<>((text, t) -> Joint.of(text.lower(t)));

  private final Text text;

  Hashed(Text text) {
    this.text = text;
  }

  private boolean inside(int token) {
    return token >= 0 && token < text.size();
  }

  long lemma(int token) {
    return inside(token) ? text.kept(token, LEMMA) : NONE;
  }

  long lower(int token) {
    return inside(token) ? text.kept(token, LOWER) : NONE;
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
