package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.record.Reason;
import org.dateline.record.Span;

/**
 * Fits how sure a record is: whether the coder's records are marked so, by the signs that explain
 * shows. Texts on which frames were made or models trained make it too sure. Not thread-safe.
 */
public final class CertaintyTrainer {
  /** Where the lexicon keeps the weights. */
  public static final String TABLE = "lang/en/events/certainty.tsv";

  private static final String FIELD = "certainty";

  private final SignTrainer weights = new SignTrainer();
  private final Coder coder;

  /**
   * A trainer without texts.
   *
   * @param coder which drops no record for its certainty, see {@link #keepAll}
   */
  public CertaintyTrainer(Coder coder) {
    this.coder = coder;
  }

  /** Makes a pack keep records however unsure. */
  public static void keepAll(Path pack) throws IOException {
    Path table = pack.resolve(TABLE);
    Files.createDirectories(table.getParent());
    Files.write(table, List.of("sign\tweight", "base\t30"));
  }

  /** Adds the records that are made of a text; right is one whose type and words are marked. */
  public void add(Marked marked, double weight) {
    for (Event event : coder.code(Article.of(marked.at(), marked.text())).events()) {
      for (Reason reason : event.origin().reasons()) {
        if (reason.field().equals(FIELD)) {
          weights.add(List.of(reason.detail().split(" ")), right(event, marked), weight);
        }
      }
    }
  }

  private static boolean right(Event event, Marked marked) {
    Span trigger = event.evidence().trigger().span();
    return marked.events().stream()
        .filter(e -> event.event().contains(e.type()))
        .anyMatch(
            e ->
                e.trigger().overlaps(trigger) || e.mentions().stream().anyMatch(trigger::overlaps));
  }

  /** How many records were added. */
  public int size() {
    return weights.size();
  }

  /** The weights, by sign. */
  public Map<String, Double> weights() {
    return weights.weights();
  }
}
