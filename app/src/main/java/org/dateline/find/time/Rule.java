package org.dateline.find.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.lexicon.Row;

/**
 * A row of patterns.tsv, ready to be matched.
 *
 * @param name as explanations name it
 * @param op what makes a value of it
 * @param at file and line
 * @param elements what must stand there, in order
 * @param groups how many expressions it gives: 1 or 2
 * @param number its place in the table
 */
record Rule(String name, String op, String at, List<Element> elements, int groups, int number) {

  /**
   * One place of a pattern.
   *
   * @param kinds any of which an atom may be
   * @param words any of which an atom may be instead
   * @param optional whether it may be missing
   * @param group the expression that it belongs to, from 1; 0 for mere context
   * @param second whether the capture is a pattern's second of its kind
   * @param guard a place that must not be so, and takes no atom
   */
  record Element(
      Set<Kind> kinds,
      Set<String> words,
      boolean optional,
      int group,
      boolean second,
      boolean guard) {

    Kind match(Atom atom) {
      for (Kind kind : kinds) {
        if (atom.is(kind)) {
          return kind;
        }
      }
      return null;
    }

    boolean accepts(Atom atom) {
      return words.contains(atom.text()) || match(atom) != null;
    }
  }

  /** The rules that a row stands for: one with and one without each part in "(…)?". */
  static List<Rule> of(Row row, int number) {
    List<Rule> rules = new ArrayList<>();
    for (String pattern : variants(row, " " + row.get("pattern").strip() + " ")) {
      rules.add(one(row, number, pattern.strip().split(" +")));
    }
    return rules;
  }

  private static List<String> variants(Row row, String pattern) {
    int open = pattern.indexOf(" (");
    if (open < 0) {
      return List.of(pattern);
    }
    int close = pattern.indexOf(")? ", open);
    if (close < 0) {
      throw row.error("'(' without ')?'");
    }
    String head = pattern.substring(0, open + 1);
    String tail = pattern.substring(close + 2);
    List<String> all =
        new ArrayList<>(variants(row, head + pattern.substring(open + 2, close) + tail));
    all.addAll(variants(row, head + tail.strip() + " "));
    return all;
  }

  private static Rule one(Row row, int number, String[] parts) {
    List<Element> elements = new ArrayList<>();
    boolean bracketed = row.get("pattern").contains("[");
    int opened = 0;
    int group = bracketed ? 0 : 1;
    for (String part : parts) {
      if (part.equals("[")) {
        group = ++opened;
      } else if (part.equals("]")) {
        group = 0;
      } else {
        elements.add(element(row, part, group));
      }
    }
    if (elements.stream().allMatch(e -> e.optional() || e.guard())) {
      throw row.error("a pattern that matches nothing: '" + row.get("pattern") + "'");
    }
    return new Rule(
        row.get("name"),
        row.get("op"),
        row.at(),
        List.copyOf(elements),
        Math.max(1, opened),
        number);
  }

  private static Element element(Row row, String part, int group) {
    boolean guard = part.startsWith("not:");
    String body = guard ? part.substring(4) : part;
    boolean optional = body.length() > 1 && body.endsWith("?");
    if (optional) {
      body = body.substring(0, body.length() - 1);
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<String> words = new HashSet<>();
    boolean second = false;
    if (body.startsWith("<")) {
      String inner = body.substring(1, body.length() - 1);
      second = inner.endsWith("2");
      for (String name : (second ? inner.substring(0, inner.length() - 1) : inner).split("\\|")) {
        kinds.add(kind(row, name));
      }
    } else {
      words.addAll(List.of(body.toLowerCase(Locale.ROOT).split("\\|")));
    }
    return new Element(kinds, Set.copyOf(words), optional, group, second, guard);
  }

  private static Kind kind(Row row, String name) {
    try {
      return Kind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw row.error("no such kind '" + name + "'");
    }
  }
}
