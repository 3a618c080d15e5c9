package org.dateline.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * Ids that articles of several splits have: in one program alone the second would get "#2" behind
 * it, so the later splits are to know how often the id came before.
 */
final class Ids {
  private Ids() {}

  /** How often a split met an id. */
  private record Count(int split, int count) implements Serializable {}

  /** For each split how often its ids came in splits before it; most often empty. */
  static List<Map<String, Integer>> before(
      JavaSparkContext context, List<Manifest> splits, Remote remote) {
    List<Map<String, Integer>> before = new ArrayList<>();
    splits.forEach(s -> before.add(new HashMap<>()));
    List<Tuple2<Integer, Manifest>> numbered =
        IntStream.range(0, splits.size()).mapToObj(i -> new Tuple2<>(i, splits.get(i))).toList();
    List<Tuple2<String, Iterable<Count>>> shared =
        splits.size() < 2
            ? List.of()
            : context
                .parallelize(numbered, splits.size())
                .flatMapToPair(s -> counts(s._1, s._2, remote))
                .groupByKey()
                .filter(e -> several(e._2.iterator()))
                .collect();
    for (Tuple2<String, Iterable<Count>> id : shared) {
      List<Count> counts = new ArrayList<>();
      id._2.forEach(counts::add);
      counts.sort(Comparator.comparingInt(Count::split));
      int sum = 0;
      for (Count c : counts) {
        if (sum > 0) {
          before.get(c.split).put(id._1, sum);
        }
        sum += c.count;
      }
    }
    return before;
  }

  private static boolean several(Iterator<Count> counts) {
    counts.next();
    return counts.hasNext();
  }

  private static Iterator<Tuple2<String, Count>> counts(int split, Manifest manifest, Remote remote)
      throws IOException {
    List<Tuple2<String, Count>> counts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                remote.lake().open(manifest, SplitWriter.IDS), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        int count = Integer.parseInt(line.substring(0, space));
        counts.add(new Tuple2<>(line.substring(space + 1), new Count(split, count)));
      }
    }
    return counts.iterator();
  }
}
