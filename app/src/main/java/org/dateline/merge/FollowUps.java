package org.dateline.merge;

import java.util.Arrays;
import java.util.Set;

/** Which events follow from another: the arrest of an attacker, his trial, a condemnation. */
final class FollowUps {
  private static final Set<String> DEEDS =
      Set.of("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION");
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

  private FollowUps() {}

  /** Whether the first report's event follows from the second's, as far as its sentence says so. */
  static boolean follows(Report a, Report b) {
    if (!DEEDS.contains(b.type()) || !ANSWERS.contains(a.type()) || a.type().equals(b.type())) {
      return false;
    }
    boolean after = !a.moment.told() || !b.moment.told() || a.moment.last() >= b.moment.first();
    boolean near =
        a.publication.doc().equals(b.publication.doc()) || a.words.namesShared(b.words) > 0;
    return after && near && refers(a, b);
  }

  private static boolean refers(Report a, Report b) {
    boolean named = Arrays.binarySearch(a.words.words(), Hash.of(b.trigger)) >= 0;
    return named
        || Words.shared(a.recipient.words(), b.actor.words()) > 0
        || Words.shared(a.recipient.names(), b.actor.names()) > 0;
  }
}
