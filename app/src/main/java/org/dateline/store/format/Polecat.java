package org.dateline.store.format;

import java.util.List;
import java.util.function.Function;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Location;

/** POLECAT: forty columns with a header; several values of one column are parted by semicolons. */
final class Polecat {
  private Polecat() {}

  static Columns format(Tables t) {
    Columns c = Columns.tabs("polecat", true);
    c.add("Event ID", e -> Tables.given(e.id())).add("Event Date", e -> Day.iso(e.date()));
    c.add("Event Type", e -> plover(e.event(), "; "));
    c.add("Event Mode", e -> plover(e.mode(), "; ")).add("Intensity", Event::eventScale);
    c.add("Quad Code", e -> e.quadCode()).add("Contexts", e -> plover(e.context(), ";"));
    actor(c, t, "Actor", Event::actor);
    actor(c, t, "Recipient", Event::recipient);
    place(c);
    c.add("Source", e -> e.citeInfo().publication());
    c.add("Publication Date", e -> Day.iso(e.citeInfo().published()));
    c.none("Story People", "Story Organizations", "Story Locations");
    c.add("Language", e -> e.citeInfo().language());
    return c.add("Version", e -> e.citeInfo().coder());
  }

  /** Without a user's own codes, which have their ontology's name and a colon before them. */
  private static String plover(List<String> codes, String between) {
    return String.join(between, codes.stream().filter(c -> c.indexOf(':') < 0).toList());
  }

  private static void actor(Columns c, Tables t, String role, Function<Event, List<Actor>> who) {
    c.add(role + " Name", e -> all(who.apply(e), Icews::named));
    c.add(
        role + " Country",
        e -> all(who.apply(e), a -> a.country() == null ? a.code() : a.country()));
    c.add(role + " COW", e -> all(who.apply(e), a -> t.country(a.code(), "cow")));
    c.add("Primary " + role + " Sector", e -> all(who.apply(e), a -> Tables.first(a.sector())));
    c.add(role + " Sectors", e -> all(who.apply(e), a -> String.join(",", a.sector())));
    c.add(role + " Title", e -> all(who.apply(e), Actor::office));
    c.add(role + " Name Raw", e -> all(who.apply(e), Actor::entityText));
    c.add("Wikipedia " + role + " ID", e -> all(who.apply(e), Actor::identifierId));
  }

  /** Of several actors each has its place in every column: None where nothing is known. */
  private static String all(List<Actor> players, Function<Actor, String> value) {
    boolean known = players.stream().map(value).anyMatch(v -> v != null && !v.isEmpty());
    boolean several = known && players.size() > 1;
    return Tables.joined(players, "; ", several ? a -> known(value.apply(a)) : value);
  }

  private static String known(String value) {
    return value == null || value.isEmpty() ? "None" : value;
  }

  private static void place(Columns c) {
    c.add("Placename", e -> Icews.at(e, Location::resolvedPlace));
    c.add("City", e -> Icews.at(e, Location::city)).none("District");
    c.add("Province", e -> Icews.at(e, Location::province));
    c.add("Country", e -> Icews.at(e, Location::country));
    c.add("Latitude", e -> Icews.at(e, Location::lat));
    c.add("Longitude", e -> Icews.at(e, Location::lon));
    c.add("GeoNames ID", e -> Icews.at(e, Location::geonameid));
    c.add("Raw Placename", e -> Icews.at(e, Location::extractedPlace));
    c.add("Feature Type", e -> Icews.at(e, Location::featureCode));
  }
}
