package org.dateline.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.find.actor.SettingExample;
import org.dateline.train.Marked.MarkedActor;
import org.dateline.train.Marked.MarkedEvent;
import org.junit.jupiter.api.Test;

class SettingTrainerTest {
  private static final int FOLDS = 4;
  private static final Coder CODER = Coder.load(Settings.standard());

  /** Learnt on three of every four articles, asked on the fourth; chance would be one in three. */
  @Test
  void tellsTheCountryOfThoseWhoseCountryNoWordTells() throws IOException {
    List<Marked> articles = CorpusReader.articles(Path.of("src/corpus"));
    SettingTrainer trainer = new SettingTrainer(CODER);
    List<Marked> held = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i % FOLDS == 0) {
        held.add(articles.get(i));
      } else {
        trainer.add(articles.get(i));
      }
    }
    Map<String, Double> weights = trainer.weights();
    double[] weigh = SettingExample.names().stream().mapToDouble(weights::get).toArray();
    int asked = 0;
    int right = 0;
    for (Marked marked : held) {
      for (SettingExample e : CODER.settled(marked.article())) {
        String code = code(marked, e);
        if (e.codes().contains(String.valueOf(code))) {
          asked++;
          right += e.best(weigh).equals(code) ? 1 : 0;
        }
      }
    }
    assertTrue(asked > 200, asked + " asked");
    assertTrue(right > .85 * asked, right + " of " + asked);
    assertEquals(weights, trainer.weights());
  }

  private static String code(Marked marked, SettingExample e) {
    for (MarkedEvent event : marked.events()) {
      for (List<MarkedActor> actors : List.of(event.actors(), event.recipients())) {
        for (MarkedActor actor : actors) {
          if (e.who().overlaps(actor.span())) {
            return actor.code();
          }
        }
      }
    }
    return null;
  }
}
