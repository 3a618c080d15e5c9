package org.dateline.find.actor;

import java.util.List;

/**
 * A name of the tables in a text.
 *
 * @param from its first token
 * @param to the token after its last
 * @param rows what it may stand for; at least one
 */
record Sighting(int from, int to, List<Known> rows) {
  int size() {
    return to - from;
  }

  boolean covers(int token) {
    return token >= from && token < to;
  }

  boolean may(Known.Kind kind) {
    for (Known row : rows) {
      if (row.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** What it stands for as a place: a capital that is a body's name too ("Brussels") is a town. */
  Known land() {
    return rows.stream()
        .filter(r -> r.kind() == Known.Kind.CAPITAL)
        .findFirst()
        .orElse(rows.get(0));
  }

  boolean onlyPeople() {
    for (Known row : rows) {
      if (row.kind() != Known.Kind.PERSON) {
        return false;
      }
    }
    return true;
  }

  Sighting withoutPeople() {
    return new Sighting(
        from, to, rows.stream().filter(r -> r.kind() != Known.Kind.PERSON).toList());
  }
}
