package org.dateline.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.SecondLook;
import org.dateline.find.type.TypeModel;
import org.dateline.lexicon.Codebook;
import org.dateline.record.Event;

/** Types of sentences, their actors given or not. Immutable and thread-safe. */
final class Classifier {
  private static final String NONE = "NONE";

  private final TypeModel model;
  private final SecondLook second;
  private final Codebook codebook;

  /**
   * A classifier.
   *
   * @param second null in the fast profile
   */
  Classifier(TypeModel model, SecondLook second, Codebook codebook) {
    this.model = model;
    this.second = second;
    this.codebook = codebook;
  }

  /**
   * The likeliest type. Where both actors are given something did happen between them, and NONE is
   * no answer.
   *
   * @param found what the frames found in the sentence; gives the mode
   */
  Classification classify(String id, Candidate candidate, List<Event> found) {
    double[] p =
        second == null ? model.probabilities(candidate) : second.probabilities(model, candidate);
    boolean given = candidate.actor() != null && candidate.recipient() != null;
    String type = model.classes().get(model.best(p, !given));
    if (type.equals(NONE)) {
      return new Classification(id, List.of(), List.of(), null, null, scores(p));
    }
    List<String> modes = modes(type, found);
    return new Classification(
        id, List.of(type), modes, codebook.quad(type), codebook.scale(type, modes), scores(p));
  }

  private Map<String, Double> scores(double[] p) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (int c = 0; c < p.length; c++) {
      scores.put(model.classes().get(c), Math.round(p[c] * 1e4) / 1e4);
    }
    return scores;
  }

  private static List<String> modes(String type, List<Event> found) {
    return found.stream()
        .filter(e -> e.event().contains(type))
        .map(Event::mode)
        .filter(m -> !m.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
