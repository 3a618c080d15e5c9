package org.dateline.store.format;

import java.util.List;
import java.util.function.Function;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.Location;

/** ICEWS: twenty columns with a header. */
final class Icews {
  private Icews() {}

  static Columns format(Tables t) {
    Columns c = Columns.tabs("icews", true);
    c.add("Event ID", e -> Tables.number(e.id())).add("Event Date", e -> Day.iso(e.date()));
    actor(c, t, "Source", Event::actor);
    c.add("Event Text", t::meaning).add("CAMEO Code", Event::cameo).add("Intensity", t::goldstein);
    actor(c, t, "Target", Event::recipient);
    c.add("Story ID", e -> Tables.number(e.citeInfo().id())).none("Sentence Number");
    c.add("Publisher", e -> e.citeInfo().publication());
    c.add("City", e -> at(e, Location::city)).none("District");
    c.add("Province", e -> at(e, Location::province)).add("Country", e -> at(e, Location::country));
    return c.add("Latitude", e -> at(e, Location::lat)).add("Longitude", e -> at(e, Location::lon));
  }

  private static void actor(Columns c, Tables t, String role, Function<Event, List<Actor>> who) {
    c.add(role + " Name", e -> Tables.joined(who.apply(e), "; ", Icews::named));
    c.add(
        role + " Sectors",
        e -> {
          Actor a = Tables.first(who.apply(e));
          return a == null ? null : Tables.joined(a.sector(), ",", s -> t.sector(s, "icews"));
        });
    c.add(role + " Country", e -> Tables.joined(who.apply(e), "; ", Actor::country));
  }

  static String named(Actor a) {
    return a.name() == null ? a.entityText() : a.name();
  }

  /** A part of the event's place, or null. */
  static <T> T at(Event e, Function<Location, T> part) {
    return e.eventLoc() == null ? null : part.apply(e.eventLoc());
  }
}
