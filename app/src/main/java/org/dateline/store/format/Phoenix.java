package org.dateline.store.format;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Location;

/** Phoenix, as its pipeline writes it: 26 columns, no header. */
final class Phoenix {
  private Phoenix() {}

  static Columns format(Tables t) {
    Columns c = Columns.tabs("phoenix", false);
    c.add("EventID", e -> Tables.number(e.id()) + "_" + e.citeInfo().coder().replace(' ', '-'));
    c.add("Date", e -> Day.plain(e.date())).add("Year", e -> Day.year(e.date()));
    c.add("Month", e -> Day.month(e.date())).add("Day", e -> Day.dayOfMonth(e.date()));
    actor(c, t, "Source", Event::actor);
    actor(c, t, "Target", Event::recipient);
    c.add("EventCode", Event::cameo).add("EventRootCode", e -> e.cameo().substring(0, 2));
    c.add("PentaClass", e -> Tables.quad(e.cameo())).add("GoldsteinScore", t::goldstein);
    c.add("Issues", Phoenix::issues);
    c.add("Lat", e -> Icews.at(e, Location::lat)).add("Lon", e -> Icews.at(e, Location::lon));
    c.add("LocationName", e -> Icews.at(e, Location::resolvedPlace));
    c.add("StateName", e -> Icews.at(e, Location::province));
    c.add("CountryCode", e -> Icews.at(e, Location::countryCode));
    c.add("SentenceID", e -> e.citeInfo().id() + "_" + e.evidence().start());
    c.add("URLs", e -> e.citeInfo().url());
    return c.add("NewsSources", e -> e.citeInfo().publication());
  }

  private static void actor(Columns c, Tables t, String role, Function<Event, List<Actor>> who) {
    Function<Event, Actor> first = e -> Tables.first(who.apply(e));
    c.add(role + "ActorFull", e -> full(t, first.apply(e)));
    c.add(role + "ActorEntity", e -> of(first.apply(e), Actor::code));
    c.add(role + "ActorRole", e -> of(first.apply(e), a -> Tables.first(t.roles(a))));
    c.add(role + "ActorAttribute", e -> of(first.apply(e), a -> others(t.roles(a))));
  }

  private static String others(List<String> roles) {
    return roles.size() < 2 ? null : String.join(";", roles.subList(1, roles.size()));
  }

  private static String full(Tables t, Actor a) {
    return of(a, x -> (x.code() == null ? "---" : x.code()) + String.join("", t.roles(x)));
  }

  private static String of(Actor a, Function<Actor, String> value) {
    return a == null ? null : value.apply(a);
  }

  private static String issues(Event e) {
    return Tables.joined(e.context(), ";", c -> c.toUpperCase(Locale.ROOT) + ",1");
  }
}
