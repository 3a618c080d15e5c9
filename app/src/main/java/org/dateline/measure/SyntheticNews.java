package org.dateline.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.CiteInfo;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Evidence;
import org.dateline.record.Location;
import org.dateline.record.Quote;
import org.dateline.record.Size;
import org.dateline.record.Speaker;

/**
 * Made-up articles, coded, whose types, countries, places, papers, days and words are skewed as
 * those of news are (Zipf); the same ones each time. Not thread-safe.
 */
public final class SyntheticNews {
  /** How many events each article tells. */
  public static final int EVENTS_AN_ARTICLE = 5;

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 1400;
  private static final int MONTH = 30;

  /** So far apart that no report, undated or not, shares a key of merging with one before. */
  private static final int QUIET = 90;

  private static final String[] TYPES = {
    "ASSAULT",
    "ACCUSE",
    "CONSULT",
    "AGREE",
    "SUPPORT",
    "REQUEST",
    "COERCE",
    "PROTEST",
    "REJECT",
    "MOBILIZE",
    "COOPERATE",
    "AID",
    "THREATEN",
    "SANCTION",
    "CONCEDE",
    "RETREAT"
  };
  private static final int[] QUADS = {4, 3, 1, 1, 1, 3, 4, 4, 3, 4, 2, 2, 3, 4, 1, 2};
  private static final String[] SECTORS = {"GOV", "MIL", "CVL", "REB", "COP", "JUD", "LEG", "OPP"};
  private static final String[] VERIFICATIONS = {
    "stated", "claimed", "confirmed", "suspected", "disputed"
  };

  private final Random random = new Random(7);
  private final String[] countries = new String[200];
  private final String[] words = new String[20_000];
  private int number;
  private LocalDate from = FIRST;
  private int days = DAYS;

  public SyntheticNews() {
    String[] first = {"UKR", "RUS", "USA", "ISR", "PSE", "SYR", "CHN", "PRK", "IRN", "GBR"};
    for (int i = 0; i < countries.length; i++) {
      countries[i] =
          i < first.length ? first[i] : "" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "X";
    }
    String[] syllables = {"ba", "ko", "mi", "ter", "an", "sol", "ra", "ve", "du", "lin"};
    for (int i = 0; i < words.length; i++) {
      words[i] = syllables[i % 10] + syllables[i / 10 % 10] + syllables[i / 100 % 10] + i / 1000;
    }
  }

  /** A number below n; small ones come more often, as ranks of words do. */
  private int zipf(int n) {
    return (int) Math.min(n - 1, Math.floor(Math.exp(random.nextDouble() * Math.log(n + 1)) - 1));
  }

  /** A question such as people ask, about what these articles tell; another each time. */
  public String question() {
    String type = "type:" + TYPES[zipf(TYPES.length)];
    String actor = "actor:" + countries[zipf(countries.length)];
    LocalDate day = FIRST.plusDays(random.nextInt(DAYS - 60));
    String dates = "date:" + day + ".." + day.plusDays(random.nextInt(60));
    return switch (random.nextInt(8)) {
      case 0 -> type;
      case 1 -> actor;
      case 2 -> type + " " + actor;
      case 3 -> actor + " " + dates;
      case 4 -> dates + " sector:" + SECTORS[zipf(SECTORS.length)];
      case 5 -> words[zipf(words.length)] + " " + words[zipf(words.length)];
      case 6 -> words[zipf(words.length)] + " OR " + words[zipf(words.length)] + " " + type;
      default -> "certainty:>." + (5 + random.nextInt(5)) + " -verification:disputed " + actor;
    };
  }

  private String sentence(int length) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < length; i++) {
      s.append(i == 0 ? "" : " ").append(words[zipf(words.length)]);
    }
    return s.append('.').toString();
  }

  /** What follows is the news of one month, long after all that came before. */
  public void later() {
    from = from.plusDays(days + QUIET);
    days = MONTH;
  }

  /** The next article. */
  public Document document() {
    String id = "synthetic-" + ++number;
    List<String> sentences = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < EVENTS_AN_ARTICLE; i++) {
      sentences.add(sentence(22));
      text.append(sentences.get(i)).append(' ');
    }
    LocalDate published = from.plusDays(random.nextInt(days));
    Article article =
        new Article(
            id,
            sentence(9),
            text.toString(),
            published.toString(),
            "given",
            "https://paper.example/" + id,
            "Paper " + zipf(400),
            List.of(),
            "en",
            null,
            List.of());
    List<Event> events = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < EVENTS_AN_ARTICLE; i++) {
      events.add(event(article, i, at, sentences.get(i), published));
      at += sentences.get(i).length() + 1;
    }
    return new Document(
        article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), events,
        List.of());
  }

  private Event event(Article a, int n, int at, String sentence, LocalDate published) {
    int type = zipf(TYPES.length);
    int country = zipf(countries.length);
    int trigger = sentence.indexOf(' ');
    String date = published.minusDays(zipf(10)).toString();
    boolean dated = random.nextInt(10) > 0;
    Quote cue = new Quote(at, at + trigger, sentence.substring(0, trigger));
    Speaker source =
        new Speaker(at, at + trigger, cue.text(), countries[country], List.of("GOV"), null);
    String verification = VERIFICATIONS[zipf(VERIFICATIONS.length)];
    return new Event(
        a.id() + "-" + n,
        dated ? date : null,
        null,
        dated ? "day" : null,
        null,
        List.of(TYPES[type]),
        List.of(),
        List.of(),
        "actual",
        QUADS[type],
        -5.0 + type,
        "1" + type,
        List.of(actor(country, at)),
        random.nextInt(3) == 0 ? List.of() : List.of(actor(zipf(countries.length), at)),
        random.nextInt(5) == 0 ? null : place(country),
        new Size(null, random.nextInt(8) == 0 ? zipf(100) : null, null, null),
        verification.equals("stated") ? List.of() : List.of(new EventClaim(source, cue, "asserts")),
        verification,
        .5 + random.nextInt(50) / 100.0,
        new Evidence(at, at + sentence.length(), sentence, cue),
        List.of(),
        new CiteInfo(
            a.id(), a.url(), a.title(), a.source(), a.published(), "en", "synthetic", "plover-2.0"),
        null);
  }

  private Actor actor(int country, int at) {
    String sector = SECTORS[zipf(SECTORS.length)];
    String name = "Person " + zipf(3000);
    return new Actor(
        countries[country], List.of(sector), name, name, null, null, at, at + 4, "Land " + country);
  }

  private Location place(int country) {
    int place = zipf(60);
    Random fixed = new Random(country * 1000L + place);
    double lat = Math.rint(fixed.nextDouble() * 110_000 - 50_000) / 1000;
    double lon = Math.rint(fixed.nextDouble() * 340_000 - 170_000) / 1000;
    String name = "Town " + country + "-" + place;
    return new Location(
        name,
        name,
        country * 1000 + place,
        lat,
        lon,
        name,
        null,
        "Land " + country,
        countries[country],
        "P",
        "PPL",
        4);
  }
}
