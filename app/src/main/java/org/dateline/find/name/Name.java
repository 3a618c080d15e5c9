package org.dateline.find.name;

/**
 * A proper name in a text.
 *
 * @param from its first token
 * @param to the token after its last
 * @param kind what it names
 * @param score how sure that is, from 0 to 1
 */
public record Name(int from, int to, Kind kind, double score) {
  /** What a name names. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    PLACE,
    OTHER
  }
}
