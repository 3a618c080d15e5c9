package org.dateline.store.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be asked for by name. */
public enum Field {
  TYPE(Kind.CODE, "event type: type:ASSAULT"),
  MODE(Kind.CODE, "mode of the event: mode:drone"),
  CONTEXT(Kind.CODE, "context: context:military"),
  AUXILIARY(Kind.CODE, "actual, future, historical, hypothetical, negated"),
  QUAD(Kind.CODE, "quad class: quad:4"),
  CAMEO(Kind.CODE, "CAMEO code: cameo:190"),
  VERIFICATION(Kind.CODE, "stated, claimed, confirmed, disputed, suspected"),
  STANCE(Kind.CODE, "a claim's stance: asserts, confirms, denies, doubts, suspects"),
  SECTOR(Kind.CODE, "sector of actor or recipient: sector:MIL"),
  ACTOR_SECTOR(Kind.CODE, "sector of the actor"),
  RECIPIENT_SECTOR(Kind.CODE, "sector of the recipient"),
  ACTOR(Kind.NAME, "who did it, by code or name: actor:PRK, actor:\"Kim Jong Un\""),
  RECIPIENT(Kind.NAME, "to whom, by code or name"),
  WHO(Kind.NAME, "actor or recipient, by code or name"),
  CLAIMANT(Kind.NAME, "who says so, by code or name"),
  PLACE(Kind.NAME, "where it happened: place:\"Pyongyang\" within:50km"),
  COUNTRY(Kind.CODE, "country where it happened: country:KEN"),
  SOURCE(Kind.NAME, "paper or agency: source:KCNA"),
  TITLE(Kind.NAME, "words of the headline"),
  LANGUAGE(Kind.CODE, "language of the article: language:en"),
  DATE(Kind.DATE, "day of the happening: date:2022-01-01..2022-01-31, date:2022-01"),
  PUBLISHED(Kind.DATE, "day of publication"),
  ADDED(Kind.DATE, "day on which it came into the store"),
  CERTAINTY(Kind.NUMBER, "certainty:>.8"),
  SCORE(Kind.NUMBER, "PLOVER's score: score:<-5"),
  DEAD(Kind.NUMBER, "the dead: dead:>=10"),
  INJURED(Kind.NUMBER, "the injured"),
  ARRESTED(Kind.NUMBER, "the arrested"),
  RESOLUTION(
      Kind.NUMBER, "how fine the place is: 5 below the city, 4 city, 3 district, 2 province"),
  REPORTS(Kind.NUMBER, "how many reports an incident has"),
  PRECISION(Kind.CODE, "of the date: day, week, month, year"),
  CODER(Kind.CODE, "who coded it: dateline, or whose file it was: coder:gdelt"),
  REVIEW(Kind.CODE, "open, accepted, corrected, rejected"),
  REVIEWER(Kind.CODE, "who reviewed it"),
  ID(Kind.CODE, "the record's id; of an incident also that of any of its reports"),
  ARTICLE(Kind.CODE, "the article's id"),
  INCIDENT(Kind.CODE, "the incident's id"),
  WITHIN(Kind.SPACE, "distance from the place before it: place:\"Pyongyang\" within:50km"),
  NEAR(Kind.SPACE, "latitude,longitude: near:39.03,125.75 within:50km"),
  BOX(Kind.SPACE, "west,south,east,north: box:124,37,131,43");

  /** How a field's values compare. */
  public enum Kind {
    CODE,
    NAME,
    DATE,
    NUMBER,
    SPACE
  }

  private final Kind kind;
  private final String meaning;

  Field(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  /** How its values compare. */
  public Kind kind() {
    return kind;
  }

  /** What it holds, with an example. */
  public String meaning() {
    return meaning;
  }

  /** As people write it: {@code actor_sector}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All labels. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Field::label).toList();
  }

  /** The field of this label, or null. */
  static Field of(String label) {
    String plain = label.toLowerCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    String known =
        switch (plain) {
          case "event" -> "type";
          case "quad_code" -> "quad";
          case "event_scale", "scale" -> "score";
          case "bbox" -> "box";
          case "loc", "location" -> "place";
          case "publication" -> "source";
          case "lang" -> "language";
          default -> plain;
        };
    return Arrays.stream(values()).filter(f -> f.label().equals(known)).findFirst().orElse(null);
  }
}
