package org.dateline.train;

import org.dateline.find.claim.ClaimExamples;
import org.dateline.find.claim.ClaimModel;
import org.dateline.language.Language;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.SequenceTrainer;
import org.dateline.record.Article;

/** Trains the model of attributions. The same articles in the same order give the same model. */
public final class ClaimTrainer {
  private static final SequenceTrainer.Settings CUES =
      new SequenceTrainer.Settings(6, 3, 75_000, 8);
  private static final SequenceTrainer.Settings PARTS =
      new SequenceTrainer.Settings(6, 3, 170_000, 8);

  private final Language language;
  private final SequenceTrainer cues = new SequenceTrainer(ClaimModel.CUE_LABELS);
  private final SequenceTrainer parts = new SequenceTrainer(ClaimModel.PART_LABELS);
  private final ClaimExamples examples;

  public ClaimTrainer(Language language, Data data) {
    this.language = language;
    examples = new ClaimExamples(data, cues, parts);
  }

  /** Adds an article. */
  public void add(Polnear.Annotated article) {
    examples.add(language.read(Article.of(article.id(), article.text())), article.golds());
  }

  /** Trains on what was added. */
  public ClaimModel train() {
    return new ClaimModel(cues.train(CUES), parts.train(PARTS));
  }
}
