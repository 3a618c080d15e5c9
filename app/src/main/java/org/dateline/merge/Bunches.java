package org.dateline.merge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What hangs together by likely pairs, in bunches of no more reports than can be divided at once:
 * the likeliest pairs join first, and one that would make a bunch too large is passed over. Few
 * pairs decide it, those of a maximum spanning forest (Borůvka 1926 finds it, Kruskal 1956 joins
 * along it), so that machines that know a part of the pairs each need to tell no others. Which
 * bunches come out depends on the pairs alone, not on their order.
 */
public final class Bunches {
  /**
   * How many reports a bunch has at most: a single happening rarely has more, and what dividing
   * them takes grows with their square.
   */
  static final int MOST = 2000;

  /** Likely pairs of reports, which are numbered from 0 in the order of their ranks. */
  public interface Pairs {
    /** How many there are; the same pair may come more than once. */
    int size();

    /** The one report of a pair. */
    int first(int pair);

    /** The other one. */
    int second(int pair);

    /** The log-odds of a pair that they tell one happening. */
    double odds(int pair);
  }

  private Bunches() {}

  /**
   * The bunch of each report, named by its least number.
   *
   * @param count of the reports
   */
  public static int[] of(int count, Pairs pairs) {
    return of(count, pairs, MOST);
  }

  static int[] of(int count, Pairs pairs, int most) {
    int[] above = IntStream.range(0, count).toArray();
    int[] sizes = new int[count];
    Arrays.fill(sizes, 1);
    Arrays.stream(forest(count, pairs))
        .boxed()
        .sorted((p, q) -> order(pairs, p, q))
        .forEach(
            pair -> {
              int a = top(above, pairs.first(pair));
              int b = top(above, pairs.second(pair));
              if (sizes[a] + sizes[b] <= most) {
                sizes[Math.min(a, b)] = sizes[a] + sizes[b];
                above[Math.max(a, b)] = Math.min(a, b);
              }
            });
    return IntStream.range(0, count).map(i -> top(above, i)).toArray();
  }

  /** The fewest and likeliest of the pairs that hold together what all of them do. */
  public static int[] forest(int count, Pairs pairs) {
    int[] above = IntStream.range(0, count).toArray();
    int[] best = new int[count];
    IntStream.Builder forest = IntStream.builder();
    for (boolean joined = true; joined; ) {
      joined = false;
      best(pairs, above, best);
      for (int pair : best) {
        if (pair >= 0 && join(above, pairs.first(pair), pairs.second(pair))) {
          forest.add(pair);
          joined = true;
        }
      }
    }
    return forest.build().toArray();
  }

  /** Finds the likeliest pair that leads out of each tree; -1 where none does. */
  private static void best(Pairs pairs, int[] above, int[] best) {
    Arrays.fill(best, -1);
    for (int pair = 0; pair < pairs.size(); pair++) {
      int a = top(above, pairs.first(pair));
      int b = top(above, pairs.second(pair));
      if (a != b) {
        best[a] = best[a] < 0 || order(pairs, pair, best[a]) < 0 ? pair : best[a];
        best[b] = best[b] < 0 || order(pairs, pair, best[b]) < 0 ? pair : best[b];
      }
    }
  }

  /** The highest odds first; those as high in the order of their reports' ranks. */
  private static int order(Pairs pairs, int p, int q) {
    int order = Double.compare(pairs.odds(q), pairs.odds(p));
    order = order != 0 ? order : Integer.compare(least(pairs, p), least(pairs, q));
    return order != 0 ? order : Integer.compare(greatest(pairs, p), greatest(pairs, q));
  }

  private static int least(Pairs pairs, int pair) {
    return Math.min(pairs.first(pair), pairs.second(pair));
  }

  private static int greatest(Pairs pairs, int pair) {
    return Math.max(pairs.first(pair), pairs.second(pair));
  }

  private static boolean join(int[] above, int first, int second) {
    int a = top(above, first);
    int b = top(above, second);
    above[Math.max(a, b)] = Math.min(a, b);
    return a != b;
  }

  private static int top(int[] above, int of) {
    int at = of;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }
}
