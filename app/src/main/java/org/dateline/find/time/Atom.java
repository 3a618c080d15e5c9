package org.dateline.find.time;

import java.util.Map;

/**
 * A word, number, mark or fixed phrase of the text.
 *
 * @param start first char
 * @param end the char after the last
 * @param text in lower case
 * @param values what it can be, with the value as each kind has it
 * @param glued whether no space stands before it
 * @param fresh whether an empty line stands before it
 */
record Atom(
    int start, int end, String text, Map<Kind, String> values, boolean glued, boolean fresh) {

  boolean is(Kind kind) {
    return values.containsKey(kind);
  }

  String value(Kind kind) {
    return values.get(kind);
  }
}
