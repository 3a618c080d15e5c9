package org.dateline.find.actor;

import java.util.List;

/**
 * What is known of a mention: the actor-code part of an entity.
 *
 * @param kind as {@code Entity.kind}
 * @param code country or body, or null
 * @param sectors primary sector first
 * @param name full name, or null
 * @param office or null
 * @param why in words, with file and line
 */
record Coding(
    String kind, String code, List<String> sectors, String name, String office, String why) {
  static final Coding UNKNOWN =
      new Coding("thing", null, List.of(), null, null, "no table and no word of the phrase tells");

  boolean known() {
    return code != null || !sectors.isEmpty();
  }

  Coding withCode(String newCode, String reason) {
    return new Coding(kind, newCode, sectors, name, office, why + "; " + reason);
  }

  Coding because(String reason) {
    return new Coding(kind, code, sectors, name, office, why + "; " + reason);
  }

  Coding withSectors(List<String> newSectors) {
    return new Coding(kind, code, newSectors, name, office, why);
  }

  /** This coding, completed by what another mention of the same entity tells. */
  Coding completedBy(Coding other, String reason) {
    boolean person = kind.equals("thing") || kind.equals(other.kind);
    return new Coding(
        person ? other.kind : kind,
        code == null ? other.code : code,
        sectors.isEmpty() ? other.sectors : sectors,
        name == null ? other.name : name,
        office == null ? other.office : office,
        why.equals(UNKNOWN.why)
            ? reason + ": " + other.why
            : why + "; " + reason + ": " + other.why);
  }
}
