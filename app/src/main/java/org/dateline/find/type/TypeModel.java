package org.dateline.find.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.LinearModel;

/** Gives each event type its probability for a candidate. Immutable and thread-safe. */
public final class TypeModel {
  /** Where the lexicon keeps the model of sentences with two given actors. */
  public static final String PAIRS = "models/types-pairs.bin";

  /** Where the lexicon keeps the model of happenings in articles, whose trigger is known. */
  public static final String ARTICLES = "models/types.bin";

  private final LinearModel model;

  public TypeModel(LinearModel model) {
    this.model = model;
  }

  /** One of the lexicon's models, {@link #PAIRS} or {@link #ARTICLES}. */
  public static TypeModel load(Data data, String path) {
    try {
      return new TypeModel(LinearModel.read(data.open(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The classes, in the order of probabilities. */
  public List<String> classes() {
    return model.classes();
  }

  /** Fills a vector with what the model sees of a candidate; for training as for use. */
  public static void describe(Candidate candidate, FeatureVector x) {
    new TypeFeatures(x).fill(candidate);
  }

  /** Probabilities of the types. */
  public double[] probabilities(Candidate candidate) {
    FeatureVector x = new FeatureVector();
    describe(candidate, x);
    return model.probabilities(x);
  }

  /** Probabilities of the types by this model's scores and another's. */
  double[] probabilities(Candidate candidate, float[] others, double share) {
    FeatureVector x = new FeatureVector();
    describe(candidate, x);
    return model.probabilities(x, others, share);
  }

  /**
   * The likeliest class.
   *
   * @param none whether NONE is an answer; it is none where two given actors did something
   */
  public int best(double[] p, boolean none) {
    int best = -1;
    for (int c = 0; c < p.length; c++) {
      if ((none || !classes().get(c).equals("NONE")) && (best < 0 || p[c] > p[best])) {
        best = c;
      }
    }
    return best;
  }

  /** What the model thinks of a candidate, and why. */
  public Opinion opinion(Candidate candidate) {
    FeatureVector x = FeatureVector.named();
    describe(candidate, x);
    return new Opinion(x);
  }

  /** Probabilities of the types of a candidate with what speaks for each. Not thread-safe. */
  public final class Opinion {
    private final FeatureVector x;
    private final double[] p;

    private Opinion(FeatureVector x) {
      this.x = x;
      p = model.probabilities(x);
    }

    /** Probabilities of the types. */
    public double[] probabilities() {
      return p.clone();
    }

    /** The features that spoke most for a class, in words, the strongest first. */
    public List<String> reasons(int classIndex, int most) {
      float[] weights = together(model.weights(x, classIndex));
      List<String> reasons = new ArrayList<>();
      for (int i = strongest(weights); i >= 0 && reasons.size() < most; i = strongest(weights)) {
        String reason = words(x.name(i));
        if (!reasons.contains(reason)) {
          reasons.add(reason);
        }
        weights[i] = 0;
      }
      return reasons;
    }

    /** Features that follow each other under one name weigh what they weigh together. */
    private float[] together(float[] weights) {
      for (int i = weights.length - 1; i > 0; i--) {
        if (x.name(i).equals(x.name(i - 1))) {
          weights[i - 1] += weights[i];
          weights[i] = 0;
        }
      }
      return weights;
    }

    /** The first feature of the greatest weight above 0, or -1. */
    private static int strongest(float[] weights) {
      int best = -1;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > (best < 0 ? 0 : weights[best])) {
          best = i;
        }
      }
      return best;
    }
  }

  /** In words, what the points of words speak for. */
  private static String like(String kind, String word) {
    return switch (kind) {
      case "pm" -> "what words between the actors are like";
      case "pb" -> "what words before them are like";
      case "pa" -> "what words after them are like";
      case "pv" -> "words like the trigger " + word.strip();
      default -> "words like " + word + "in the tree";
    };
  }

  private static String words(String name) {
    int equals = name.indexOf('=');
    String kind = name.substring(0, equals);
    String value = "'" + name.substring(equals + 1) + "' ";
    return switch (kind.charAt(0)) {
      case 'm' -> value + "between the actors";
      case 'c' -> "the letters " + value.strip();
      case 'b' -> value + "before them";
      case 'a' -> value + "after them";
      case 'p' -> kind.length() == 2 ? like(kind, value) : value + "in the tree";
      case 'w' -> value + "in the sentence";
      case 's' -> value + "beside the actor";
      case 't' -> kind.equals("top") ? value + "above both" : value + "beside the recipient";
      case 'v' ->
          kind.startsWith("v-") || kind.startsWith("v+")
              ? value + "beside the trigger"
              : "the trigger " + value.strip();
      case 'f' -> "the frames' " + value.strip();
      case 'g' -> kind.startsWith("gap") ? "the actors' distance" : value + "in the tree";
      default -> value + "in the tree";
    };
  }
}
