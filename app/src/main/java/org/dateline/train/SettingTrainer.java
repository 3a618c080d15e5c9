package org.dateline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.find.actor.SettingExample;
import org.dateline.train.Marked.MarkedActor;
import org.dateline.train.Marked.MarkedEvent;

/**
 * Learns by which signs of a text the country of somebody is told whose country no word tells:
 * "police", "the army". One choice among the countries of the text by what speaks for each,
 * conditional logistic regression (McFadden 1974) with a ridge. No random numbers: the same marks
 * give the same weights. Not thread-safe.
 */
public final class SettingTrainer {
  private static final int STEPS = 400;
  private static final double PACE = 0.01;
  private static final double RIDGE = 1;

  private record Example(SettingExample told, int right) {}

  private final Coder coder;
  private final List<Example> examples = new ArrayList<>();

  public SettingTrainer(Coder coder) {
    this.coder = coder;
  }

  /** Adds those of an article whose country is marked and that no word of it tells. */
  public void add(Marked marked) {
    List<SettingExample> settled = coder.settled(marked.article());
    for (MarkedActor actor : actors(marked)) {
      for (SettingExample e : settled) {
        int at = e.codes().indexOf(String.valueOf(actor.code()));
        if (e.who().overlaps(actor.span()) && at >= 0) {
          examples.add(new Example(e, at));
          break;
        }
      }
    }
  }

  private static List<MarkedActor> actors(Marked marked) {
    Map<Integer, MarkedActor> actors = new LinkedHashMap<>();
    for (MarkedEvent e : marked.events()) {
      e.actors().forEach(a -> actors.putIfAbsent(a.span().start(), a));
      e.recipients().forEach(a -> actors.putIfAbsent(a.span().start(), a));
    }
    return List.copyOf(actors.values());
  }

  /** How many were added. */
  public int size() {
    return examples.size();
  }

  /** The weights, by sign. */
  public Map<String, Double> weights() {
    List<String> names = SettingExample.names();
    double[] w = new double[names.size()];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[w.length];
      for (int i = 0; i < w.length; i++) {
        gradient[i] = -RIDGE * w[i];
      }
      examples.forEach(e -> accumulate(e, w, gradient));
      for (int i = 0; i < w.length; i++) {
        w[i] += PACE * gradient[i];
      }
    }
    Map<String, Double> weights = new LinkedHashMap<>();
    for (int i = 0; i < w.length; i++) {
      weights.put(names.get(i), Math.round(w[i] * 1000) / 1000.0);
    }
    return weights;
  }

  private static void accumulate(Example e, double[] w, double[] gradient) {
    double[] p = chances(e.told.sums(w));
    for (int c = 0; c < p.length; c++) {
      double error = (c == e.right ? 1 : 0) - p[c];
      for (int i = 0; i < w.length; i++) {
        gradient[i] += error * e.told.signs().get(c)[i];
      }
    }
  }

  private static double[] chances(double[] sums) {
    double most = Arrays.stream(sums).max().orElse(0);
    double[] p = Arrays.stream(sums).map(s -> Math.exp(s - most)).toArray();
    double all = 0;
    for (double chance : p) {
      all += chance;
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= all;
    }
    return p;
  }
}
