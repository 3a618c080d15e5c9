package org.dateline.language;

/**
 * Where a text's lemmas and trees come from when they are first asked for. Implementations are
 * thread-safe and give the same answer each time.
 */
interface Analysis {
  /** Dictionary form of a token. */
  String lemma(Text text, int token);

  /** Tree of a sentence. */
  Tree tree(Text text, int sentence);

  /** Tree of a sentence that is not worth a parser's time. */
  default Tree sketch(Text text, int sentence) {
    return tree(text, sentence);
  }
}
