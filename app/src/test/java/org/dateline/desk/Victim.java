package org.dateline.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dateline.find.Settings;
import org.dateline.measure.SyntheticNews;
import org.dateline.record.Document;
import org.dateline.store.Review;

/**
 * A process that fills and reviews a store until it is killed, and says on standard output what is
 * done: "put ARTICLE", "rejected EVENT", "restored EVENT", and before it "restoring EVENT": then
 * either may lie there. Arguments: folder, seed.
 */
final class Victim {
  private Victim() {}

  public static void main(String[] arguments) {
    Random random = new Random(Long.parseLong(arguments[1]));
    SyntheticNews news = new SyntheticNews();
    try (Desk desk = Desk.write(Path.of(arguments[0]), "victim", Settings.standard())) {
      say("open");
      while (true) {
        Document d = news.document();
        if (!desk.store().has(d.article())) {
          desk.put(List.of(d), true);
          say("put " + d.article().id());
          review(desk, d.events().get(random.nextInt(d.events().size())).id(), random);
        }
        if (random.nextInt(10) == 0) {
          desk.store().flush();
        }
      }
    }
  }

  private static void review(Desk desk, String event, Random random) {
    if (random.nextInt(3) == 0) {
      Review.Done done = desk.editor().review(event, "reject", "Ann", null, null);
      say("rejected " + event);
      if (random.nextInt(3) == 0) {
        say("restoring " + event);
        desk.editor().undo(done.correction().no(), "Ann");
        say("restored " + event);
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
