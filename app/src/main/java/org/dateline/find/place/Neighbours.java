package org.dateline.find.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.language.Text;
import org.dateline.lexicon.Gazetteer;

/** What toponyms that stand side by side, or are named again, tell of each other. */
final class Neighbours {
  private static final int GREAT = 500_000;
  private final Gazetteer gazetteer;
  private final PlaceWords words;

  Neighbours(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** Sets what kind of place is asked for, and what holds what ("Paris, Texas"). */
  void link(Text text, List<Toponym> toponyms) {
    for (int k = 0; k < toponyms.size(); k++) {
      ask(text, toponyms.get(k));
      if (k + 1 < toponyms.size()) {
        hold(text, toponyms.get(k), toponyms.get(k + 1));
        strand(text, toponyms, k);
      }
      if (k > 0 && listed(text, toponyms.get(k - 1), toponyms.get(k))) {
        askRegion(toponyms.get(k - 1), toponyms.get(k));
        askRegion(toponyms.get(k), toponyms.get(k - 1));
      }
    }
  }

  /** Beside a name that only a region has, a region is meant: "Oregon, Washington". */
  private void askRegion(Toponym pure, Toponym other) {
    int place = pure.candidates[0];
    boolean only =
        region(place)
            && (pure.candidates.length == 1
                || gazetteer.population(pure.candidates[1]) * 20L < gazetteer.population(place));
    if (only && other.asked == 0) {
      for (int candidate : other.candidates) {
        if (region(candidate) && sameCountry(candidate, place)) {
          other.asked = 'A';
        }
      }
    }
  }

  private void ask(Text text, Toponym t) {
    String after = t.to < text.size() ? text.lower(t.to) : "";
    String last = PlaceWords.before(text, t, 1);
    String kind = last.equals("of") ? PlaceWords.before(text, t, 2) : last;
    boolean of = last.equals("of");
    boolean ruled = words.is("governed", after);
    if (ruled || words.is("region", after) || (of && words.is("region", kind))) {
      t.asked = 'A';
    } else if (words.is("town", after) || words.is("town", kind)) {
      t.asked = 'P';
    }
    t.definite = last.equals("the");
    t.part = words.is("part", after);
  }

  private void hold(Text text, Toponym t, Toponym next) {
    if (t.demonym || next.demonym || text.sentenceOf(t.from) != text.sentenceOf(next.from)) {
      return;
    }
    int gap = next.from - t.to;
    int at = t.to;
    if (gap == 2 && (words.is("region", text.lower(at)) || words.is("town", text.lower(at)))) {
      at++;
      gap--;
    }
    boolean beside = gap == 0 || (gap == 1 && List.of(",", "(", "in").contains(text.lower(at)));
    boolean linked = beside || said(text, at, next.from);
    if (linked && holds(t, next) && !peers(t, next)) {
      t.holder = next;
    }
  }

  /**
   * "Stroud, Ontario", "Solhan, in northern Burkina Faso" where no such town is known there: it
   * lies there and nowhere else. A list of places holds none.
   */
  private void strand(Text text, List<Toponym> toponyms, int k) {
    Toponym t = toponyms.get(k);
    Toponym next = toponyms.get(k + 1);
    int whole = next.candidates[0];
    boolean inside = said(text, t.to, next.from) && (region(whole) || state(whole));
    if (inside
        && !next.demonym
        && !t.demonym
        && t.holder == null
        && !large(t)
        && alone(text, toponyms, k)) {
      t.stranded = next;
    }
  }

  /** Whether nothing but a comma, or one with "in northern", stands between two names. */
  private static boolean said(Text text, int from, int to) {
    boolean comma = from < to && text.lower(from).equals(",");
    boolean in = comma && from + 1 < to && text.lower(from + 1).equals("in");
    boolean side = in && from + 3 == to && text.lower(from + 2).endsWith("ern");
    return comma && (from + 1 == to || (in && from + 2 == to) || side);
  }

  private static boolean alone(Text text, List<Toponym> toponyms, int k) {
    Toponym t = toponyms.get(k);
    Toponym next = toponyms.get(k + 1);
    String after = next.to < text.size() ? text.lower(next.to) : ".";
    boolean more =
        k + 2 < toponyms.size() && toponyms.get(k + 2).from <= next.to + 2 && !after.equals(".");
    boolean before = k > 0 && toponyms.get(k - 1).to >= t.from - 1;
    return ",.)—–-".contains(after) && !more && !before;
  }

  private boolean large(Toponym t) {
    for (int place : t.candidates) {
      boolean town = gazetteer.code(place).startsWith("P.");
      if (!town || gazetteer.code(place).equals("P.PPLC") || gazetteer.population(place) > GREAT) {
        return true;
      }
    }
    return false;
  }

  /** Names of one rank: "Washington, West Virginia" and "China, Japan" are lists. */
  private boolean peers(Toponym a, Toponym b) {
    boolean states = state(a.candidates[0]) && state(b.candidates[0]);
    for (int x : a.candidates) {
      for (int y : b.candidates) {
        if (region(x) && states && within(gazetteer, x, y)) {
          return false;
        }
        if (x != y && region(x) && region(y) && sameCountry(x, y)) {
          return true;
        }
      }
    }
    return states;
  }

  private boolean sameCountry(int x, int y) {
    return gazetteer.country(x).equals(gazetteer.country(y));
  }

  private boolean state(int place) {
    return gazetteer.code(place).startsWith("A.PCL");
  }

  private boolean region(int place) {
    return gazetteer.code(place).equals("A.ADM1");
  }

  private boolean holds(Toponym inner, Toponym outer) {
    for (int place : inner.candidates) {
      for (int holder : outer.candidates) {
        if (within(gazetteer, place, holder)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the one place lies in the other, as far as regions and countries tell. */
  static boolean within(Gazetteer g, int place, int holder) {
    if (place == holder) {
      return false;
    }
    if (g.code(holder).startsWith("A.PCL")) {
      return g.country(place).equals(g.country(holder)) && !g.code(place).startsWith("A.PCL");
    }
    return g.province(place) == holder || g.district(place) == holder || g.city(place) == holder;
  }

  /** What is sure of one mention speaks for its neighbours in a list and for its repetitions. */
  void spread(Text text, List<Toponym> toponyms) {
    for (int k = 0; k < toponyms.size(); k++) {
      Toponym t = toponyms.get(k);
      if (t.holder != null && t.evidence >= 0) {
        t.holder.evidence = Math.max(t.holder.evidence, 1);
      }
      if (k > 0 && listed(text, toponyms.get(k - 1), t)) {
        share(toponyms.get(k - 1), t);
        share(t, toponyms.get(k - 1));
      }
    }
    Map<Long, Double> best = new HashMap<>();
    for (Toponym t : toponyms) {
      best.merge(t.key, t.evidence, Math::max);
    }
    for (Toponym t : toponyms) {
      if (!t.demonym && t.evidence < 0 && t.evidence > -2 && best.get(t.key) >= 1.5) {
        t.evidence = 0;
      }
    }
  }

  private static void share(Toponym sure, Toponym other) {
    if (sure.evidence >= 1 && other.evidence < sure.evidence) {
      other.evidence += 1.5;
    }
  }

  private static boolean listed(Text text, Toponym a, Toponym b) {
    int gap = b.from - a.to;
    if (a.demonym || b.demonym || gap < 1 || gap > 2) {
      return false;
    }
    String between = text.lower(b.from - 1);
    return between.equals("and") || between.equals("or") || (gap == 1 && between.equals(","));
  }
}
