package org.dateline.store.format;

import com.ibm.icu.util.Region;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.lexicon.Row;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Location;

/**
 * ACLED's 31 columns, as comma-separated values. Only what ACLED's types hold is written: violence,
 * demonstrations and strategic developments.
 */
final class Acled {
  private Acled() {}

  static Columns format(Tables t) {
    Columns c = Columns.commas("acled");
    c.only(e -> t.acled(e) != null, "that are no events in ACLED's sense");
    c.add("event_id_cnty", Acled::id);
    c.add("event_date", e -> Day.iso(e.date())).add("year", e -> Day.year(e.date()));
    c.add("time_precision", Acled::precision);
    c.add("disorder_type", e -> of(t.acled(e), "disorder"));
    c.add("event_type", e -> of(t.acled(e), "event"));
    c.add("sub_event_type", e -> of(t.acled(e), "sub"));
    c.add("actor1", e -> named(e.actor(), 0)).add("assoc_actor_1", e -> others(e.actor()));
    c.add("inter1", e -> inter(t, e, e.actor()));
    c.add("actor2", e -> named(e.recipient(), 0)).add("assoc_actor_2", e -> others(e.recipient()));
    c.add("inter2", e -> inter(t, e, e.recipient()));
    c.add("interaction", e -> interaction(t, e));
    c.add("civilian_targeting", Acled::targeting);
    c.add("iso", e -> Icews.at(e, l -> numeric(t, l.countryCode())));
    c.add("region", e -> Icews.at(e, l -> t.country(l.countryCode(), "region")));
    c.add("country", e -> Icews.at(e, Location::country));
    c.add("admin1", e -> Icews.at(e, Location::province)).none("admin2", "admin3");
    c.add("location", e -> Icews.at(e, Location::resolvedPlace));
    c.add("latitude", e -> Icews.at(e, Location::lat));
    c.add("longitude", e -> Icews.at(e, Location::lon));
    c.add("geo_precision", e -> Icews.at(e, l -> place(l.resolution())));
    c.add("source", e -> e.citeInfo().publication()).none("source_scale");
    c.add("notes", Acled::notes).add("fatalities", e -> e.size().dead());
    c.add("tags", Acled::tags);
    return c.add("timestamp", e -> epoch(e.citeInfo().published()));
  }

  /** One that was imported keeps its own. */
  private static String id(Event e) {
    String given = Tables.given(e.id());
    return given.equals(e.id()) ? country(e) + Tables.number(given) : given;
  }

  /** Of an imported event the note that came with it. */
  private static String notes(Event e) {
    return e.evidence().text().isEmpty() ? e.citeInfo().title() : e.evidence().text();
  }

  private static String country(Event e) {
    String code = Icews.at(e, Location::countryCode);
    return code == null ? "" : code;
  }

  private static String of(Row row, String column) {
    return row == null ? null : row.get(column);
  }

  /** 1 the day, 2 the week, 3 the month or less. */
  private static Integer precision(Event e) {
    String p = e.datePrecision();
    return p == null ? null : p.equals("day") ? 1 : p.equals("week") ? 2 : 3;
  }

  /** 1 a town or less, 2 a district or region, 3 a country. */
  private static Integer place(Integer resolution) {
    return resolution == null ? null : resolution >= 4 ? 1 : resolution >= 2 ? 2 : 3;
  }

  private static String named(List<Actor> players, int n) {
    return n < players.size() ? Icews.named(players.get(n)) : null;
  }

  private static String others(List<Actor> players) {
    return players.size() < 2
        ? null
        : Tables.joined(players.subList(1, players.size()), "; ", Icews::named);
  }

  private static Integer inter(Tables t, Event e, List<Actor> players) {
    Actor a = Tables.first(players);
    String sector = a == null ? null : Tables.first(a.sector());
    boolean crowd = e.event().contains("PROTEST") && players == e.actor();
    if (crowd) {
      return e.mode().contains("riot") || e.mode().contains("vandalize") ? 5 : 6;
    }
    String inter = t.sector(sector, "inter");
    return inter == null ? null : Integer.valueOf(inter);
  }

  private static String interaction(Tables t, Event e) {
    Integer one = inter(t, e, e.actor());
    Integer two = inter(t, e, e.recipient());
    if (one == null) {
      return null;
    }
    int other = two == null ? 0 : two;
    boolean alone = other == 0;
    return alone ? one + "0" : Math.min(one, other) + String.valueOf(Math.max(one, other));
  }

  private static String targeting(Event e) {
    boolean civilians =
        e.event().contains("ASSAULT")
            && e.recipient().stream().anyMatch(a -> a.sector().contains("CVL"));
    return civilians ? "Civilian targeting" : null;
  }

  private static Integer numeric(Tables t, String code) {
    String two = t.country(code, "iso2");
    if (two == null) {
      return null;
    }
    try {
      int n = Region.getInstance(two).getNumericCode();
      return n < 0 ? null : n;
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  private static String tags(Event e) {
    return e.size().participants() == null ? null : "crowd size=" + e.size().participants();
  }

  private static Long epoch(String published) {
    String day = Day.iso(published);
    return day == null ? null : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
