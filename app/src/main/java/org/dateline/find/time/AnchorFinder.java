package org.dateline.find.time;

import java.time.LocalDate;
import java.util.List;

/**
 * The day of writing, from what the text itself says: the dateline ("PARIS, Jan. 8, 2022 (AFP)
 * --"), a line of the page ("Published: 9 January 2022"), or else the year that its dates name. A
 * day told without its year before any with one is of another: writers name the year where it is
 * not their own.
 */
final class AnchorFinder {
  /** Atoms at the head among which a dateline or a page's date line lies. */
  private static final int HEAD = 60;

  private final Rules rules;
  private final List<Atom> atoms;
  private final CalendarOps calendar;

  AnchorFinder(Rules rules, CalendarOps calendar, List<Atom> atoms) {
    this.rules = rules;
    this.calendar = calendar;
    this.atoms = atoms;
  }

  Anchor find() {
    Moment latest = null;
    int month = 0;
    boolean bare = false;
    for (int i = 0; i < atoms.size(); i++) {
      Moment full = fullDate(i);
      if (full == null) {
        month = month == 0 ? bareMonth(i) : month;
        bare |= month != 0 && latest == null;
        continue;
      }
      if (full.grain() == Grain.DAY && (labelled(i) || (i < HEAD && filed(i)))) {
        return new Anchor(full, labelled(i) ? "text" : "dateline");
      }
      bare &= !atoms.get(i).is(Kind.HOLIDAY);
      if (latest == null || full.day().isAfter(latest.day())) {
        latest = full;
      }
    }
    if (latest == null || bare) {
      return new Anchor(null, null);
    }
    return month == 0
        ? new Anchor(new Moment(latest.day(), Grain.YEAR), "inferred")
        : new Anchor(
            new Moment(LocalDate.of(latest.day().getYear(), month, 1), Grain.MONTH), "inferred");
  }

  /** The month of a day told without its year; 0 where none begins here. */
  private int bareMonth(int i) {
    Atom atom = atoms.get(i);
    if (!atom.is(Kind.MONTH) && !atom.is(Kind.DAY)) {
      return 0;
    }
    Match match = rules.match(atoms, i);
    boolean bare = match != null && match.has(Kind.MONTH) && match.has(Kind.DAY);
    return bare && !match.has(Kind.YEAR) ? match.number(Kind.MONTH, 0) : 0;
  }

  /** A date with its year, or a year told beside a holiday; null where none begins here. */
  private Moment fullDate(int i) {
    Atom atom = atoms.get(i);
    boolean start =
        atom.is(Kind.MONTH) || atom.is(Kind.DAY) || atom.is(Kind.ISO) || atom.is(Kind.HOLIDAY);
    if (!start) {
      return null;
    }
    Match match = rules.match(atoms, i);
    if (match == null || (!match.has(Kind.YEAR) && !match.has(Kind.ISO))) {
      return null;
    }
    Found found = calendar.written(match);
    return found == null || tooFar(found.moment()) ? null : found.moment();
  }

  private static boolean tooFar(Moment moment) {
    LocalDate day = moment.day();
    return day.getYear() < 1980 || day.getYear() > 2100;
  }

  /** "Published:", "Last updated on", "Posted" stand before. */
  private boolean labelled(int i) {
    for (int k = Math.max(0, i - 6); k < i; k++) {
      String word = atoms.get(k).text();
      if (word.equals("published") || word.equals("updated") || word.equals("posted")) {
        return true;
      }
    }
    return false;
  }

  /** A dateline's agency in brackets or its dash stands behind, and a name in capitals before. */
  private boolean filed(int i) {
    boolean name = i > 0 && atoms.get(i - 1).text().equals(",");
    for (int k = i + 1; name && k < Math.min(atoms.size(), i + 8); k++) {
      String word = atoms.get(k).text();
      if (word.equals("(") || word.equals("-")) {
        return true;
      }
    }
    return false;
  }
}
