package org.dateline.find.actor;

import java.util.List;

/**
 * Chooses among the rows of one name: by the country that the phrase names, by the day, by the
 * country of the article; a pack's row goes first among equals.
 */
final class Choice {
  private static final List<Known.Kind> ORDER =
      List.of(
          Known.Kind.ORGANIZATION,
          Known.Kind.GROUP,
          Known.Kind.METONYM,
          Known.Kind.COUNTRY,
          Known.Kind.STATE,
          Known.Kind.CAPITAL,
          Known.Kind.PERSON,
          Known.Kind.DEMONYM);

  private final String day;
  private final String setting;

  /**
   * @param day ISO day, or null
   * @param setting code of the country that the article is about, or null
   */
  Choice(String day, String setting) {
    this.day = day;
    this.setting = setting;
  }

  String day() {
    return day;
  }

  /** The country that the article is about, or null. */
  String setting() {
    return setting;
  }

  /**
   * The best row.
   *
   * @param owner code of the country that the phrase itself names, or null
   */
  Known of(List<Known> rows, String owner) {
    if (rows.size() == 1) {
      return rows.get(0);
    }
    String home = manyNames(rows) ? setting : null;
    Known best = rows.get(0);
    int bestRank = rank(best, owner, home);
    for (int i = 1; i < rows.size(); i++) {
      Known row = rows.get(i);
      int rank = rank(row, owner, home);
      if (rank < bestRank || (rank == bestRank && late(row).compareTo(late(best)) < 0)) {
        best = row;
        bestRank = rank;
      }
    }
    return best;
  }

  /** What decides before the days do, the first thing in the highest bits; the least is best. */
  private int rank(Known k, String owner, String home) {
    int country = (k.code().equals(owner) ? 0 : 2) + (k.code().equals(home) ? 0 : 1);
    int builtIn = k.at().startsWith("actors/") ? 1 : 0;
    return ((country * 4 + standing(k)) * 2 + builtIn) * 16 + ORDER.indexOf(k.kind());
  }

  private static boolean manyNames(List<Known> rows) {
    for (Known row : rows) {
      if (!row.name().equals(rows.get(0).name())) {
        return true;
      }
    }
    return false;
  }

  /** In force, then ended, then yet to come; among the ended, national offices first. */
  private int standing(Known k) {
    if (k.holdsOn(day)) {
      return 0;
    }
    return k.endedBefore(day) ? Known.wide(k.code()) ? 2 : 1 : 3;
  }

  /** Of rows in force the latest begun, of ended ones the latest ended, of others the first. */
  private Latest late(Known k) {
    if (k.holdsOn(day)) {
      return new Latest(k.from(), false);
    }
    return k.endedBefore(day) ? new Latest(k.to(), false) : new Latest(k.from(), true);
  }

  private record Latest(String day, boolean first) implements Comparable<Latest> {
    @Override
    public int compareTo(Latest other) {
      return first ? day.compareTo(other.day) : other.day.compareTo(day);
    }
  }

  /** The second choice, if it is another actor; or null. */
  Known runnerUp(List<Known> rows, Known chosen) {
    List<Known> others = rows.stream().filter(r -> !r.name().equals(chosen.name())).toList();
    return others.isEmpty() ? null : of(others, null);
  }
}
