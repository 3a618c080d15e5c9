package org.dateline.language;

import org.dateline.record.Article;

/** Reads the texts of one language. Implementations are immutable and thread-safe. */
public interface Language {
  /** ISO 639-1. */
  String code();

  /** Sentences, tokens, tags, lemmas and trees of the article's text. Never throws for any text. */
  Text read(Article article);
}
