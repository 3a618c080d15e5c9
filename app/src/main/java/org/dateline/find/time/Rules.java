package org.dateline.find.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** All patterns, tried where their first word or kind occurs; the longest match wins. */
final class Rules {
  private static final Rule[] NONE = {};

  private final Map<String, Rule[]> byWord = new HashMap<>();
  private final List<Rule> all = new ArrayList<>();
  private final Map<Kind, Rule[]> byKind = new EnumMap<>(Kind.class);

  Rules(Data data) {
    Map<String, List<Rule>> named = new LinkedHashMap<>();
    int number = 0;
    for (Row row : data.rows("lang/en/times/patterns.tsv")) {
      named.put(row.get("name"), Rule.of(row, number++));
    }
    for (List<Rule> rules : named.values()) {
      all.addAll(rules);
      rules.forEach(this::index);
    }
  }

  /** Every rule in use. */
  List<Rule> all() {
    return all;
  }

  private void index(Rule rule) {
    for (Rule.Element e : rule.elements()) {
      if (e.guard()) {
        continue;
      }
      e.words().forEach(w -> byWord.merge(w, new Rule[] {rule}, Rules::join));
      e.kinds().forEach(k -> byKind.merge(k, new Rule[] {rule}, Rules::join));
      if (!e.optional()) {
        return;
      }
    }
  }

  private static Rule[] join(Rule[] a, Rule[] b) {
    Rule[] all = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    return all;
  }

  /**
   * The longest match that begins at an atom, the first in the table among equals, or null. One
   * that begins with mere words gives way to a longer-reaching one that begins behind them: "in
   * June" to "June 1998".
   */
  Match match(List<Atom> atoms, int i) {
    Match best = longest(atoms, i);
    if (best == null) {
      return null;
    }
    for (int k = i + 1; k < best.to && atoms.get(k - 1).values().isEmpty(); k++) {
      Match later = longest(atoms, k);
      if (later != null && later.to > best.to) {
        return later;
      }
    }
    return best;
  }

  private Match longest(List<Atom> atoms, int i) {
    Atom atom = atoms.get(i);
    Match best = null;
    Rule[] spoken = byWord.get(atom.text());
    if (spoken != null) {
      for (Rule rule : spoken) {
        best = better(best, rule, atoms, i);
      }
    }
    if (atom.values().isEmpty()) {
      return best;
    }
    for (Kind kind : atom.values().keySet()) {
      for (Rule rule : byKind.getOrDefault(kind, NONE)) {
        best = better(best, rule, atoms, i);
      }
    }
    return best;
  }

  private static Match better(Match best, Rule rule, List<Atom> atoms, int i) {
    int to = reach(rule, 0, atoms, i, i);
    if (to <= i || (best != null && !beats(rule, to, best))) {
      return best;
    }
    Match match = new Match(rule, i, to);
    replay(match, rule, 0, atoms, i, i);
    return match;
  }

  private static boolean beats(Rule rule, int to, Match best) {
    return to > best.to || (to == best.to && rule.number() < best.rule.number());
  }

  /** The atom after the match of the elements from one on, or -1. */
  private static int reach(Rule rule, int e, List<Atom> atoms, int i, int from) {
    if (e == rule.elements().size()) {
      return i;
    }
    Rule.Element element = rule.elements().get(e);
    if (element.guard()) {
      int at = i == from ? i - 1 : i;
      boolean hit = at >= 0 && at < atoms.size() && element.accepts(atoms.get(at));
      return hit ? -1 : reach(rule, e + 1, atoms, i, from);
    }
    int taken = takes(element, atoms, i, from) ? reach(rule, e + 1, atoms, i + 1, from) : -1;
    return taken < 0 && element.optional() ? reach(rule, e + 1, atoms, i, from) : taken;
  }

  private static boolean takes(Rule.Element element, List<Atom> atoms, int i, int from) {
    return i < atoms.size()
        && (i == from || !atoms.get(i).fresh())
        && element.accepts(atoms.get(i));
  }

  private static void replay(Match match, Rule rule, int e, List<Atom> atoms, int i, int from) {
    if (e == rule.elements().size()) {
      return;
    }
    Rule.Element element = rule.elements().get(e);
    if (element.guard()) {
      replay(match, rule, e + 1, atoms, i, from);
    } else if (takes(element, atoms, i, from) && reach(rule, e + 1, atoms, i + 1, from) >= 0) {
      match.take(element, atoms.get(i), i);
      replay(match, rule, e + 1, atoms, i + 1, from);
    } else {
      replay(match, rule, e + 1, atoms, i, from);
    }
  }
}
