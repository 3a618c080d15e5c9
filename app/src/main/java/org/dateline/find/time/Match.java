package org.dateline.find.time;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where a rule matched, and what it caught. */
final class Match {
  final Rule rule;
  final int from;
  final int to;
  private final int[] begin = {-1, -1, -1};
  private final int[] end = {-1, -1, -1};
  private final Map<Kind, Atom> first = new EnumMap<>(Kind.class);
  private final Map<Kind, Atom> later = new EnumMap<>(Kind.class);
  private final Set<String> seen = new HashSet<>();
  private boolean second;

  Match(Rule rule, int from, int to) {
    this.rule = rule;
    this.from = from;
    this.to = to;
  }

  void take(Rule.Element element, Atom atom, int index) {
    int g = element.group();
    if (g > 0) {
      begin[g] = begin[g] < 0 ? index : begin[g];
      end[g] = index + 1;
    }
    seen.add(atom.text());
    Kind kind = element.match(atom);
    if (kind != null) {
      (element.second() ? later : first).putIfAbsent(kind, atom);
    }
  }

  /** Whether a word stands in the match. */
  boolean saw(String word) {
    return seen.contains(word);
  }

  /** First atom of an expression, -1 where it did not occur. */
  int begin(int group) {
    return begin[group];
  }

  /** The atom after an expression's last. */
  int end(int group) {
    return end[group];
  }

  /** The atom after all of its expressions; what follows may begin the next. */
  int end() {
    return Math.max(end[1], end[2]);
  }

  /** Look first at what belongs to the second expression. */
  void second(boolean on) {
    second = on;
  }

  boolean has(Kind kind) {
    return atom(kind) != null;
  }

  private Atom atom(Kind kind) {
    Atom own = second ? later.get(kind) : null;
    return own != null ? own : first.get(kind);
  }

  /** The value caught for a kind, or null. */
  String get(Kind kind) {
    Atom atom = atom(kind);
    return atom == null ? null : atom.value(kind);
  }

  /** The value caught for a kind as a number, or a default where there is none. */
  int number(Kind kind, int otherwise) {
    String value = get(kind);
    return value == null ? otherwise : (int) Double.parseDouble(value);
  }

  /** The value caught second for a kind, or null. */
  String other(Kind kind) {
    Atom atom = later.get(kind);
    return atom == null ? null : atom.value(kind);
  }
}
