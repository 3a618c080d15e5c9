package org.dateline.merge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/**
 * Which events follow from another: the arrest of an attacker, his trial, a condemnation. Immutable
 * and thread-safe.
 */
final class FollowUps {
  private static final int KM = 15;
  private static final int DAYS = 7;
  private static final Set<String> ANSWERS =
      Set.of(
          "ACCUSE",
          "REJECT",
          "REQUEST",
          "THREATEN",
          "SANCTION",
          "COERCE",
          "PROTEST",
          "AID",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "RETREAT");

  /** By the type of a deed the words that refer to it, as sorted hashes of stems. */
  private final Map<String, long[]> deeds = new HashMap<>();

  FollowUps(Data data) {
    for (Row row : data.rows("lang/en/incidents/deeds.tsv")) {
      deeds.put(
          row.get("type"),
          row.list("words").stream().mapToLong(w -> Hash.of(Words.stem(w))).sorted().toArray());
    }
  }

  /** Whether the first report's event follows from the second's, as far as its sentence says so. */
  boolean follows(Report a, Report b) {
    if (!deeds.containsKey(b.type()) || !ANSWERS.contains(a.type()) || a.type().equals(b.type())) {
      return false;
    }
    boolean after = !a.moment.told() || !b.moment.told() || a.moment.last() >= b.moment.first();
    boolean near =
        a.publication.doc().equals(b.publication.doc()) || a.words.namesShared(b.words) > 0;
    return after && near && refers(a, b);
  }

  private boolean refers(Report a, Report b) {
    boolean named = Arrays.binarySearch(a.words.words(), Hash.of(b.trigger)) >= 0;
    return named
        || Words.shared(a.recipient.words(), b.actor.words()) > 0
        || Words.shared(a.recipient.names(), b.actor.names()) > 0
        || (here(a, b) && Words.shared(a.words.words(), deeds.get(b.type())) > 0);
  }

  private static boolean here(Report a, Report b) {
    return a.spot != null
        && b.spot != null
        && a.spot.precise()
        && b.spot.precise()
        && a.spot.km(b.spot) <= KM
        && a.moment.gap(b.moment) <= DAYS;
  }
}
