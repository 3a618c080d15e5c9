package org.dateline.train;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.dateline.find.name.Name;
import org.dateline.find.name.NameTagger;
import org.dateline.language.Language;
import org.dateline.language.Text;
import org.dateline.record.Article;

/**
 * Writes what a larger tagger of names needs: for each sentence its text's name, its number in it,
 * its tokens parted by blanks, and a digit for each token where its names are known, as in {@link
 * GivenNames}.
 */
public final class NameWords {
  private final Language language;
  private final Writer out;

  /** To a writer, which it does not close. */
  public NameWords(Language language, Writer out) {
    this.language = language;
    this.out = out;
  }

  /** A sentence whose names are marked. */
  public void marked(String name, NameCorpus.Sentence sentence) throws IOException {
    Text text = language.read(Article.of("", sentence.text()));
    List<Name> names = NameTrainer.names(text, sentence);
    int[] labels = NameTagger.labels(text, names);
    for (int s = 0; s < text.sentences(); s++) {
      StringBuilder digits = new StringBuilder();
      for (int i = text.sentenceStart(s); i < text.sentenceEnd(s); i++) {
        digits.append(labels[i]);
      }
      line(name, text, s, digits.toString());
    }
  }

  /** A text whose names are not known. */
  public void plain(String name, String content) throws IOException {
    Text text = language.read(Article.of("", content));
    for (int s = 0; s < text.sentences(); s++) {
      line(name, text, s, "");
    }
  }

  private void line(String name, Text text, int s, String digits) throws IOException {
    StringBuilder words = new StringBuilder();
    for (int i = text.sentenceStart(s); i < text.sentenceEnd(s); i++) {
      words.append(words.isEmpty() ? "" : " ").append(text.form(i).replaceAll("\\s", "_"));
    }
    out.write(GivenNames.key(name, s) + "\t" + words + "\t" + digits + "\n");
  }
}
