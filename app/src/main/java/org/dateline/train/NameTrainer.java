package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import org.dateline.find.name.Name;
import org.dateline.find.name.NameTagger;
import org.dateline.language.Language;
import org.dateline.language.Text;
import org.dateline.lexicon.SequenceModel;
import org.dateline.lexicon.SequenceTrainer;
import org.dateline.record.Article;

/** Trains the model of names. The same sentences in the same order give the same model. */
public final class NameTrainer {
  private static final SequenceTrainer.Settings SETTINGS =
      new SequenceTrainer.Settings(8, 2, 150_000, 3);

  private final Language language;
  private final NameTagger tagger;
  private final SequenceTrainer trainer = new SequenceTrainer(NameTagger.LABELS);

  public NameTrainer(Language language, NameTagger tagger) {
    this.language = language;
    this.tagger = tagger;
  }

  /** Adds a sentence. */
  public void add(NameCorpus.Sentence sentence) {
    Text text = language.read(Article.of("", sentence.text()));
    tagger.learn(text, names(text, sentence), trainer);
  }

  /** The names of a sentence by tokens; those that tokens do not fit are cut to them. */
  static List<Name> names(Text text, NameCorpus.Sentence sentence) {
    List<Name> names = new ArrayList<>();
    for (NameCorpus.Marked m : sentence.names()) {
      int from = text.tokenAt(m.span().start());
      int to = from;
      while (to < text.size() && text.start(to) < m.span().end()) {
        to++;
      }
      boolean one = to > from && text.sentenceOf(from) == text.sentenceOf(to - 1);
      if (one) {
        names.add(new Name(from, to, m.kind(), 1));
      }
    }
    return names;
  }

  /** Trains on what was added. */
  public SequenceModel train() {
    return trainer.train(SETTINGS);
  }
}
