package org.dateline.find.actor;

import java.util.List;
import org.dateline.find.name.Name;
import org.dateline.language.Text;
import org.dateline.record.Place;

/** What the finder's parts share of one text. */
final class Reading {
  final Text text;
  final ActorTables tables;
  final Sightings sightings;
  final List<Place> places;
  final Locatives locatives;
  final Choice choice;
  final Phrases phrases;
  private final String[] placed;
  private Boolean policed;

  Reading(Text text, ActorTables tables, List<Name> names, List<Place> places, String day) {
    this.text = text;
    this.tables = tables;
    sightings = new Sightings(text, tables, names);
    this.places = places;
    locatives = new Locatives(text, tables);
    choice = new Choice(day, new Theme(this).main());
    phrases = new Phrases(text, tables, sightings);
    placed = new String[text.size()];
    for (Place p : places) {
      if (p.at() != null && p.at().countryCode() != null) {
        place(p);
      }
    }
  }

  private void place(Place p) {
    for (int i = text.tokenAt(p.start()); i < text.size() && text.start(i) < p.end(); i++) {
      placed[i] = tables.ruling(p.at().countryCode());
    }
  }

  /** The country of the place that a token names, or null. */
  String placeAt(int token) {
    return placed[token];
  }

  /** Whether it is a bare "officer" in a text that speaks of police rather than of an army. */
  boolean isPolice(String role) {
    if (!tables.isOf("officers", role)) {
      return false;
    }
    if (policed == null) {
      int police = 0;
      for (int i = 0; i < text.size(); i++) {
        police += isOf("policing", i) ? 1 : isOf("soldiering", i) ? -1 : 0;
      }
      policed = police >= 0;
    }
    return policed;
  }

  /**
   * Whether a name is that of a body which many countries have, told without its own country, while
   * the text is set in another than the tables say: "Congress" in Bogotá.
   */
  boolean foreign(Sighting name) {
    String setting = choice.setting();
    if (setting == null || name.may(Known.Kind.PERSON)) {
      return false;
    }
    Roles.At role = tables.roles().around(text, sightings, name.from(), name.to() - 1);
    boolean covers = role != null && role.from() == name.from() && role.to() == name.to();
    return covers
        && !tables.isOf("sole", role.role().words())
        && !setting.equals(choice.of(name.rows(), null).code());
  }

  boolean isLand(int from, int head) {
    return tables.isLand(text, from, head);
  }

  boolean isOf(String wordClass, int token) {
    return tables.isOf(wordClass, text.lower(token));
  }
}
