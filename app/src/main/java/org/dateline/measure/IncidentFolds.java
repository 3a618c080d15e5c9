package org.dateline.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.find.Coder;
import org.dateline.lexicon.Data;
import org.dateline.merge.Comparison;
import org.dateline.merge.Incidents;
import org.dateline.merge.Merger;
import org.dateline.merge.Publication;
import org.dateline.merge.Report;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Span;
import org.dateline.train.Marked.MarkedEvent;
import org.dateline.train.MergeTrainer;
import org.dateline.train.ReportSet;

/**
 * Incidents against sets of reports, by cross-validation over sets: weights are fitted on the other
 * folds, then all reports of a fold are merged together. Not thread-safe.
 *
 * <p>System events are the coder's; those that match no marked event take part in merging but are
 * not scored, and how many marked events have a match is told beside the scores.
 */
public final class IncidentFolds {
  /** An event with its gold incident, which is null where none is marked. */
  private record Item(Report report, String set, String incident) {
    String group() {
      return set + " " + incident;
    }

    boolean trap() {
      return incident.startsWith("!");
    }
  }

  /** What a run gives of one kind of events. */
  public static final class Result {
    private final GroupScores scores = new GroupScores();
    private final List<String> mistakes = new ArrayList<>();
    private final double[] reliability = new double[20];
    private int traps;
    private int trapped;
    private int marked;
    private int matched;

    /** Figures by name. */
    public Map<String, Double> figures() {
      Map<String, Double> all = new LinkedHashMap<>();
      all.put("items", (double) scores.items());
      put(all, "b_cubed", scores.bCubed());
      put(all, "ceaf_e", scores.ceafE());
      put(all, "pairs", scores.pairs());
      all.put("traps", (double) traps);
      all.put("traps_merged", trapped / (double) Math.max(1, traps));
      all.put("marked_events_found", matched / (double) Math.max(1, marked));
      all.put("calibration_error", calibrationError());
      return all;
    }

    private static void put(Map<String, Double> all, String name, GroupScores.Score s) {
      all.put(name + "_precision", s.precision());
      all.put(name + "_recall", s.recall());
      all.put(name + "_f1", s.f1());
    }

    /** Pairs of one set that were wrongly merged or wrongly kept apart, with reasons. */
    public List<String> mistakes() {
      return List.copyOf(mistakes);
    }

    private double calibrationError() {
      double error = 0;
      double all = 0;
      for (int bin = 0; bin < 10; bin++) {
        double n = reliability[2 * bin];
        error += Math.abs(reliability[2 * bin + 1]);
        all += n;
      }
      return error / Math.max(1, all);
    }

    private void calibrate(double p, boolean one) {
      int bin = Math.min(9, (int) (p * 10));
      reliability[2 * bin]++;
      reliability[2 * bin + 1] += p - (one ? 1 : 0);
    }
  }

  private final Data data;
  private final Coder coder;
  private final Merger merger;
  private final GoldEvents golds;
  private final List<List<Item>> gold = new ArrayList<>();
  private final List<List<Item>> system = new ArrayList<>();
  private final Result onGold = new Result();
  private final Result onSystem = new Result();

  public IncidentFolds(Data data, Coder coder) {
    this.data = data;
    this.coder = coder;
    merger = Merger.load(data);
    golds = new GoldEvents(data);
  }

  /** Codes the reports of a set. */
  public void add(ReportSet set) {
    List<Item> marked = new ArrayList<>();
    List<Item> coded = new ArrayList<>();
    for (ReportSet.Told told : set.reports()) {
      Document document = coder.code(told.article());
      Publication publication = merger.publication(told.article());
      Map<String, String> incidents = new TreeMap<>();
      for (MarkedEvent e : told.marked().events()) {
        Event like = match(e, document.events(), incidents.keySet());
        String incident = told.incidents().get(e.number());
        if (like != null && incident != null) {
          incidents.put(like.id(), incident);
        }
        Event event = golds.event(document, told.marked(), e, like);
        marked.add(new Item(merger.report(publication, event), set.name(), incident));
        onSystem.marked += incident == null ? 0 : 1;
        onSystem.matched += incident == null || like == null ? 0 : 1;
      }
      for (Event e : document.events()) {
        coded.add(new Item(merger.report(publication, e), set.name(), incidents.get(e.id())));
      }
    }
    gold.add(marked);
    system.add(coded);
  }

  /** The coder's event that the mark means: the same words, or the same sentence and type. */
  private static Event match(MarkedEvent e, List<Event> events, Set<String> taken) {
    Event likely = null;
    for (Event found : events) {
      Span trigger = found.evidence().trigger().span();
      Span sentence = new Span(found.evidence().start(), found.evidence().end());
      boolean again = found.mentions().stream().anyMatch(e.trigger()::overlaps);
      boolean type = found.event().contains(e.type());
      if (!taken.contains(found.id()) && trigger.overlaps(e.trigger())) {
        return found;
      }
      if (!taken.contains(found.id())
          && type
          && (sentence.contains(e.trigger()) || again)
          && likely == null) {
        likely = found;
      }
    }
    return likely;
  }

  /** Weights fitted on all sets that were added. */
  public Map<String, Double> weights() {
    return train(-1, 1);
  }

  /** Cross-validates. */
  public void run(int folds) {
    onGold.marked = onSystem.marked;
    onGold.matched = onSystem.marked;
    for (int f = 0; f < folds; f++) {
      Merger trained = Merger.of(data, train(f, folds));
      score(trained, held(gold, f, folds), onGold);
      score(trained, held(system, f, folds), onSystem);
    }
  }

  private static List<Item> held(List<List<Item>> sets, int fold, int folds) {
    List<Item> all = new ArrayList<>();
    for (int i = fold; i < sets.size(); i += folds) {
      all.addAll(sets.get(i));
    }
    return all;
  }

  private Map<String, Double> train(int fold, int folds) {
    MergeTrainer trainer = new MergeTrainer();
    for (List<List<Item>> sets : List.of(gold, system)) {
      List<Item> all = new ArrayList<>();
      for (int i = 0; i < sets.size(); i++) {
        if (fold < 0 || i % folds != fold) {
          all.addAll(sets.get(i));
        }
      }
      all.removeIf(item -> item.incident == null);
      pairs(all, trainer);
    }
    return trainer.weights();
  }

  /** All pairs of a set, and those of two sets that merging would compare. */
  private void pairs(List<Item> items, MergeTrainer trainer) {
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < i; j++) {
        Item a = items.get(i);
        Item b = items.get(j);
        if (a.set.equals(b.set) || meet(a.report, b.report)) {
          List<String> signs = merger.signs(a.report, b.report);
          if (!signs.isEmpty()) {
            trainer.add(signs, a.group().equals(b.group()), 1);
          }
        }
      }
    }
  }

  private boolean meet(Report a, Report b) {
    Set<Long> keys = new HashSet<>();
    for (long key : merger.keys(a)) {
      keys.add(key);
    }
    for (long key : merger.keys(b)) {
      if (keys.contains(key)) {
        return true;
      }
    }
    return false;
  }

  private static void score(Merger trained, List<Item> items, Result result) {
    Incidents incidents = trained.open();
    items.forEach(item -> incidents.add(item.report));
    Map<String, Set<String>> members = new TreeMap<>();
    List<Item> scored = items.stream().filter(item -> item.incident != null).toList();
    for (Item item : scored) {
      String found = incidents.of(item.report.id()).id();
      result.scores.add(item.group(), found);
      members.computeIfAbsent(found, k -> new HashSet<>()).add(item.group());
    }
    for (Item item : scored) {
      if (item.trap()) {
        result.traps++;
        result.trapped += members.get(incidents.of(item.report.id()).id()).size() > 1 ? 1 : 0;
      }
    }
    pairs(trained, scored, incidents, result);
  }

  private static void pairs(Merger trained, List<Item> scored, Incidents incidents, Result result) {
    for (int i = 0; i < scored.size(); i++) {
      for (int j = 0; j < i; j++) {
        Item a = scored.get(j);
        Item b = scored.get(i);
        if (!a.set.equals(b.set)) {
          continue;
        }
        boolean one = a.group().equals(b.group());
        boolean found = incidents.of(a.report.id()).id().equals(incidents.of(b.report.id()).id());
        Comparison c = trained.compare(a.report, b.report);
        result.calibrate(c.probability(), one);
        if (one != found) {
          result.mistakes.add(mistake(a, b, found, c));
        }
      }
    }
  }

  private static String mistake(Item a, Item b, boolean found, Comparison c) {
    return String.format(
        Locale.ROOT,
        "%s: %s (%s) and %s (%s), %.2f: %s%n    %s%n    %s",
        found ? "merged" : "apart",
        a.group(),
        a.report.publication().doc(),
        b.group(),
        b.report.publication().doc(),
        c.probability(),
        String.join(", ", c.reasons()),
        text(a.report.event()),
        text(b.report.event()));
  }

  private static String text(Event e) {
    String place = e.eventLoc() == null ? "nowhere" : e.eventLoc().resolvedPlace();
    return e.event()
        + " "
        + e.date()
        + " "
        + place
        + " “"
        + e.evidence().text().replaceAll("\\s+", " ")
        + "”";
  }

  /** Over marked events. */
  public Result onGold() {
    return onGold;
  }

  /** Over the coder's events. */
  public Result onSystem() {
    return onSystem;
  }
}
