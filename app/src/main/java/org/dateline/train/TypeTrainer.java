package org.dateline.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private static final Map<String, List<String>> MEANT =
      Map.of(
          "YIELD", List.of("CONCEDE", "RETREAT"),
          "QUAD1", List.of("AGREE", "CONSULT", "SUPPORT"),
          "QUAD2", List.of("COOPERATE", "AID", "CONCEDE", "RETREAT"),
          "QUAD3", List.of("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
          "QUAD4", List.of("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"));

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

  /** Trains; where one of several types is meant, a model of the other rows tells which. */
  public TypeModel train() {
    return new TypeModel(linear());
  }

  /** The model itself, to be written. */
  public LinearModel linear() {
    boolean mixed = examples.stream().anyMatch(e -> MEANT.containsKey(e.type));
    TypeModel first = mixed ? new TypeModel(fit(null)) : null;
    return fit(first);
  }

  private LinearModel fit(TypeModel first) {
    LinearTrainer trainer = new LinearTrainer(CLASSES, RIDGE);
    FeatureVector x = new FeatureVector();
    for (Example e : examples) {
      TypeModel.describe(e.candidate, x);
      String type = type(e, first);
      if (type != null) {
        trainer.add(x, type, e.weight);
      }
    }
    return trainer.train(LEAST, SLOPE);
  }

  private static String type(Example e, TypeModel first) {
    List<String> meant = MEANT.get(e.type);
    if (meant == null) {
      return e.type;
    }
    if (first == null) {
      return null;
    }
    double[] p = first.probabilities(e.candidate);
    return meant.stream().max(Comparator.comparingDouble(t -> p[CLASSES.indexOf(t)])).orElseThrow();
  }
}
