package org.dateline.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.SecondLook;
import org.dateline.find.type.TypeModel;
import org.dateline.train.Pair;
import org.dateline.train.TypeTrainer;

/** Cross-validation of the model of event types on pairs, grouped by sentence. */
public final class PairFolds {
  /** How many parts there are unless told. */
  public static final int FOLDS = 5;

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

  /** The two tables that the field's test reports, and how far the probabilities hold. */
  public record Result(Confusion roots, Confusion quads, Calibration calibration) {
    /** The figures as the field's test names them; of files of quad classes only those. */
    public Report report(String task) {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("rows", (double) quads.rows());
      if (task.equals("quads")) {
        figures.put("accuracy", quads.accuracy());
        figures.put("macro_f1_1_to_4", quads.macroF1(List.of("1", "2", "3", "4")));
        return new Report(task, figures, Map.of("quad", quads), null);
      }
      figures.put("root_accuracy", roots.accuracy());
      figures.put("root_macro_f1", roots.macroF1(roots.labels()));
      figures.put("quad_accuracy", quads.accuracy());
      figures.put("quad_macro_f1", quads.macroF1(quads.labels()));
      figures.put("calibration_error", calibration.error());
      Map<String, Confusion> tables = new LinkedHashMap<>();
      tables.put("type", roots);
      tables.put("quad", quads);
      return new Report(task, figures, tables, calibration);
    }
  }

  private record Row(Candidate candidate, Pair pair) {}

  private PairFolds() {}

  /**
   * Trains on all folds but one and asks about that one, in turn.
   *
   * @param always a trainer with the rows that are always trained on
   * @param second what encoders that were trained without a row's fold make of each row; null for
   *     the fast profile
   */
  public static Result run(
      Coder coder, List<Pair> pairs, TypeTrainer always, int folds, FoldScores second) {
    Result result = new Result(new Confusion(), new Confusion(), new Calibration());
    List<Row> rows = new ArrayList<>();
    pairs.forEach(p -> rows.add(new Row(TypeTrainer.candidate(coder, p), p)));
    int[] fold = folds(pairs, folds);
    for (int f = 0; f < folds; f++) {
      TypeTrainer trainer = always.copy();
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] != f) {
          trainer.addPair(rows.get(i).candidate, rows.get(i).pair.type());
        }
      }
      TypeModel model = new TypeModel(trainer.trainPairs());
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] == f) {
          ask(probabilities(model, rows.get(i).candidate, second, i), model, rows.get(i), result);
        }
      }
    }
    return result;
  }

  private static double[] probabilities(
      TypeModel model, Candidate candidate, FoldScores second, int row) {
    return second == null
        ? model.probabilities(candidate)
        : SecondLook.probabilities(model, candidate, second.classes(), second.of(row));
  }

  /** Each row's fold; rows of one sentence share it. */
  public static int[] folds(List<Pair> pairs, int folds) {
    Map<String, Integer> sentences = new HashMap<>();
    int[] fold = new int[pairs.size()];
    for (int i = 0; i < fold.length; i++) {
      fold[i] = sentences.computeIfAbsent(pairs.get(i).text(), k -> sentences.size()) % folds;
    }
    return fold;
  }

  private static void ask(double[] p, TypeModel model, Row row, Result result) {
    int best = model.best(p, row.pair.actor() == null);
    String gold = root(row.pair.type());
    String found = root(model.classes().get(best));
    result.roots.add(gold, found);
    result.quads.add(quad(row.pair.type()), quad(found));
    result.calibration.add(p[best], gold.equals(found));
  }

  private static String quad(String type) {
    return type.startsWith("QUAD") ? type.substring(4) : QUAD.getOrDefault(root(type), "0");
  }

  static String root(String type) {
    return type.equals("CONCEDE") || type.equals("RETREAT") ? "YIELD" : type;
  }
}
