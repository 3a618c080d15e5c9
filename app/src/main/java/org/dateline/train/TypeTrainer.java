package org.dateline.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.find.Coder;
import org.dateline.find.Reading;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.TypeModel;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.LinearModel;
import org.dateline.lexicon.LinearTrainer;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Span;

/**
 * Trains the models of event types on pairs and on our own corpus. They share their weights, and
 * each departs from these where its rows are labelled otherwise: the field's pairs call a verdict
 * an accusation, PLOVER 2.0 calls it a sanction. The same rows in the same order give the same
 * models.
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
  private static final double OWN = 3;
  private static final int LEAST = 2;
  private static final int MOST = 100_000;
  private static final double SLOPE = 4.5;
  private static final int FIRST_STEPS = 12;
  private static final int STEPS = 30;
  private static final double CORPUS = 0.3;

  /** Of a corpus' pair beside the field's pairs, which it would outnumber. */
  private static final double BESIDE = 0.05;

  private static final int PAIRS = 0;
  private static final int CORPUS_PAIRS = 1;
  private static final int CORPUS_TRIGGERS = 2;

  private record Example(Candidate candidate, String type, double weight, int source) {}

  private final Coder coder;
  private final Consumer<String> progress;
  private final List<Example> examples = new ArrayList<>();

  /**
   * A trainer without rows.
   *
   * @param progress told in words what is done
   */
  public TypeTrainer(Coder coder, Consumer<String> progress) {
    this.coder = coder;
    this.progress = progress;
  }

  private TypeTrainer(TypeTrainer other) {
    this(other.coder, other.progress);
    examples.addAll(other.examples);
  }

  /** A trainer with the same rows, to which others may be added. */
  public TypeTrainer copy() {
    return new TypeTrainer(this);
  }

  /** The candidate that a pair's sentence is read as. */
  public static Candidate candidate(Coder coder, Pair pair) {
    return coder.reading(pair.text()).pair(pair.actor(), pair.recipient());
  }

  /** Adds rows of the field's pair files. */
  public void addPairs(List<Pair> pairs) {
    pairs.forEach(p -> add(candidate(coder, p), p.type(), 1, PAIRS));
  }

  /** Adds a row of a pair file that is read already. */
  public void addPair(Candidate candidate, String type) {
    add(candidate, type, 1, PAIRS);
  }

  /**
   * Adds our own marked sentences: each event as a pair and by its trigger, and as nothing what the
   * frames find beside.
   */
  public void addCorpus(List<Marked> sentences) {
    int n = 0;
    for (Marked marked : sentences) {
      addCorpus(marked);
      if (++n % 1000 == 0) {
        progress.accept("read " + n + " of " + sentences.size() + " sentences of the corpus");
      }
    }
  }

  private void addCorpus(Marked marked) {
    Reading reading = coder.reading(marked.text());
    for (Pair pair : Pair.of(marked)) {
      add(reading.pair(pair.actor(), pair.recipient()), pair.type(), CORPUS, CORPUS_PAIRS);
    }
    told(reading, marked).forEach(t -> add(t.candidate, t.type, CORPUS, CORPUS_TRIGGERS));
  }

  /** A candidate of an article and what it tells. */
  public record Told(Candidate candidate, String type) {}

  /** The marked events of a text by their triggers, and as NONE what the frames find beside. */
  public static List<Told> told(Reading reading, Marked marked) {
    List<Told> told = new ArrayList<>();
    for (Marked.MarkedEvent e : marked.events()) {
      Pair pair = Pair.of(marked, e);
      told.add(new Told(reading.told(e.trigger(), pair.actor(), pair.recipient()), e.type()));
    }
    for (Event e : reading.found()) {
      Span trigger = e.evidence().trigger() == null ? null : e.evidence().trigger().span();
      if (trigger != null && !marked.tells(trigger)) {
        told.add(new Told(reading.told(trigger, first(e.actor()), first(e.recipient())), "NONE"));
      }
    }
    return told;
  }

  private static Span first(List<Actor> actors) {
    return actors.isEmpty() ? null : new Span(actors.get(0).start(), actors.get(0).end());
  }

  private void add(Candidate c, String type, double weight, int source) {
    if (c.text().size() > 0) {
      examples.add(new Example(c, type, weight, source));
    }
  }

  /**
   * The model of pairs; where one of several types is meant, a first model of the other rows tells
   * which.
   */
  public LinearModel trainPairs() {
    List<Example> rows = examples.stream().filter(e -> e.source != CORPUS_TRIGGERS).toList();
    boolean mixed = rows.stream().anyMatch(e -> MEANT.containsKey(e.type));
    TypeModel first = mixed ? new TypeModel(fit(rows, null, FIRST_STEPS)) : null;
    return fit(rows, first, STEPS);
  }

  /** The model of what articles tell, by triggers. */
  public LinearModel trainArticles() {
    List<Example> rows = examples.stream().filter(e -> e.source == CORPUS_TRIGGERS).toList();
    return fit(rows, null, STEPS);
  }

  private LinearModel fit(List<Example> rows, TypeModel first, int steps) {
    progress.accept("training on " + rows.size() + " rows");
    boolean several = rows.stream().map(Example::source).distinct().count() > 1;
    LinearTrainer trainer = new LinearTrainer(CLASSES, RIDGE, several ? 2 : 1, OWN);
    FeatureVector x = new FeatureVector();
    for (Example e : rows) {
      TypeModel.describe(e.candidate, x);
      String type = type(e, first);
      if (type != null) {
        double weight = several && e.source == CORPUS_PAIRS ? BESIDE : e.weight;
        trainer.add(x, type, weight, several ? e.source : 0);
      }
    }
    return trainer.train(LEAST, MOST, SLOPE, steps).get(PAIRS);
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
