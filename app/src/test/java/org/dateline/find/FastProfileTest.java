package org.dateline.find;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.Golden;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.junit.jupiter.api.Test;

/** What the fast profile costs on the committed texts. */
class FastProfileTest {
  private static List<Article> articles() throws Exception {
    List<Article> all = new ArrayList<>();
    Golden.all().forEach(g -> all.add(g.article()));
    for (Marked m : CorpusReader.articles(Path.of("src/corpus"))) {
      all.add(Article.of(m.at(), m.text()));
    }
    return all;
  }

  @Test
  void losesFewerThanOneRecordInTwoHundred() throws Exception {
    Coder fast = Coder.load(new Settings(List.of(), "fast"));
    Coder accurate = Coder.load(Settings.standard());
    int all = 0;
    int lost = 0;
    int added = 0;
    int other = 0;
    for (Article article : articles()) {
      List<Event> full = accurate.code(article).events();
      List<Event> quick = fast.code(article).events();
      Set<String> ids = new HashSet<>();
      quick.forEach(e -> ids.add(e.id()));
      all += full.size();
      lost += (int) full.stream().filter(e -> !ids.contains(e.id())).count();
      added += Math.max(0, quick.size() - full.size());
      other += (int) full.stream().filter(e -> ids.contains(e.id()) && !told(e, quick)).count();
    }
    String found = lost + " lost, " + added + " added, " + other + " told otherwise of " + all;
    System.out.println("fast profile: " + found);
    assertTrue(lost * 200 < all && added * 200 < all, found);
    assertTrue(other * 33 < all, found);
  }

  /** Whether a record stands among others as it is, its certainty and origin aside. */
  private static boolean told(Event e, List<Event> among) {
    return among.stream()
        .anyMatch(
            o ->
                o.id().equals(e.id())
                    && o.actor().equals(e.actor())
                    && o.recipient().equals(e.recipient())
                    && o.claims().equals(e.claims())
                    && String.valueOf(o.date()).equals(String.valueOf(e.date()))
                    && String.valueOf(o.eventLoc()).equals(String.valueOf(e.eventLoc()))
                    && o.verification().equals(e.verification()));
  }
}
