package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import org.dateline.find.name.Name;
import org.dateline.find.name.NameFinder;
import org.dateline.find.name.NameTagger;
import org.dateline.language.Language;
import org.dateline.language.Text;
import org.dateline.lexicon.FieldTrainer;
import org.dateline.lexicon.SequenceModel;
import org.dateline.record.Article;

/**
 * Trains the model of names: first on annotated sentences, then on these and on plain texts in
 * which the first model found the names. The same input in the same order gives the same model.
 */
public final class NameTrainer {
  private static final FieldTrainer.Settings SETTINGS =
      new FieldTrainer.Settings(10, .05f, .4f, 2, 150_000);

  /** How much a sentence of our own counts, whose marks follow other habits here and there. */
  private static final float OWN = .5f;

  /** How much a sentence counts whose names were found, not annotated. */
  private static final float FOUND = .3f;

  /** By how much it is made easier for a word to be part of a name. */
  private static final float MODESTY = .3f;

  private final Language language;
  private final NameTagger tagger;
  private final FieldTrainer trainer = new FieldTrainer(NameTagger.LABELS);

  public NameTrainer(Language language, NameTagger tagger) {
    this.language = language;
    this.tagger = tagger;
  }

  /** Adds a sentence of a public corpus. */
  public void add(NameCorpus.Sentence sentence) {
    add(sentence, 1);
  }

  /** Adds a sentence of our own. */
  public void addOwn(NameCorpus.Sentence sentence) {
    add(sentence, OWN);
  }

  private void add(NameCorpus.Sentence sentence, float weight) {
    Text text = language.read(Article.of("", sentence.text()));
    tagger.learn(text, names(text, sentence), weight, trainer);
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

  /** Trains on what was added, then on that and on plain articles as well. */
  public SequenceModel train(List<String> articles) {
    SequenceModel model = trainer.train(SETTINGS, MODESTY);
    NameFinder finder = new NameFinder(tagger, model);
    for (String article : articles) {
      Text text = language.read(Article.of("", article));
      tagger.learn(text, NameVotes.agreed(text, finder.find(text)), FOUND, trainer);
    }
    return articles.isEmpty() ? model : trainer.train(SETTINGS, MODESTY);
  }
}
