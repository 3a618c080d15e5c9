package org.dateline.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dateline.find.Coder;
import org.dateline.measure.ArticleMaker;
import org.dateline.measure.Clock;
import org.dateline.read.html.Page;
import org.dateline.record.Article;
import org.dateline.store.Json;

/** Codes made and broken pages for a long time, and tells what becomes of memory and speed. */
final class Soak {
  private static final double WARM_UP = 0.1;
  private static final int STEPS = 10;

  /** A full collection lets some dead objects lie; only every fourth moves all. */
  private static final int COLLECTIONS = 4;

  private final ArticleMaker maker;
  private final Coder coder;
  private long pages;
  private long sentences;
  private long unreadable;
  private double perSecond;

  Soak(ArticleMaker maker, Coder coder) {
    this.maker = maker;
    this.coder = coder;
  }

  /** Whether the heap after a full collection ends within a tenth of what it was when warm. */
  boolean run(double minutes) {
    until(minutes * WARM_UP);
    long warm = heap("warm");
    long last = warm;
    for (int i = 1; i <= STEPS; i++) {
      until(minutes * (1 - WARM_UP) / STEPS);
      last = heap(i + " of " + STEPS);
    }
    return last <= warm * 1.1;
  }

  private void until(double minutes) {
    long before = sentences;
    Clock.Result spent = Clock.run(minutes * 60, n -> one());
    perSecond = (sentences - before) / spent.cpuSeconds();
  }

  private void one() {
    SplittableRandom random = new SplittableRandom(pages);
    String page = pages % 3 == 0 ? maker.article(pages).text() : maker.page(pages);
    code(broken(page, random), pages % 3 == 0);
    pages++;
  }

  private void code(String page, boolean plain) {
    try {
      Article article = plain ? Article.of("soak", page) : Page.article("soak", null, page);
      var document = coder.code(article);
      document.events().forEach(Json::line);
      sentences += document.sentences().size();
    } catch (IOException e) {
      unreadable++;
    }
  }

  /** The page with a few characters changed, stretches lost, doubled or turned round. */
  private static String broken(String page, SplittableRandom random) {
    StringBuilder s = new StringBuilder(page);
    for (int n = random.nextInt(12); n > 0 && s.length() > 64; n--) {
      int at = random.nextInt(s.length() - 32);
      switch (random.nextInt(5)) {
        case 0 -> s.setCharAt(at, (char) random.nextInt(0x10000));
        case 1 -> s.delete(at, at + random.nextInt(32));
        case 2 -> s.insert(at, s.substring(at, at + random.nextInt(32)));
        case 3 -> s.replace(at, at + 8, new StringBuilder(s.substring(at, at + 8)).reverse() + "");
        default -> s.insert(at, "<>&\"'\n\u0000".charAt(random.nextInt(7)));
      }
    }
    return s.toString();
  }

  private long heap(String when) {
    long used = Long.MAX_VALUE;
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      used = Math.min(used, (runtime.totalMemory() - runtime.freeMemory()) >> 10);
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "%s: %d pages, %d sentences, %.0f a CPU-second, %d pages without an article,"
                + " heap after collection %.1f MB",
            when,
            pages,
            sentences,
            perSecond,
            unreadable,
            used / 1024.0));
    return used;
  }
}
