package org.dateline.find;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.TypeModel;
import org.dateline.lexicon.Codebook;
import org.dateline.record.Event;

/** Types of sentences, their actors given or not. Immutable and thread-safe. */
final class Classifier {
  private static final String NONE = "NONE";

  private final TypeModel model;
  private final Codebook codebook;

  Classifier(TypeModel model, Codebook codebook) {
    this.model = model;
    this.codebook = codebook;
  }

  /**
   * The likeliest type. Where both actors are given something did happen between them, and NONE is
   * no answer.
   *
   * @param found what the frames found in the sentence; gives the mode
   */
  Classification classify(String id, Candidate candidate, List<Event> found) {
    double[] p = model.probabilities(candidate);
    boolean given = candidate.actor() != null && candidate.recipient() != null;
    String type = best(p, given);
    if (type.equals(NONE)) {
      return new Classification(id, List.of(), List.of(), null, null, scores(p));
    }
    List<String> modes = modes(type, found);
    return new Classification(
        id, List.of(type), modes, codebook.quad(type), codebook.scale(type, modes), scores(p));
  }

  private String best(double[] p, boolean given) {
    int best = -1;
    for (int c = 0; c < p.length; c++) {
      boolean allowed = !given || !model.classes().get(c).equals(NONE);
      if (allowed && (best < 0 || p[c] > p[best])) {
        best = c;
      }
    }
    return model.classes().get(best);
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
