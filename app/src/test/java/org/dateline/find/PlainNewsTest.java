package org.dateline.find;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Location;
import org.junit.jupiter.api.Test;

/**
 * Plain sentences of news with what each must tell, written before they were coded. Shares that are
 * told rightly may only rise; what is told otherwise is written to {@code target/plain-news.txt}.
 */
class PlainNewsTest {
  private static final Path NEWS = Path.of("src/test/resources/news");
  private static final Path REPORT = Path.of("target/plain-news.txt");
  private static final String DAY = "2025-06-10";

  /** Of these both sides are actors, whoever stands as recipient. */
  private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE");

  private static final Map<String, Double> FLOORS =
      Map.of(
          "type", 0.89,
          "players", 0.82,
          "mode", 0.93,
          "nothing", 0.93,
          "verification", 0.87,
          "date", 0.94,
          "place", 0.89);

  private final Coder coder = Coder.load(Settings.standard());
  private final Map<String, List<Boolean>> told = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  @Test
  void sharesStandAboveTheirFloors() throws IOException {
    try (Stream<Path> files = Files.list(NEWS.resolve("plain"))) {
      files.sorted().flatMap(PlainNewsTest::rows).forEach(this::typed);
    }
    rows(NEWS.resolve("said.tsv")).forEach(this::said);
    rows(NEWS.resolve("when-and-where.tsv")).forEach(this::placed);
    Files.write(REPORT, misses);
    told.forEach((name, all) -> System.out.printf("plain %s %.4f%n", name, share(all)));
    assertAll(
        FLOORS.entrySet().stream()
            .map(
                f ->
                    () -> {
                      double share = share(told.get(f.getKey()));
                      assertTrue(share >= f.getValue(), f.getKey() + " " + share + ": " + REPORT);
                    }));
  }

  private static double share(List<Boolean> all) {
    return all.stream().filter(b -> b).count() / (double) all.size();
  }

  private static Stream<String[]> rows(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .filter(l -> !l.startsWith("#"))
          .skip(1)
          .map(l -> l.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Event> events(String text) {
    Document read = coder.code(Article.of("report", text).withPublished(DAY, "given"));
    return read.events();
  }

  private void note(String what, boolean right, String[] row, List<Event> events) {
    told.computeIfAbsent(what, k -> new ArrayList<>()).add(right);
    if (!right) {
      misses.add(what + ": " + String.join(" | ", row) + " -> " + shown(events));
    }
  }

  private static String shown(List<Event> events) {
    return events.stream()
        .map(
            e ->
                e.event()
                    + " "
                    + e.mode()
                    + " "
                    + players(e.actor())
                    + " "
                    + players(e.recipient())
                    + " "
                    + e.date()
                    + " "
                    + place(e)
                    + " "
                    + e.verification())
        .collect(Collectors.joining("; "));
  }

  private static String place(Event e) {
    Location at = e.eventLoc();
    return at == null
        ? ""
        : Stream.of(at.extractedPlace(), at.resolvedPlace(), at.city(), at.province(), at.country())
            .filter(p -> p != null)
            .collect(Collectors.joining(" "));
  }

  private void typed(String[] row) {
    List<Event> events = events(row[3]);
    if (row[0].equals("NONE")) {
      note("nothing", events.isEmpty(), row, events);
      return;
    }
    String[] type = row[0].split("\\.");
    List<Event> fit = of(type[0], events);
    note("type", !fit.isEmpty(), row, events);
    if (fit.isEmpty()) {
      return;
    }
    note("players", fit.stream().anyMatch(e -> plays(row, type[0], e)), row, events);
    if (type.length > 1) {
      note("mode", fit.stream().anyMatch(e -> e.mode().contains(type[1])), row, events);
    }
  }

  private static List<Event> of(String type, List<Event> events) {
    return events.stream().filter(e -> e.event().get(0).equals(type)).toList();
  }

  private static boolean plays(String[] row, String type, Event e) {
    List<Actor> all = new ArrayList<>(e.actor());
    all.addAll(e.recipient());
    Set<String> both = codes(row[1]);
    both.addAll(codes(row[2]));
    if (MUTUAL.contains(type) && both.equals(players(all)) && held(row[1] + "," + row[2], all)) {
      return true;
    }
    boolean asked = !row[2].isEmpty();
    return codes(row[1]).equals(players(e.actor()))
        && held(row[1], e.actor())
        && (!asked
            || (codes(row[2]).equals(players(e.recipient())) && held(row[2], e.recipient())));
  }

  private static Set<String> codes(String cell) {
    return Arrays.stream(cell.split(","))
        .map(c -> c.split("\\.")[0])
        .filter(c -> !c.isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> players(Collection<Actor> actors) {
    return actors.stream()
        .map(Actor::code)
        .filter(c -> c != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether each sector that is asked is one of somebody's of that code. */
  private static boolean held(String cell, List<Actor> actors) {
    return Arrays.stream(cell.split(","))
        .map(c -> c.split("\\."))
        .filter(c -> c.length > 1)
        .allMatch(
            c -> actors.stream().anyMatch(a -> c[0].equals(a.code()) && a.sector().contains(c[1])));
  }

  private void said(String[] row) {
    List<Event> events = events(row[2]);
    List<Event> fit = of(row[1], events);
    if (!fit.isEmpty()) {
      boolean right = fit.stream().anyMatch(e -> e.verification().equals(row[0]));
      note("verification", right, row, events);
    }
  }

  private void placed(String[] row) {
    List<Event> events = events(row[3]);
    List<Event> fit = of(row[0], events);
    if (fit.isEmpty()) {
      return;
    }
    if (!row[1].equals("*")) {
      note("date", fit.stream().anyMatch(e -> row[1].equals(e.date())), row, events);
    }
    boolean there =
        fit.stream()
            .map(PlainNewsTest::place)
            .anyMatch(p -> row[2].equals("-") ? p.isEmpty() : p.contains(row[2]));
    note("place", there, row, events);
  }
}
