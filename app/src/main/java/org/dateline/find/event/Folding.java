package org.dateline.find.event;

import java.util.List;
import java.util.Map;

/**
 * PLOVER's folding of what is only announced: planned consultation, support, cooperation and aid
 * are agreements, an announced retreat is a concession; to say that one will do none of it is to
 * reject it, and to say that one will attack is to threaten.
 */
final class Folding {
  private static final Map<String, String> FUTURE =
      Map.of(
          "CONSULT", "AGREE",
          "SUPPORT", "AGREE",
          "COOPERATE", "AGREE",
          "AID", "AGREE",
          "RETREAT", "CONCEDE");

  /** CAMEO's words for the intent to do what the plain code names. */
  private static final Map<String, String> INTENT =
      Map.ofEntries(
          Map.entry("04", "036"),
          Map.entry("05", "032"),
          Map.entry("060", "031"),
          Map.entry("061", "0311"),
          Map.entry("062", "0312"),
          Map.entry("063", "0313"),
          Map.entry("064", "0314"),
          Map.entry("070", "033"),
          Map.entry("071", "0331"),
          Map.entry("072", "0332"),
          Map.entry("073", "0333"),
          Map.entry("074", "0334"),
          Map.entry("075", "033"));

  /** How it is rejected: mode and CAMEO. */
  private static final Map<String, List<String>> REFUSAL =
      Map.of(
          "CONSULT", List.of("meet", "125"),
          "SUPPORT", List.of("assist", "121"),
          "COOPERATE", List.of("assist", "121"),
          "AID", List.of("assist", "121"),
          "RETREAT", List.of("yield", "124"),
          "CONCEDE", List.of("yield", "124"));

  /** What announcing it oneself threatens: mode and CAMEO. */
  private static final Map<String, List<String>> THREAT =
      Map.of("ASSAULT", List.of("violence", "138"));

  private Folding() {}

  /** A refusal is an event that happened, or something that did not. */
  static String auxiliary(String type, String auxiliary) {
    if (auxiliary.equals(Reality.ANNOUNCED)) {
      return THREAT.containsKey(type) ? Reality.ACTUAL : Reality.FUTURE;
    }
    boolean refused = auxiliary.equals(Reality.REFUSED);
    return !refused ? auxiliary : REFUSAL.containsKey(type) ? Reality.ACTUAL : Reality.NEGATED;
  }

  static String type(String type, String auxiliary) {
    if (auxiliary.equals(Reality.REFUSED)) {
      return REFUSAL.containsKey(type) ? "REJECT" : type;
    }
    if (auxiliary.equals(Reality.ANNOUNCED) && THREAT.containsKey(type)) {
      return "THREATEN";
    }
    boolean future = auxiliary.equals(Reality.FUTURE) || auxiliary.equals(Reality.ANNOUNCED);
    return future ? FUTURE.getOrDefault(type, type) : type;
  }

  /** Modes of the type that was folded belong to it, not to what it became. */
  static List<String> modes(String type, String folded, List<String> modes) {
    if (folded.equals("REJECT") && REFUSAL.containsKey(type)) {
      return List.of(REFUSAL.get(type).get(0));
    }
    if (folded.equals("THREATEN") && THREAT.containsKey(type)) {
      return List.of(THREAT.get(type).get(0));
    }
    return type.equals(folded) ? modes : List.of();
  }

  static String cameo(String type, String folded, String cameo) {
    if (type.equals(folded)) {
      return cameo;
    }
    if (folded.equals("REJECT")) {
      return REFUSAL.get(type).get(1);
    }
    if (folded.equals("THREATEN")) {
      return THREAT.get(type).get(1);
    }
    if (folded.equals("CONCEDE")) {
      return "080";
    }
    String three = cameo.length() > 3 ? cameo.substring(0, 3) : cameo;
    String two = cameo.length() > 2 ? cameo.substring(0, 2) : cameo;
    return INTENT.getOrDefault(three, INTENT.getOrDefault(two, "030"));
  }
}
