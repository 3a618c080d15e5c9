package org.dateline.find.time;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.language.Attached;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.dateline.train.Marked.MarkedEvent;
import org.dateline.train.Marked.MarkedWords;
import org.junit.jupiter.api.Test;

/**
 * The dates of the events that the corpus' articles mark with the words that date them; those of
 * the texts whose claims are held back are counted apart, and their misses are not told.
 */
class CorpusDatesTest {
  private static final double FLOOR = .865;
  private static final double FLOOR_OF_HELD = .845;

  private final English english = English.load(Data.builtIn());
  private final TimeFinder finder = new TimeFinder(Data.builtIn());
  private final Attached attached = new Attached(Data.builtIn());
  private final List<String> misses = new ArrayList<>();
  private int read;
  private int held;
  private int heldRight;

  @Test
  void dates() throws IOException {
    for (Marked article : CorpusReader.articles(Path.of("src/corpus"))) {
      judge(article);
    }
    double share = 1 - misses.size() / (double) read;
    double heldShare = heldRight / (double) held;
    assertTrue(share >= FLOOR, () -> share + "\n" + String.join("\n", misses));
    assertTrue(heldShare >= FLOOR_OF_HELD, () -> "held back: " + heldShare);
  }

  private void judge(Marked marked) {
    Article article =
        Article.of(marked.at(), marked.text()).withPublished(marked.published(), "given");
    Text text = english.read(article);
    EventDater dater = new EventDater(text, finder.find(text), attached);
    for (MarkedEvent event : marked.events()) {
      for (MarkedWords words : event.dates()) {
        if (!words.value().equals(MarkedWords.NOT)) {
          judge(marked, event, words.value(), dater.date(text.headOf(event.trigger())));
          break;
        }
      }
    }
  }

  private void judge(Marked marked, MarkedEvent event, String date, EventDate found) {
    boolean right = found.date() != null && found.date().startsWith(date);
    if (marked.heldBack()) {
      held++;
      heldRight += right ? 1 : 0;
      return;
    }
    read++;
    if (!right) {
      String trigger = marked.text().substring(event.trigger().start(), event.trigger().end());
      misses.add(
          String.join(" ", marked.at(), trigger, date, "not", found.date() + ":", found.why()));
    }
  }
}
