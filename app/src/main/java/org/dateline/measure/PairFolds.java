package org.dateline.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.find.type.TypeModel;
import org.dateline.train.Pair;
import org.dateline.train.TypeTrainer;

/** Cross-validation of the model of event types on pairs, grouped by sentence. */
public final class PairFolds {
  private static final Map<String, String> QUAD = new HashMap<>();

  static {
    for (String s :
        List.of(
            "AGREE 1",
            "CONSULT 1",
            "SUPPORT 1",
            "COOPERATE 2",
            "AID 2",
            "YIELD 2",
            "REQUEST 3",
            "ACCUSE 3",
            "REJECT 3",
            "THREATEN 3",
            "PROTEST 4",
            "SANCTION 4",
            "MOBILIZE 4",
            "COERCE 4",
            "ASSAULT 4")) {
      QUAD.put(s.split(" ", 2)[0], s.split(" ", 2)[1]);
    }
  }

  /** The two tables that the field's test reports. */
  public record Result(Confusion roots, Confusion quads) {}

  private PairFolds() {}

  /**
   * Trains on all folds but one and asks about that one, in turn.
   *
   * @param extra pairs that are always trained on
   */
  public static Result run(Coder coder, List<Pair> pairs, List<Pair> extra, int folds) {
    Result result = new Result(new Confusion(), new Confusion());
    int[] fold = folds(pairs, folds);
    for (int f = 0; f < folds; f++) {
      TypeTrainer trainer = new TypeTrainer(coder);
      trainer.add(extra, 1);
      trainer.add(select(pairs, fold, f, false), 1);
      ask(coder, trainer.train(), select(pairs, fold, f, true), result);
    }
    return result;
  }

  private static int[] folds(List<Pair> pairs, int folds) {
    Map<String, Integer> sentences = new HashMap<>();
    int[] fold = new int[pairs.size()];
    for (int i = 0; i < fold.length; i++) {
      fold[i] = sentences.computeIfAbsent(pairs.get(i).text(), k -> sentences.size()) % folds;
    }
    return fold;
  }

  private static List<Pair> select(List<Pair> pairs, int[] fold, int f, boolean inside) {
    return java.util.stream.IntStream.range(0, fold.length)
        .filter(i -> (fold[i] == f) == inside)
        .mapToObj(pairs::get)
        .toList();
  }

  private static void ask(Coder coder, TypeModel model, List<Pair> pairs, Result result) {
    for (Pair pair : pairs) {
      double[] p = model.probabilities(TypeTrainer.candidate(coder, pair));
      String best = root(best(model.classes(), p, pair.actor() == null));
      result.roots.add(root(pair.type()), best);
      result.quads.add(quad(pair.type()), quad(best));
    }
  }

  private static String quad(String type) {
    return type.startsWith("QUAD") ? type.substring(4) : QUAD.getOrDefault(root(type), "0");
  }

  private static String best(List<String> classes, double[] p, boolean untold) {
    int best = 0;
    for (int c = 1; c < p.length; c++) {
      boolean none = classes.get(c).equals("NONE");
      if (p[c] > p[best] && (untold || !none)) {
        best = c;
      }
    }
    return classes.get(best);
  }

  private static String root(String type) {
    return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
  }
}
