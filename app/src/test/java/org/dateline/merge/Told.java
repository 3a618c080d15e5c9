package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Actor;
import org.dateline.record.CiteInfo;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Evidence;
import org.dateline.record.Location;
import org.dateline.record.Quote;
import org.dateline.record.Size;
import org.dateline.record.Speaker;

/** Builds event records by hand; what is not set is as in an article that says little. */
final class Told {
  private final String doc;
  private final String sentence;
  private String id;
  private String type = "ASSAULT";
  private String verb;
  private String date;
  private Quote dateWords;
  private String published;
  private String paper;
  private String verification = "stated";
  private Location place;
  private Size size = Size.UNKNOWN;
  private final List<Actor> actors = new ArrayList<>();
  private final List<Actor> recipients = new ArrayList<>();
  private final List<EventClaim> claims = new ArrayList<>();

  private Told(String doc, String sentence) {
    this.doc = doc;
    this.sentence = sentence;
    id = doc + "-1";
  }

  static Told in(String doc, String sentence) {
    return new Told(doc, sentence);
  }

  Told id(String own) {
    id = own;
    return this;
  }

  Told type(String code) {
    type = code;
    return this;
  }

  Told on(String day) {
    date = day;
    return this;
  }

  /** The trigger; the sentence's second word unless set. */
  Told verb(String word) {
    verb = word;
    return this;
  }

  /** The words of the sentence that give the day; without them it counts as inferred. */
  Told dated(String words) {
    dateWords = new Quote(0, words.length(), words);
    return this;
  }

  Told published(String day, String by) {
    published = day;
    paper = by;
    return this;
  }

  Told at(String name, double lat, double lon) {
    return at(name, lat, lon, 4);
  }

  Told at(String name, double lat, double lon, int resolution) {
    return at(name, lat, lon, resolution, "LND", "Province");
  }

  Told at(String name, double lat, double lon, int resolution, String land, String province) {
    place =
        new Location(
            name, name, null, lat, lon, name, province, land, land, "P", "PPL", resolution);
    return this;
  }

  Told by(String code, String sector, String words) {
    actors.add(actor(code, sector, words));
    return this;
  }

  Told to(String code, String sector, String words) {
    recipients.add(actor(code, sector, words));
    return this;
  }

  private static Actor actor(String code, String sector, String words) {
    return new Actor(code, List.of(sector), words, null, null, null, 0, 0, null);
  }

  Told dead(int n) {
    size = new Size(null, n, null, null);
    return this;
  }

  Told says(String code, String sector, String words, String stance) {
    Speaker speaker = new Speaker(0, 0, words, code, List.of(sector), null);
    claims.add(new EventClaim(speaker, new Quote(0, 4, "said"), stance));
    verification =
        stance.equals("denies") ? "disputed" : stance.equals("confirms") ? "confirmed" : "claimed";
    return this;
  }

  Event event() {
    Quote trigger = new Quote(0, 4, verb == null ? sentence.split(" ", 3)[1] : verb);
    return new Event(
        id,
        date,
        null,
        date == null ? null : date.length() == 10 ? "day" : date.length() == 7 ? "month" : "year",
        dateWords,
        List.of(type),
        List.of(),
        List.of(),
        "actual",
        type.equals("ACCUSE") ? 3 : 4,
        -9.0,
        "180",
        actors,
        recipients,
        place,
        size,
        claims,
        verification,
        0.9,
        new Evidence(0, sentence.length(), sentence, trigger),
        List.of(),
        new CiteInfo(doc, null, null, paper, published, "en", "test", "plover-2.0"),
        null);
  }
}
