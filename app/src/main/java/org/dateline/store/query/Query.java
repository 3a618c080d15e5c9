package org.dateline.store.query;

import java.util.List;

/** A question, as a tree. Immutable. */
public sealed interface Query {
  /** Everything. */
  record All() implements Query {}

  /**
   * Words anywhere, or a value of a field.
   *
   * @param field null for free text
   * @param phrase whether the words stand beside each other
   * @param slack edits allowed in a word, or moves allowed in a phrase
   * @param prefix whether the word may go on
   */
  record Match(Field field, String words, boolean phrase, int slack, boolean prefix)
      implements Query {}

  /**
   * A field between two values, both included unless open.
   *
   * @param low null for no lower bound
   * @param high null for no upper bound
   */
  record Range(Field field, String low, boolean lowOpen, String high, boolean highOpen)
      implements Query {}

  /** The field has a value. */
  record Exists(Field field) implements Query {}

  /**
   * Near a place.
   *
   * @param place its name, or "latitude,longitude"
   */
  record Near(String place, double kilometres) implements Query {}

  /** In a rectangle of degrees; west may be greater than east across the date line. */
  record Box(double west, double south, double east, double north) implements Query {}

  /** All of these. */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Any of these. */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** None of this. */
  record Not(Query part) implements Query {}
}
