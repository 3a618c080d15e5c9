package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import org.dateline.find.Coder;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.TypeModel;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.LinearModel;
import org.dateline.lexicon.LinearTrainer;

/**
 * Trains the model of event types on pairs. The same pairs in the same order give the same model.
 */
public final class TypeTrainer {
  /** The model's classes. */
  public static final List<String> CLASSES =
      List.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT",
          "NONE");

  private static final double RIDGE = 0.4;
  private static final int LEAST = 1;
  private static final double SLOPE = 4.5;

  private record Example(Candidate candidate, String type, double weight) {}

  private final Coder coder;
  private final List<Example> examples = new ArrayList<>();

  public TypeTrainer(Coder coder) {
    this.coder = coder;
  }

  /** The candidate that a pair's sentence is read as. */
  public static Candidate candidate(Coder coder, Pair pair) {
    return coder.candidate(pair.text(), pair.actor(), pair.recipient());
  }

  /** Adds pairs, each with a weight. */
  public void add(List<Pair> pairs, double weight) {
    for (Pair pair : pairs) {
      Candidate c = candidate(coder, pair);
      if (c.text().size() > 0) {
        examples.add(new Example(c, pair.type(), weight));
      }
    }
  }

  /** Trains; pairs marked YIELD are first told apart by a model of the others. */
  public TypeModel train() {
    return new TypeModel(linear());
  }

  /** The model itself, to be written. */
  public LinearModel linear() {
    boolean mixed = examples.stream().anyMatch(e -> e.type.equals("YIELD"));
    TypeModel first = mixed ? new TypeModel(fit(null)) : null;
    return fit(first);
  }

  private LinearModel fit(TypeModel first) {
    LinearTrainer trainer = new LinearTrainer(CLASSES, RIDGE);
    FeatureVector x = new FeatureVector();
    for (Example e : examples) {
      TypeModel.describe(e.candidate, x);
      trainer.add(x, type(e, first), e.weight);
    }
    return trainer.train(LEAST, SLOPE);
  }

  private static String type(Example e, TypeModel first) {
    if (!e.type.equals("YIELD")) {
      return e.type;
    }
    if (first == null) {
      return "RETREAT";
    }
    double[] p = first.probabilities(e.candidate);
    double concede = p[CLASSES.indexOf("CONCEDE")];
    return concede > p[CLASSES.indexOf("RETREAT")] ? "CONCEDE" : "RETREAT";
  }
}
