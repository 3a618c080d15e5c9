package org.dateline.store.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.record.Actor;
import org.dateline.record.CiteInfo;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Evidence;
import org.dateline.record.Location;
import org.dateline.record.Quote;
import org.dateline.record.Size;
import org.dateline.record.Span;
import org.dateline.record.Speaker;

/** Events whose words do their worst to files; the same for a seed. */
final class HostileEvents {
  private static final String[] WORDS = {
    "plain words",
    "a\ttab",
    "a\nline\r\nend",
    "\"quoted\" and 'quoted'",
    "comma, semicolon; pipe |",
    "=cmd|' /C calc'!A0",
    "\u0000\u0007\u001b[31m",
    "\u2028\u2029\u0085",
    "עברית العربية",
    "\ud83d\ude80 emoji \ud83c\uddf0\ud83c\uddf5",
    "\\N \\t NULL NA NaN",
    "<script>alert(1)</script>",
    "'; DROP TABLE events; --",
    "",
    " blanks  around ",
    "e\u0301 combining, \ufeff mark"
  };
  private static final String[] TYPES = {"ASSAULT", "PROTEST", "AID", "CONSULT", "COERCE"};
  private static final String[] CAMEO = {"190", "141", "073", "042", "173"};
  private static final String[] DATES = {"2022-01-08", "2022-01", "2022", "2022-W01", null};
  private static final String[] PRECISION = {"day", "month", "year", "week", null};
  private static final String[] CODES = {"PRK", "USA", "UNO", "IMG", "KOS", null};
  private static final List<List<String>> SECTORS =
      List.of(List.of("GOV", "MIL"), List.of("CVL"), List.of("JRN", "MED"), List.of());

  private final Random random;

  HostileEvents(long seed) {
    random = new Random(seed);
  }

  List<Event> make(int n) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      events.add(event(i));
    }
    return events;
  }

  private Event event(int i) {
    int type = random.nextInt(TYPES.length);
    int date = random.nextInt(DATES.length);
    return new Event(
        String.format("%016x", i * 0x9E3779B97F4A7C15L),
        DATES[date],
        null,
        PRECISION[date],
        date == 4 ? null : new Quote(0, 6, word()),
        List.of(TYPES[type]),
        type == 0 ? List.of("drone") : List.of(),
        List.of("military", "terrorism"),
        "actual",
        1 + type % 4,
        -9.5 + type,
        CAMEO[type],
        actors(),
        actors(),
        random.nextBoolean() ? null : place(),
        new Size(random.nextBoolean() ? word() : null, nullable(), nullable(), null),
        claims(),
        "claimed",
        random.nextInt(101) / 100.0,
        new Evidence(3, 40, word(), new Quote(5, 9, word())),
        List.of(new Span(50, 60)),
        new CiteInfo(word(), url(), word(), word(), "2022-01-09", "en", "dateline 0", "plover-2.0"),
        null);
  }

  private String url() {
    return random.nextBoolean() ? null : "https://paper.example/a?b=c&d=" + random.nextInt(99);
  }

  private Integer nullable() {
    return random.nextBoolean() ? null : Integer.valueOf(random.nextInt(500));
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private List<Actor> actors() {
    List<Actor> all = new ArrayList<>();
    for (int k = random.nextInt(3); k > 0; k--) {
      String name = random.nextBoolean() ? null : word();
      String code = CODES[random.nextInt(CODES.length)];
      List<String> sector = SECTORS.get(random.nextInt(SECTORS.size()));
      all.add(new Actor(code, sector, word(), name, null, word(), 1, 4, word()));
    }
    return all;
  }

  private List<EventClaim> claims() {
    Speaker speaker = new Speaker(0, 4, word(), "JPN", List.of("MIL"), null);
    return random.nextBoolean()
        ? List.of()
        : List.of(new EventClaim(speaker, new Quote(5, 9, word()), "asserts"));
  }

  private Location place() {
    return new Location(
        word(),
        "Pyongyang",
        1871859,
        39.03,
        125.75,
        "Pyongyang",
        null,
        "North Korea",
        "PRK",
        "P",
        "PPLC",
        1 + random.nextInt(5));
  }
}
