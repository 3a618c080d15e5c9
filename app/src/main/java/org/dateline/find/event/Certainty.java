package org.dateline.find.event;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.find.type.TypeModel;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.lexicon.Row;
import org.dateline.record.Entity;
import org.dateline.record.Event;
import org.dateline.record.Rejected;
import org.dateline.record.Span;

/**
 * How likely a record is right: a logistic model over signs that explain shows, its weights in
 * {@code lang/en/events/certainty.tsv}. Immutable and thread-safe.
 */
final class Certainty {
  /** One class in two, as the field's pairs have it: the model need not tell which. */
  private static final Set<String> YIELDING = Set.of("CONCEDE", "RETREAT");

  /** Below this a record costs more precision than it gains recall. */
  static final double LEAST = 0.4;

  private static final String TABLE = "lang/en/events/certainty.tsv";

  private static final int REASONS = 4;

  private final Map<String, Double> weights = new HashMap<>();
  private final Data data;
  private TypeModel types;

  Certainty(Data data) {
    this.data = data;
    for (Row row : data.rows(TABLE)) {
      weights.put(row.get("sign"), row.number("weight"));
    }
    if (!weights.containsKey("base")) {
      throw new LexiconException(TABLE + ": no sign 'base'");
    }
  }

  /**
   * Between 0 and 1, to two digits; the signs go to the candidate's reasons. A frame of a user's
   * own is not doubted away.
   */
  double of(Scene scene, Candidate c, boolean claimed) {
    List<String> signs = signs(scene, c, claimed);
    double sum = weights.get("base");
    for (String sign : signs) {
      sum += weights.getOrDefault(sign, 0.0);
    }
    c.because("certainty", TABLE, String.join(" ", signs));
    double sure = Math.round(100 / (1 + Math.exp(-sum))) / 100.0;
    return c.frame().row().ofPack() ? Math.max(LEAST, sure) : sure;
  }

  /** Why an event of so little certainty is none. */
  static Rejected doubted(Event e) {
    String reason = "certainty " + hundredths(e.certainty()) + ", less than " + hundredths(LEAST);
    return new Rejected(e.evidence().trigger(), e.event().get(0), TABLE, reason);
  }

  private List<String> signs(Scene scene, Candidate c, boolean claimed) {
    List<String> signs = new ArrayList<>();
    signs.add("type:" + c.type);
    signs.add("conditions:" + Math.min(2, c.match.weight()));
    signs.add("actor:" + known(c.actors));
    signs.add("recipient:" + known(c.recipients));
    signs.add("model:" + opinion(scene, c));
    signs.add(c.auxiliary);
    signs.add(scene.clause.verbal(c.trigger()) ? "verb" : "noun");
    signs.add("under:" + scene.clause.relation(c.trigger()));
    add(signs, c.frame().general(), "general");
    add(signs, !c.joined.isEmpty(), "again");
    add(signs, claimed, "claimed");
    add(signs, !c.modes.isEmpty(), "mode");
    add(signs, c.when != null && c.when.evidence() != null, "dated");
    add(signs, scene.text.sentenceOf(c.trigger()) < 3, "lead");
    add(signs, crowded(scene, c), "long");
    return signs;
  }

  /** What the learned model, which does not see the frame, thinks of the type: from 0 to 4. */
  private int opinion(Scene scene, Candidate c) {
    int s = scene.text.sentenceOf(c.trigger());
    TypeModel model = types();
    org.dateline.find.type.Candidate candidate =
        new org.dateline.find.type.Candidate(
            scene.text,
            scene.text.sentenceStart(s),
            scene.text.sentenceEnd(s),
            here(scene, s, c.actors),
            here(scene, s, c.recipients),
            c.trigger(),
            List.of());
    TypeModel.Opinion opinion = model.opinion(candidate);
    Set<String> alike = new HashSet<>(Set.of(c.type));
    alike.add(c.frame().type());
    if (alike.stream().anyMatch(YIELDING::contains)) {
      alike.addAll(YIELDING);
    }
    double own = 0;
    for (String type : alike) {
      own += opinion.probabilities()[model.classes().indexOf(type)];
    }
    explain(c, model, opinion);
    return own < 0.1 ? 0 : own < 0.3 ? 1 : own < 0.6 ? 2 : own < 0.85 ? 3 : 4;
  }

  private static void explain(Candidate c, TypeModel model, TypeModel.Opinion opinion) {
    double[] p = opinion.probabilities();
    int best = model.best(p, true);
    String why = String.join("; ", opinion.reasons(best, REASONS));
    c.because(
        "model",
        TypeModel.ARTICLES,
        model.classes().get(best) + " " + hundredths(p[best]) + ": " + why);
  }

  /** A number between 0 and 1 with two decimals, as {@code %.2f} writes it. */
  private static String hundredths(double p) {
    return BigDecimal.valueOf(p).setScale(2, RoundingMode.HALF_UP).toString();
  }

  private static Span here(Scene scene, int sentence, List<Entity> players) {
    return players.stream()
        .map(Entity::span)
        .filter(scene.text.sentence(sentence)::contains)
        .findFirst()
        .orElse(null);
  }

  private synchronized TypeModel types() {
    if (types == null) {
      types = TypeModel.load(data, TypeModel.ARTICLES);
    }
    return types;
  }

  private static void add(List<String> signs, boolean holds, String sign) {
    if (holds) {
      signs.add(sign);
    }
  }

  private static String known(List<Entity> players) {
    if (players.isEmpty()) {
      return "none";
    }
    boolean sector = players.stream().anyMatch(e -> e.code() != null && !e.sector().isEmpty());
    boolean code = players.stream().anyMatch(e -> e.code() != null);
    return sector ? "coded" : code ? "country" : "words";
  }

  private static boolean crowded(Scene scene, Candidate c) {
    int s = scene.text.sentenceOf(c.trigger());
    return scene.text.sentenceEnd(s) - scene.text.sentenceStart(s) > 35;
  }
}
