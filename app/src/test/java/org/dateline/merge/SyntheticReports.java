package org.dateline.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reports of an invented world, day by day, with what makes merging hard in the real one: a few
 * countries and towns have most of the events, most happenings are told once and a few hundreds of
 * times, over days; wires are copied; dates, places, types and numbers are left out, coarse or
 * wrong. The same seed gives the same reports.
 */
final class SyntheticReports {
  private static final String[] TYPES = {
    "ASSAULT", "COERCE", "PROTEST", "ACCUSE", "CONSULT", "REQUEST", "SANCTION", "AID"
  };
  private static final String[] VERBS = {
    "bombed", "arrested", "marched", "condemned", "met", "urged", "sanctioned", "helped"
  };
  private static final String[] SECTORS = {"GOV", "MIL", "REB", "COP", "CVL", "OPP"};
  private static final String[][] WHO = {
    {"ministers", "the government", "officials"},
    {"soldiers", "the army", "troops"},
    {"rebels", "insurgents", "armed men"},
    {"police", "officers", "security forces"},
    {"residents", "farmers", "shopkeepers"},
    {"opposition supporters", "party members", "dissidents"}
  };
  private static final String[] DETAILS = {
    "before dawn",
    "near the river",
    "after a week of tension",
    "during a visit",
    "at a checkpoint",
    "outside a bank",
    "as prayers ended",
    "in heavy rain",
    "beside the old station",
    "over unpaid wages",
    "on the road to the airport",
    "while a market was open",
    "after a power cut",
    "in front of a school",
    "ahead of the vote",
    "by the northern gate",
    "despite a ceasefire",
    "following a radio call",
    "on the university's grounds",
    "over a land quarrel",
    "behind the stadium",
    "hours after a funeral",
    "in a mining quarter",
    "because of a disputed tax",
    "on board a ferry",
    "close to the border fence",
    "after talks had failed",
    "inside a warehouse",
    "over water prices",
    "at a bus depot"
  };
  private static final int COUNTRIES = 60;
  private static final int TOWNS = 60;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private record Happening(
      int number,
      int country,
      int town,
      int type,
      int day,
      int sector,
      int dead,
      int victim,
      int detail) {}

  private final SplittableRandom random;
  private final int perDay;
  private final List<Happening> running = new ArrayList<>();
  private final List<Integer> left = new ArrayList<>();
  private int happenings;
  private int reports;
  private int[] truth = new int[1024];

  SyntheticReports(long seed, int perDay) {
    random = new SplittableRandom(seed);
    this.perDay = perDay;
  }

  /** The reports of a world's first days. */
  static List<Report> world(Merger merger, int seed, int days, int perDay) {
    SyntheticReports world = new SyntheticReports(seed, perDay);
    List<Report> all = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      world.day(day).forEach(t -> all.add(merger.report(t.event())));
    }
    return all;
  }

  /** The reports published on a day, counted from 0; days must be asked for in order. */
  List<Told> day(int day) {
    List<Told> all = new ArrayList<>();
    while (all.size() < perDay) {
      int i =
          running.isEmpty() || random.nextInt(5) < 2 ? begin(day) : random.nextInt(running.size());
      all.add(report(running.get(i), day));
      left.set(i, left.get(i) - 1);
      if (left.get(i) <= 0 || day - running.get(i).day > 6) {
        left.remove(i);
        running.remove(i);
      }
    }
    return all;
  }

  /** The number of the happening that a report, by its article's id, tells. */
  int happening(String doc) {
    return truth[Integer.parseInt(doc.substring(1))];
  }

  private int begin(int day) {
    double u = random.nextDouble();
    int told = (int) Math.min(400, 1 / Math.pow(1 - u, 0.8));
    running.add(
        new Happening(
            happenings++,
            skewed(COUNTRIES),
            skewed(TOWNS),
            skewed(TYPES.length),
            day - random.nextInt(2),
            random.nextInt(SECTORS.length),
            1 + skewed(40),
            random.nextInt(SECTORS.length),
            random.nextInt(1 << 20)));
    left.add(told);
    return running.size() - 1;
  }

  /** Small numbers far more often than large ones. */
  private int skewed(int n) {
    double u = random.nextDouble();
    return (int) (n * u * u * u);
  }

  private boolean chance(double p) {
    return random.nextDouble() < p;
  }

  private Told report(Happening h, int day) {
    String id = "d" + reports;
    truth = reports < truth.length ? truth : Arrays.copyOf(truth, 2 * reports);
    truth[reports++] = h.number;
    int type = chance(0.05) ? random.nextInt(TYPES.length) : h.type;
    String land = String.format("C%02d", h.country);
    int wire = chance(0.35) ? 0 : random.nextInt(1000);
    int toll = h.dead + (chance(0.3) ? random.nextInt(4) : 0);
    String by = WHO[h.sector][random.nextInt(3)];
    String to = WHO[h.victim][random.nextInt(3)];
    Told t =
        Told.in(id, sentence(h, wire, type, toll, by, to))
            .type(TYPES[type])
            .verb(VERBS[type])
            .published(FIRST.plusDays(day).toString(), wire == 0 ? "Wire" : "Paper" + wire);
    date(t, h, day);
    place(t, h);
    if (!chance(0.25)) {
      t.by(land, SECTORS[h.sector], by);
    }
    if (!chance(0.35)) {
      t.to(land, SECTORS[h.victim], to);
    }
    if (h.type == 0 && chance(0.7)) {
      t.dead(toll);
    }
    return t;
  }

  /**
   * Most articles say when, a few wrongly; of some the day is inferred, of some nothing is known.
   */
  private void date(Told t, Happening h, int day) {
    double u = random.nextDouble();
    if (u < 0.82) {
      int wrong = chance(0.04) ? 1 + random.nextInt(3) : 0;
      t.on(FIRST.plusDays((long) h.day - wrong).toString()).dated("on that day");
    } else if (u < 0.92) {
      t.on(FIRST.plusDays(day).toString());
    }
  }

  private void place(Told t, Happening h) {
    double lat = -50 + 100.0 * mixed(h.country, 1) + 6 * mixed(h.country * 97L + h.town, 2);
    double lon = -170 + 330.0 * mixed(h.country, 3) + 6 * mixed(h.country * 97L + h.town, 4);
    double u = random.nextDouble();
    if (u < 0.7) {
      t.at(town(h), lat, lon, 4, String.format("C%02d", h.country), "P" + h.town % 8);
    } else if (u < 0.85) {
      t.at("Land" + h.country, lat, lon, 1, String.format("C%02d", h.country), null);
    }
  }

  private static double mixed(long a, int salt) {
    return (Hash.with(salt, a) >>> 11) / (double) (1L << 53);
  }

  private static String town(Happening h) {
    return spelt(1000L * h.country + h.town);
  }

  /** A name of six letters that no other number has, nearly. */
  private static String spelt(long number) {
    StringBuilder name = new StringBuilder();
    long h = Hash.with(11, number) >>> 1;
    for (int i = 0; i < 6; i++, h /= 26) {
      name.append((char) ((i == 0 ? 'A' : 'a') + h % 26));
    }
    return name.toString();
  }

  /**
   * A wire's copy has the same words each time; a paper has its own, tells some of the happening's
   * details, names and numbers, and now and then adds a detail that nobody else has.
   */
  private String sentence(Happening h, int wire, int type, int toll, String by, String to) {
    boolean copy = wire == 0;
    StringBuilder s = new StringBuilder();
    s.append(copy ? WHO[h.sector][0] : by).append(' ').append(VERBS[type]).append(' ');
    s.append(copy ? WHO[h.victim][0] : to);
    if (copy || chance(0.8)) {
      s.append(" in ").append(town(h));
    }
    if (copy || chance(0.6)) {
      s.append(" around ").append(spelt(1_000_000L + h.number));
    }
    for (int i = 0; i < 3; i++) {
      if (copy || chance(0.6)) {
        s.append(", ").append(DETAILS[(int) (mixed(h.detail, i) * DETAILS.length)]);
      }
    }
    if (!copy && chance(0.4)) {
      s.append(", ").append(DETAILS[random.nextInt(DETAILS.length)]);
    }
    if (copy || chance(0.5)) {
      s.append(", leaving ").append(copy ? h.dead : toll).append(" hurt");
    }
    return s.toString();
  }
}
