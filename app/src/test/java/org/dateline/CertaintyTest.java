package org.dateline;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.measure.GoldDocument.GoldEvent;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.record.Span;
import org.dateline.train.Marked;
import org.dateline.train.Marked.MarkedEvent;
import org.junit.jupiter.api.Test;

/**
 * Fits what a record's certainty is made of on the golden and the corpus articles, and holds what
 * it promises on halves that the fit has not seen. Writes the table that the program reads to
 * {@code target/certainty.tsv} and the calibration to {@code target/certainty.txt}.
 */
class CertaintyTest {
  private static final int ROUNDS = 400;
  private static final double RATE = 0.5;
  private static final double RIDGE = 0.006;

  /** A fit is surer of itself than articles that it has not seen bear out. */
  private static final double MODESTY = 0.88;

  /** A record: its signs, whether a gold event of its type stands there, and its half. */
  private record Case(List<String> signs, boolean right, int half, double shipped) {}

  /** A gold event: types, and where it is told. */
  private record Gold(List<String> types, List<Span> spans, boolean optional) {}

  @Test
  void certainRecordsAreRight() throws IOException {
    List<Case> cases = cases();
    List<Double> held = new ArrayList<>();
    List<Case> order = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int other = half;
      Map<String, Double> fit = fit(cases.stream().filter(c -> c.half() != other).toList());
      for (Case c : cases) {
        if (c.half() == half) {
          order.add(c);
          held.add(probability(fit, c.signs()));
        }
      }
    }
    List<String> table = new ArrayList<>(List.of("held-back halves"));
    table.addAll(curve(order, held));
    table.add("as shipped (its fit)");
    List<Double> shipped = order.stream().map(Case::shipped).toList();
    table.addAll(curve(order, shipped));
    Files.write(Path.of("target/certainty.txt"), table);
    Files.write(Path.of("target/certainty.tsv"), rows(fit(cases)));
    assertTrue(share(order, held) >= 0.9, () -> String.join("\n", table));
    assertTrue(share(order, shipped) >= 0.9, () -> String.join("\n", table));
  }

  private static double share(List<Case> cases, List<Double> p) {
    int all = 0;
    int right = 0;
    for (int i = 0; i < cases.size(); i++) {
      if (p.get(i) >= 0.9) {
        all++;
        right += cases.get(i).right() ? 1 : 0;
      }
    }
    return all == 0 ? 0 : right / (double) all;
  }

  private static List<String> curve(List<Case> cases, List<Double> p) {
    List<String> lines = new ArrayList<>();
    for (double from : new double[] {0, 0.5, 0.6, 0.7, 0.8, 0.9}) {
      double to = from == 0 ? 0.5 : from == 0.9 ? 1.01 : from + 0.1;
      int all = 0;
      int right = 0;
      for (int i = 0; i < cases.size(); i++) {
        if (p.get(i) >= from && p.get(i) < to) {
          all++;
          right += cases.get(i).right() ? 1 : 0;
        }
      }
      String share = all == 0 ? "" : String.format(Locale.ROOT, "%.3f", right / (double) all);
      lines.add(String.format(Locale.ROOT, "%.1f\t%d\t%s", from, all, share));
    }
    return lines;
  }

  private static List<String> rows(Map<String, Double> weights) {
    List<String> rows = new ArrayList<>(List.of("sign\tweight"));
    weights.forEach((sign, w) -> rows.add(String.format(Locale.ROOT, "%s\t%.3f", sign, w)));
    return rows;
  }

  /** Gradient ascent on the ridge-penalised likelihood: few signs, few cases, always the same. */
  private static Map<String, Double> fit(List<Case> cases) {
    Map<String, Double> w = new TreeMap<>(Map.of("base", 0.0));
    cases.forEach(c -> c.signs().forEach(s -> w.putIfAbsent(s, 0.0)));
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> slope = new TreeMap<>();
      for (Case c : cases) {
        double miss = (c.right() ? 1 : 0) - probability(w, c.signs());
        slope.merge("base", miss, Double::sum);
        c.signs().forEach(s -> slope.merge(s, miss, Double::sum));
      }
      w.replaceAll(
          (s, v) -> {
            double shrink = s.equals("base") ? 0 : RIDGE * v;
            return v + RATE * (slope.getOrDefault(s, 0.0) / cases.size() - shrink);
          });
    }
    w.replaceAll((s, v) -> MODESTY * v);
    return w;
  }

  private static double probability(Map<String, Double> w, List<String> signs) {
    double sum = w.get("base");
    for (String s : signs) {
      sum += w.getOrDefault(s, 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private static List<Case> cases() throws IOException {
    Coder coder = Coder.load(Settings.standard());
    List<Case> cases = new ArrayList<>();
    int n = 0;
    for (Golden.Item item : Golden.all()) {
      List<Event> found = coder.code(item.article()).events();
      String text = item.article().text();
      List<Gold> gold = item.gold().events().stream().map(g -> gold(text, g)).toList();
      judge(found, gold, n++ % 2, cases);
    }
    try (Stream<Path> files = Files.list(Path.of("src/corpus/articles"))) {
      for (Path file : files.sorted().toList()) {
        String[] parts = Files.readString(file).split("\n\n", 2);
        Marked marked = Marked.parse(file.toString(), parts[1].strip());
        Article article = article(parts[0], marked.text());
        List<Gold> gold = marked.events().stream().map(CertaintyTest::gold).toList();
        judge(coder.code(article).events(), gold, n++ % 2, cases);
      }
    }
    return cases;
  }

  private static Article article(String head, String text) {
    Map<String, String> fields =
        head.lines()
            .filter(l -> !l.startsWith("#") && l.contains(": "))
            .collect(Collectors.toMap(l -> l.split(": ", 2)[0], l -> l.split(": ", 2)[1]));
    String day = fields.get("published");
    String basis = day == null ? null : "given";
    return new Article(
        "corpus",
        fields.get("title"),
        text,
        day,
        basis,
        null,
        null,
        List.of(),
        "en",
        null,
        List.of());
  }

  private static Gold gold(String text, GoldEvent g) {
    List<Span> spans = new ArrayList<>();
    for (String quote : g.quotes()) {
      String words =
          Arrays.stream(quote.strip().split("\\s+"))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      Matcher m = Pattern.compile(words).matcher(text);
      if (m.find()) {
        spans.add(new Span(m.start(), m.end()));
      }
    }
    return new Gold(g.event(), spans, g.optional());
  }

  private static Gold gold(MarkedEvent e) {
    List<Span> spans = new ArrayList<>(e.mentions());
    spans.add(e.trigger());
    return new Gold(List.of(e.type()), spans, false);
  }

  /** The surest first: of two records of one gold event the second is wrong. */
  private static void judge(List<Event> found, List<Gold> gold, int half, List<Case> cases) {
    List<Gold> free = new ArrayList<>(gold);
    List<Event> order = new ArrayList<>(found);
    order.sort(Comparator.comparing(e -> e.evidence().trigger().start()));
    for (Event e : order) {
      Gold match = free.stream().filter(g -> fits(g, e)).findFirst().orElse(null);
      if (match != null && !match.optional()) {
        free.remove(match);
      }
      String signs =
          e.origin().reasons().stream()
              .filter(r -> r.field().equals("certainty"))
              .findFirst()
              .orElseThrow()
              .detail();
      cases.add(new Case(List.of(signs.split(" ")), match != null, half, e.certainty()));
    }
  }

  private static boolean fits(Gold g, Event e) {
    Span sentence = new Span(e.evidence().start(), e.evidence().end());
    return g.types().stream().anyMatch(t -> root(t).equals(root(e.event().get(0))))
        && g.spans().stream().anyMatch(sentence::overlaps);
  }

  private static String root(String type) {
    return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
  }
}
