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

  /** What saying so oneself is. */
  private record Said(String type, String mode, String cameo) {}

  private static final Said MEET = new Said("REJECT", "meet", "125");
  private static final Said ASSIST = new Said("REJECT", "assist", "121");
  private static final Said YIELD = new Said("REJECT", "yield", "124");

  /** By what the clause says of it, and its type. */
  private static final Map<String, Map<String, Said>> SAID =
      Map.of(
          Reality.REFUSED,
          Map.of(
              "CONSULT", MEET,
              "SUPPORT", ASSIST,
              "COOPERATE", ASSIST,
              "AID", ASSIST,
              "MOBILIZE", ASSIST,
              "RETREAT", YIELD,
              "CONCEDE", YIELD),
          Reality.ANNOUNCED,
          Map.of("ASSAULT", new Said("THREATEN", "violence", "138")));

  private Folding() {}

  /** To say so is an event that happened; else it did not, or is yet to come. */
  static String auxiliary(String type, String auxiliary) {
    if (!SAID.containsKey(auxiliary)) {
      return auxiliary;
    }
    boolean event = SAID.get(auxiliary).containsKey(type);
    boolean refused = auxiliary.equals(Reality.REFUSED);
    return event ? Reality.ACTUAL : refused ? Reality.NEGATED : Reality.FUTURE;
  }

  static String type(String type, String auxiliary) {
    Said said = SAID.getOrDefault(auxiliary, Map.of()).get(type);
    if (said != null) {
      return said.type;
    }
    boolean future = auxiliary(type, auxiliary).equals(Reality.FUTURE);
    return future ? FUTURE.getOrDefault(type, type) : type;
  }

  /** Modes of the type that was folded belong to it, not to what it became. */
  static List<String> modes(String type, String folded, List<String> modes) {
    Said said = said(type, folded);
    return said != null ? List.of(said.mode) : type.equals(folded) ? modes : List.of();
  }

  /** What a type was folded into by being said; null where it was not. */
  private static Said said(String type, String folded) {
    return SAID.values().stream()
        .map(by -> by.get(type))
        .filter(said -> said != null && said.type.equals(folded))
        .findAny()
        .orElse(null);
  }

  static String cameo(String type, String folded, String cameo) {
    if (type.equals(folded)) {
      return cameo;
    }
    Said said = said(type, folded);
    if (said != null) {
      return said.cameo;
    }
    if (folded.equals("CONCEDE")) {
      return "080";
    }
    String three = cameo.length() > 3 ? cameo.substring(0, 3) : cameo;
    String two = cameo.length() > 2 ? cameo.substring(0, 2) : cameo;
    return INTENT.getOrDefault(three, INTENT.getOrDefault(two, "030"));
  }
}
