package org.dateline.store.format;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Location;

/**
 * GDELT's files: events of 2.0 and 1.0, mentions of 2.0. Actors carry CAMEO's codes, places FIPS
 * 10-4's. What this program does not know (tone, second-order regions, feature ids) stays empty.
 */
final class Gdelt {
  /** An event whose sentence begins within so many characters stands in the lead. */
  private static final int LEAD = 350;

  private final Tables t;

  private Gdelt(Tables t) {
    this.t = t;
  }

  static Columns events(Tables t) {
    return new Gdelt(t).events("gdelt", true);
  }

  static Columns old(Tables t) {
    return new Gdelt(t).events("gdelt1", false);
  }

  private Columns events(String name, boolean second) {
    Columns c = Columns.tabs(name, false);
    c.add("GLOBALEVENTID", e -> Tables.number(e.id()));
    c.add("SQLDATE", e -> Day.plain(e.date())).add("MonthYear", e -> Day.yearMonth(e.date()));
    c.add("Year", e -> Day.year(e.date())).add("FractionDate", e -> Day.fraction(e.date()));
    actor(c, "Actor1", Event::actor);
    actor(c, "Actor2", Event::recipient);
    c.add("IsRootEvent", e -> e.evidence().start() < LEAD ? 1 : 0);
    c.add("EventCode", Event::cameo).add("EventBaseCode", e -> start(e.cameo(), 3));
    c.add("EventRootCode", e -> start(e.cameo(), 2));
    c.add("QuadClass", e -> Tables.quad(e.cameo())).add("GoldsteinScale", t::goldstein);
    c.add("NumMentions", e -> 1 + e.mentions().size()).add("NumSources", e -> 1);
    c.add("NumArticles", e -> 1).none("AvgTone");
    place(c, "Actor1Geo", second, e -> null);
    place(c, "Actor2Geo", second, e -> null);
    place(c, "ActionGeo", second, Event::eventLoc);
    c.add("DATEADDED", e -> second ? Day.stamp(published(e)) : Day.plain(published(e)));
    return c.add("SOURCEURL", Gdelt::address);
  }

  private void actor(Columns c, String prefix, Function<Event, List<Actor>> role) {
    Function<Event, Actor> who = e -> Tables.first(role.apply(e));
    c.add(prefix + "Code", e -> code(who.apply(e))).add(prefix + "Name", e -> named(who.apply(e)));
    c.add(prefix + "CountryCode", e -> of(who.apply(e), a -> t.state(a.code()) ? a.code() : null));
    c.add(prefix + "KnownGroupCode", e -> of(who.apply(e), a -> group(a.code())));
    c.none(prefix + "EthnicCode", prefix + "Religion1Code", prefix + "Religion2Code");
    for (int i = 0; i < 3; i++) {
      int n = i;
      c.add(prefix + "Type" + (i + 1) + "Code", e -> of(who.apply(e), a -> role(a, n)));
    }
  }

  private static <T> T of(Actor a, Function<Actor, T> value) {
    return a == null ? null : value.apply(a);
  }

  private String code(Actor a) {
    if (a == null) {
      return null;
    }
    String country = a.code() == null ? "" : a.code().equals("UNO") ? "IGOUNO" : a.code();
    return country + String.join("", t.roles(a));
  }

  private static String named(Actor a) {
    return of(a, x -> x.name() == null ? x.entityText() : x.name());
  }

  private static String group(String code) {
    return "UNO".equals(code) ? "UNO" : null;
  }

  private String role(Actor a, int n) {
    List<String> roles = t.roles(a);
    if (!t.body(a.code()) || a.code().equals("UNO")) {
      return n < roles.size() ? roles.get(n) : null;
    }
    return n == 0 ? a.code() : n - 1 < roles.size() ? roles.get(n - 1) : null;
  }

  private void place(Columns c, String prefix, boolean second, Function<Event, Location> where) {
    c.add(prefix + "_Type", e -> with(where.apply(e), Gdelt::kind));
    c.add(prefix + "_FullName", e -> with(where.apply(e), Gdelt::fullName));
    c.add(
        prefix + "_CountryCode",
        e -> with(where.apply(e), l -> t.country(l.countryCode(), "fips")));
    c.none(prefix + "_ADM1Code");
    if (second) {
      c.none(prefix + "_ADM2Code");
    }
    c.add(prefix + "_Lat", e -> with(where.apply(e), Location::lat));
    c.add(prefix + "_Long", e -> with(where.apply(e), Location::lon));
    c.none(prefix + "_FeatureID");
  }

  private static <T> T with(Location l, Function<Location, T> value) {
    return l == null || l.lat() == null ? null : value.apply(l);
  }

  /**
   * 1 a country, 2 and 3 a state and a city of the United States, 4 a city elsewhere, 5 a region.
   */
  private static Integer kind(Location l) {
    int resolution = l.resolution() == null ? 0 : l.resolution();
    boolean american = "USA".equals(l.countryCode());
    if (resolution <= 1) {
      return resolution == 1 ? 1 : null;
    }
    boolean city = resolution >= 4;
    return american ? (city ? 3 : 2) : (city ? 4 : 5);
  }

  private static String fullName(Location l) {
    StringBuilder name = new StringBuilder(l.resolvedPlace());
    for (String part : new String[] {l.province(), l.country()}) {
      if (part != null && name.indexOf(part) < 0) {
        name.append(", ").append(part);
      }
    }
    return name.toString();
  }

  static Columns mentions(Tables t) {
    return Columns.tabs("gdelt-mentions", false)
        .add("GLOBALEVENTID", e -> Tables.number(e.id()))
        .add("EventTimeDate", e -> Day.stamp(e.date()))
        .add("MentionTimeDate", e -> Day.stamp(published(e)))
        .add("MentionType", e -> web(e) ? 1 : 2)
        .add("MentionSourceName", Gdelt::source)
        .add("MentionIdentifier", Gdelt::address)
        .none("SentenceID")
        .add("Actor1CharOffset", e -> offset(e.actor()))
        .add("Actor2CharOffset", e -> offset(e.recipient()))
        .add("ActionCharOffset", e -> e.evidence().trigger().start())
        .add("InRawText", e -> 1)
        .add("Confidence", e -> Math.max(10, (int) Math.round(e.certainty() * 10) * 10))
        .none("MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo", "Extras");
  }

  private static int offset(List<Actor> players) {
    return players.isEmpty() ? -1 : players.get(0).start();
  }

  private static String published(Event e) {
    return e.citeInfo().published();
  }

  private static String address(Event e) {
    return e.citeInfo().url() == null ? e.citeInfo().id() : e.citeInfo().url();
  }

  private static boolean web(Event e) {
    return e.citeInfo().url() != null && e.citeInfo().url().startsWith("http");
  }

  /** The site of a page, else the paper. */
  static String source(Event e) {
    if (web(e)) {
      try {
        return URI.create(e.citeInfo().url()).getHost();
      } catch (IllegalArgumentException bad) {
        return e.citeInfo().publication();
      }
    }
    return e.citeInfo().publication();
  }

  private static String start(String code, int length) {
    return code.substring(0, Math.min(length, code.length()));
  }
}
