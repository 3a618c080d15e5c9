package org.dateline.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.measure.GoldDocument.GoldActor;
import org.dateline.measure.GoldDocument.GoldEvent;
import org.dateline.measure.GoldDocument.Trap;
import org.dateline.record.Actor;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Evidence;
import org.dateline.record.Quote;
import org.dateline.record.Span;

/**
 * Scores found events against annotated ones, article by article. A gold event is found through any
 * of its quotes by an event of one of its types (CONCEDE and RETREAT count as one); of the found
 * ones the rest is asked: actors, mode, date to the gold's precision, place within 50 km,
 * claimants, auxiliary, verification. A trap is hit by a trigger inside it. Optional events cost
 * nothing, nor do wrong ones that are hypothetical. Not thread-safe.
 */
public final class EventScore {
  private static final double NEAR_KM = 50;
  private static final double EARTH_KM = 6371;

  private final Map<String, Integer> count = new LinkedHashMap<>();
  private final List<String> misses = new ArrayList<>();

  /** Counts an article; positions of the document are chars or code points of the same text. */
  public void add(GoldDocument gold, Document found) {
    String text = found.article().text();
    List<Event> free = new ArrayList<>(found.events());
    plus("predicted", free.size());
    List<GoldEvent> events = new ArrayList<>(gold.events());
    events.sort(Comparator.comparing(GoldEvent::optional));
    for (GoldEvent g : events) {
      List<Span> spans = spans(text, g.quotes());
      List<Event> options =
          free.stream().filter(e -> touches(spans, e, false) && sameType(g, e)).toList();
      if (g.optional()) {
        plus("predicted", -options.size());
        free.removeAll(options);
      } else {
        event(gold, g, options, free);
      }
    }
    plus(
        "predicted",
        -(int) free.stream().filter(e -> e.auxiliary().equals("hypothetical")).count());
    gold.traps().forEach(trap -> trap(gold, trap, text, found));
  }

  private void event(GoldDocument gold, GoldEvent g, List<Event> options, List<Event> free) {
    plus("gold", 1);
    if (options.isEmpty()) {
      misses.add("missed " + gold.id() + " " + g.event() + " " + g.quotes().get(0));
      return;
    }
    Event best = options.stream().max(Comparator.comparingInt(e -> merit(g, e))).orElseThrow();
    free.remove(best);
    plus("type", 1);
    plus("dyad", actors(g, best, false) ? 1 : 0);
    plus("sectors", actors(g, best, true) ? 1 : 0);
    if (!actors(g, best, true)) {
      misses.add(
          "dyad "
              + told(best.actor())
              + " → "
              + told(best.recipient())
              + " for "
              + marked(g.actor())
              + " → "
              + marked(g.recipient())
              + " "
              + gold.id()
              + " "
              + g.quotes());
    }
    boolean mode = best.mode().stream().anyMatch(g.mode()::contains);
    ask("mode", !g.mode().isEmpty(), mode);
    if (!g.mode().isEmpty() && !mode) {
      misses.add("mode " + best.mode() + " for " + g.mode() + " " + gold.id() + " " + g.quotes());
    }
    ask(
        "date",
        g.date() != null,
        Objects.requireNonNullElse(best.date(), "").startsWith(String.valueOf(g.date())));
    ask("place", g.place() != null, near(g, best));
    ask("claim", g.claimants() != null, claimed(g, best));
    ask("aux", g.auxiliary() != null, best.auxiliary().equals(g.auxiliary()));
    boolean verified =
        best.verification().equals(g.verification())
            || g.verificationAlso().contains(best.verification());
    ask("verification", g.verification() != null, verified);
  }

  private static int merit(GoldEvent g, Event e) {
    return (same(g.actor(), e.actor(), true) ? 1 : 0)
        + (same(g.recipient(), e.recipient(), true) ? 1 : 0)
        + (Objects.equals(g.date(), e.date()) ? 1 : 0);
  }

  private void trap(GoldDocument gold, Trap trap, String text, Document found) {
    List<Span> spans = spans(text, trap.quotes());
    boolean hit =
        found.events().stream()
            .anyMatch(
                e ->
                    touches(spans, e, true)
                        && !Set.of("hypothetical", "negated").contains(e.auxiliary())
                        && (trap.event().isEmpty()
                            || e.event().stream().anyMatch(trap.event()::contains)));
    ask("trap", true, hit);
    if (hit) {
      misses.add("trap " + gold.id() + " " + trap.quotes().get(0));
    }
  }

  private static List<Span> spans(String text, List<String> quotes) {
    List<Span> spans = new ArrayList<>();
    for (String quote : quotes) {
      String words =
          java.util.Arrays.stream(quote.strip().split("\\s+"))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      Matcher m = Pattern.compile(words).matcher(text);
      if (m.find()) {
        int start = text.codePointCount(0, m.start());
        spans.add(new Span(start, start + text.codePointCount(m.start(), m.end())));
      }
    }
    return spans;
  }

  private static boolean touches(List<Span> spans, Event e, boolean trigger) {
    Evidence evidence = e.evidence();
    Quote words = evidence.trigger();
    Span span =
        trigger && words != null ? words.span() : new Span(evidence.start(), evidence.end());
    return spans.stream().anyMatch(span::overlaps);
  }

  private static boolean sameType(GoldEvent g, Event e) {
    Set<String> types = new HashSet<>();
    g.event().forEach(t -> types.add(root(t)));
    return e.event().stream().anyMatch(t -> types.contains(root(t)));
  }

  private static String root(String type) {
    return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
  }

  private static boolean actors(GoldEvent g, Event e, boolean sectors) {
    return same(g.actor(), e.actor(), sectors) && same(g.recipient(), e.recipient(), sectors);
  }

  private static boolean same(List<GoldActor> gold, List<Actor> found, boolean sectors) {
    return gold.isEmpty()
        || gold.stream().anyMatch(g -> found.stream().anyMatch(a -> same(g, a, sectors)));
  }

  private static boolean same(GoldActor g, Actor a, boolean sectors) {
    String primary = a.sector().isEmpty() ? "" : a.sector().get(0);
    boolean code =
        Objects.requireNonNullElse(g.code(), "").equals(Objects.requireNonNullElse(a.code(), ""));
    return code && (!sectors || g.sector().isEmpty() || g.sector().contains(primary));
  }

  private static String told(List<Actor> actors) {
    return actors.stream()
        .map(a -> a.entityText() + " " + a.code() + " " + a.sector())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String marked(List<GoldActor> actors) {
    return actors.stream()
        .map(a -> a.text() + " " + a.code() + " " + a.sector())
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static boolean near(GoldEvent g, Event e) {
    return g.place() != null
        && e.eventLoc() != null
        && e.eventLoc().lat() != null
        && kilometres(g.place().get(0), g.place().get(1), e.eventLoc().lat(), e.eventLoc().lon())
            <= NEAR_KM;
  }

  private static double kilometres(double lat, double lon, double lat2, double lon2) {
    double a = Math.sin(Math.toRadians(lat2 - lat) / 2);
    double b = Math.sin(Math.toRadians(lon2 - lon) / 2);
    double h = a * a + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(lat2)) * b * b;
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static boolean claimed(GoldEvent g, Event e) {
    if (g.claimants() == null) {
      return true;
    }
    String named =
        e.claims().stream()
            .map(c -> c.source() == null ? "" : c.source().text())
            .collect(Collectors.joining(" | "))
            .toLowerCase(Locale.ROOT);
    boolean all = g.claimants().stream().allMatch(c -> named.contains(c.toLowerCase(Locale.ROOT)));
    return all && (!g.claimants().isEmpty() || named.isEmpty());
  }

  private void ask(String what, boolean asked, boolean right) {
    if (asked) {
      plus(what + "_asked", 1);
      plus(what + "_right", right ? 1 : 0);
    }
  }

  private void plus(String what, int n) {
    count.merge(what, n, Integer::sum);
  }

  private int count(String what) {
    return count.getOrDefault(what, 0);
  }

  /** What was missed and which traps were hit, in order. */
  public List<String> misses() {
    return List.copyOf(misses);
  }

  /** All figures by name; shares are between 0 and 1. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("gold", (double) count("gold"));
    figures.put("predicted", (double) count("predicted"));
    figures.put("type_f1", f1("type"));
    figures.put("type_and_dyad_f1", f1("dyad"));
    figures.put("type_dyad_sector_f1", f1("sectors"));
    for (String what : List.of("mode", "date", "place", "claim", "aux", "verification")) {
      if (count(what + "_asked") > 0) {
        figures.put(what + "_right", (double) count(what + "_right") / count(what + "_asked"));
      }
    }
    figures.put("traps_hit", (double) count("trap_right"));
    figures.put("traps", (double) count("trap_asked"));
    return figures;
  }

  private double f1(String hit) {
    return 2.0 * count(hit) / Math.max(1, count("gold") + count("predicted"));
  }
}
