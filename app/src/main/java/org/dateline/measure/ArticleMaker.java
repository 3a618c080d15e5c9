package org.dateline.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Article;

/**
 * Makes news articles of any number, for benchmarks: sentences are the examples of the frame, guard
 * and cue tables, with other numbers, days and speakers in them. The article of a number is always
 * the same. Immutable and thread-safe.
 */
public final class ArticleMaker {
  private static final List<String> EVENTS = List.of("verbs", "nouns", "light");
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };
  private static final String[] SPEAKERS = {
    "officials said",
    "the interior ministry said",
    "according to state television",
    "residents said",
    "a police spokesman told reporters",
    "the army said in a statement"
  };

  private final List<String> telling = new ArrayList<>();
  private final List<String> other = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  public ArticleMaker(Data data) {
    for (String file : EVENTS) {
      data.rows("lang/en/frames/" + file + ".tsv").forEach(row -> add(telling, row));
    }
    data.rows("lang/en/frames/guards.tsv").forEach(row -> add(other, row));
    data.rows("lang/en/claims/cues.tsv").forEach(row -> add(other, row));
    for (Row row : data.rows("actors/countries.tsv")) {
      places.addAll(row.list("capital"));
    }
  }

  private static void add(List<String> into, Row row) {
    String bare = row.get("example").replaceAll("<[a-z]+ |[>{}]", "").strip();
    if (bare.endsWith(".")) {
      into.add(bare);
    }
  }

  /** The article of a number: 6 to 34 sentences, a third of them telling an event. */
  public Article article(long number) {
    SplittableRandom random = new SplittableRandom(number * 7919 + 17);
    StringBuilder text = new StringBuilder();
    text.append(one(places, random).toUpperCase(java.util.Locale.ROOT)).append(" - ");
    int sentences = 6 + random.nextInt(29);
    for (int s = 0; s < sentences; s++) {
      boolean tells = s == 0 || random.nextInt(3) == 0;
      text.append(varied(one(tells ? telling : other, random), random));
      text.append(s % 3 == 2 && s + 1 < sentences ? "\n" : " ");
    }
    String day = "2019-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    return new Article(
        "made-" + number,
        one(telling, random),
        text.toString().strip(),
        day,
        "metadata",
        null,
        "The Daily Benchmark",
        List.of(),
        "en",
        null,
        List.of());
  }

  /** Another number for each, a day now and then, and a speaker behind some sentences. */
  private static String varied(String sentence, SplittableRandom random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      out.append(c > '1' && c <= '9' ? (char) ('2' + random.nextInt(8)) : c);
    }
    int end = out.length() - 1;
    if (random.nextInt(4) == 0) {
      out.insert(end, " on " + DAYS[random.nextInt(DAYS.length)]);
      end = out.length() - 1;
    }
    if (random.nextInt(5) == 0) {
      out.insert(end, ", " + SPEAKERS[random.nextInt(SPEAKERS.length)]);
    }
    return out.toString();
  }

  private static String one(List<String> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  /** The article of a number amid a page as sites serve them: scripts, menus, links, comments. */
  public String page(long number) {
    Article a = article(number);
    SplittableRandom random = new SplittableRandom(number);
    StringBuilder page = new StringBuilder(1 << 16);
    page.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    page.append(a.title()).append("</title><meta property=\"article:published_time\" content=\"");
    page.append(a.published()).append("T08:00:00Z\"><script>");
    for (int i = 0; i < 400; i++) {
      page.append("window.q").append(i).append("=function(a){return a*").append(i).append("};");
    }
    page.append("</script></head><body><nav><ul>");
    links(page, 120, random);
    page.append("</ul></nav><div class=\"main\"><article class=\"story\"><h1>").append(a.title());
    page.append("</h1><time datetime=\"").append(a.published()).append("\">");
    page.append(a.published()).append("</time>");
    for (String paragraph : a.text().split("\n")) {
      page.append("<p>").append(paragraph).append("</p>\n");
    }
    page.append("</article><aside class=\"related\"><ul>");
    links(page, 60, random);
    page.append("</ul></aside></div><footer><ul>");
    links(page, 40, random);
    return page.append("</ul></footer></body></html>").toString();
  }

  private void links(StringBuilder page, int n, SplittableRandom random) {
    for (int i = 0; i < n; i++) {
      String place = one(places, random);
      page.append("<li class=\"item\"><a href=\"/news/").append(i).append("\">News from ");
      page.append(place).append("</a></li>");
    }
  }
}
