package org.dateline.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.store.index.Results;

/**
 * Weekly counts against what is to be expected, and where their level changes.
 *
 * <p>A week's expectation is the mean of up to twelve weeks before it, times the season: how the
 * same weeks of the year before stood to their surroundings, between a half and two. A week is
 * unusual where it lies more than three standard deviations off by Poisson's law. Change points
 * come from binary segmentation by Poisson's likelihood (Scott and Knott 1974), segments of at
 * least four weeks, penalty 3 log n.
 */
final class Trends {
  private static final int BEFORE = 12;
  private static final int LEAST = 4;
  private static final int YEAR = 52;
  private static final int MOST_WEEKS = 2000;
  private static final double WHOLE = 100;

  private Trends() {}

  /**
   * A week.
   *
   * @param expected null where too little stands before it
   * @param score the mean of PLOVER's scores, or null where nothing happened
   */
  record Week(String start, long count, Double expected, boolean unusual, Double score) {}

  /** Where the level changes, with the means of a week before and after. */
  record Change(String start, double before, double after) {}

  /** What is to be said, with the days that it stands on. */
  record Note(String text, String from, String to) {}

  /** A dyad's weeks, or all events' where actor is null. */
  record Series(
      String actor,
      String recipient,
      long total,
      List<Week> bins,
      List<Change> changes,
      List<Note> notes) {
    Series {
      bins = List.copyOf(bins);
      changes = List.copyOf(changes);
      notes = List.copyOf(notes);
    }
  }

  static Series of(String actor, String recipient, Results.Timeline timeline) {
    List<LocalDate> starts = new ArrayList<>();
    long[] counts = counts(timeline, starts);
    Map<String, Double> scores = new HashMap<>();
    timeline.bins().forEach(b -> scores.put(b.start(), b.count() == 0 ? null : b.score()));
    List<Week> weeks = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Double expected = expected(counts, i);
      boolean unusual =
          expected != null && Math.abs(counts[i] - expected) > 3 * Math.sqrt(Math.max(expected, 1));
      String start = starts.get(i).toString();
      weeks.add(new Week(start, counts[i], expected, unusual, scores.get(start)));
    }
    List<Change> changes = changes(counts, starts);
    return new Series(
        actor, recipient, timeline.total(), weeks, changes, notes(weeks, changes, starts));
  }

  /** Every week from the first to the last, the empty ones too. */
  private static long[] counts(Results.Timeline timeline, List<LocalDate> starts) {
    if (timeline.bins().isEmpty()) {
      return new long[0];
    }
    List<Results.Bin> bins = timeline.bins();
    LocalDate last = LocalDate.parse(bins.get(bins.size() - 1).start());
    LocalDate first = LocalDate.parse(bins.get(0).start());
    LocalDate earliest = last.minusWeeks(MOST_WEEKS - 1);
    first = first.isBefore(earliest) ? earliest : first;
    for (LocalDate day = first; !day.isAfter(last); day = day.plusWeeks(1)) {
      starts.add(day);
    }
    long[] counts = new long[starts.size()];
    for (Results.Bin bin : bins) {
      int at = (int) ((LocalDate.parse(bin.start()).toEpochDay() - first.toEpochDay()) / 7);
      if (at >= 0) {
        counts[at] += bin.count();
      }
    }
    return counts;
  }

  private static Double expected(long[] counts, int at) {
    if (at < LEAST) {
      return null;
    }
    return mean(counts, Math.max(0, at - BEFORE), at) * season(counts, at);
  }

  private static double season(long[] counts, int at) {
    int then = at - YEAR;
    if (then < BEFORE) {
      return 1;
    }
    double near = mean(counts, then - 1, then + 2);
    double around = mean(counts, then - BEFORE, then + BEFORE + 1);
    return around == 0 ? 1 : Math.max(.5, Math.min(2, near / around));
  }

  private static double mean(long[] counts, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += counts[i];
    }
    return sum / (to - from);
  }

  private static List<Change> changes(long[] counts, List<LocalDate> starts) {
    List<Integer> cuts = new ArrayList<>();
    split(counts, 0, counts.length, 3 * Math.log(Math.max(2, counts.length)), cuts);
    cuts.sort(null);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int from = i == 0 ? 0 : cuts.get(i - 1);
      int to = i + 1 < cuts.size() ? cuts.get(i + 1) : counts.length;
      int cut = cuts.get(i);
      changes.add(
          new Change(starts.get(cut).toString(), mean(counts, from, cut), mean(counts, cut, to)));
    }
    return changes;
  }

  private static void split(long[] counts, int from, int to, double penalty, List<Integer> cuts) {
    double best = penalty;
    int cut = -1;
    for (int i = from + LEAST; i <= to - LEAST; i++) {
      double gain = fit(counts, from, i) + fit(counts, i, to) - fit(counts, from, to);
      if (gain > best) {
        best = gain;
        cut = i;
      }
    }
    if (cut >= 0) {
      cuts.add(cut);
      split(counts, from, cut, penalty, cuts);
      split(counts, cut, to, penalty, cuts);
    }
  }

  /** Poisson's log likelihood at the mean, but for what is the same of all cuts. */
  private static double fit(long[] counts, int from, int to) {
    double mean = mean(counts, from, to);
    return mean == 0 ? 0 : mean * (to - from) * Math.log(mean);
  }

  private static List<Note> notes(List<Week> weeks, List<Change> changes, List<LocalDate> starts) {
    List<Note> notes = new ArrayList<>();
    String end = starts.isEmpty() ? null : starts.get(starts.size() - 1).plusDays(6).toString();
    for (Change c : changes) {
      notes.add(
          new Note(
              "From %s the level goes from %s to %s a week."
                  .formatted(c.start(), number(c.before()), number(c.after())),
              c.start(),
              end));
    }
    weeks.stream()
        .filter(Week::unusual)
        .sorted(java.util.Comparator.comparing(Week::start).reversed())
        .limit(5)
        .forEach(w -> notes.add(note(w)));
    return notes;
  }

  private static Note note(Week w) {
    return new Note(
        "Week of %s: %s %s, %s expected."
            .formatted(
                w.start(),
                String.format(Locale.ROOT, "%,d", w.count()),
                w.count() == 1 ? "event" : "events",
                number(w.expected())),
        w.start(),
        LocalDate.parse(w.start()).plusDays(6).toString());
  }

  /** As exactly as it says something: whole from a hundred on. */
  private static String number(double mean) {
    return String.format(Locale.ROOT, mean < WHOLE ? "%.1f" : "%,.0f", mean);
  }
}
