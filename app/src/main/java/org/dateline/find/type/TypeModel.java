package org.dateline.find.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.LinearModel;

/** Gives each event type its probability for a candidate. Immutable and thread-safe. */
public final class TypeModel {
  /** Where the lexicon keeps it. */
  public static final String PATH = "models/types.bin";

  private final LinearModel model;

  public TypeModel(LinearModel model) {
    this.model = model;
  }

  /** The lexicon's model. */
  public static TypeModel load(Data data) {
    try {
      return new TypeModel(LinearModel.read(data.open(PATH)));
    } catch (IOException e) {
      throw new UncheckedIOException(PATH, e);
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

  /** The features that spoke most for a class, in words, the strongest first. */
  public List<String> reasons(Candidate candidate, int classIndex, int most) {
    FeatureVector x = FeatureVector.named();
    describe(candidate, x);
    record Part(String name, float weight) {}
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      parts.add(new Part(x.name(i), x.value(i) * model.weight(x.key(i), classIndex)));
    }
    parts.sort(Comparator.comparingDouble(p -> -p.weight()));
    return parts.stream().limit(most).filter(p -> p.weight() > 0).map(Part::name).toList();
  }
}
