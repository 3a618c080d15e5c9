package org.dateline.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final String[] RUMOURS = {
    "before dawn", "near the river", "after a week of tension", "during a visit", "at a checkpoint"
  };
  private static final int COUNTRIES = 60;
  private static final int TOWNS = 60;
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

  private record Happening(
      int number, int country, int town, int type, int day, int sector, int dead, int victim) {}

  private final SplittableRandom random;
  private final int perDay;
  private final List<Happening> running = new ArrayList<>();
  private final List<Integer> left = new ArrayList<>();
  private int happenings;
  private int reports;
  private final Map<String, Integer> truth = new HashMap<>();

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
    return truth.get(doc);
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
            random.nextInt(SECTORS.length)));
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
    String id = "d" + reports++;
    truth.put(id, h.number);
    int type = chance(0.05) ? random.nextInt(TYPES.length) : h.type;
    String land = String.format("C%02d", h.country);
    int wire = chance(0.35) ? 0 : random.nextInt(1000);
    Told t =
        Told.in(id, sentence(h, type, wire))
            .type(TYPES[type])
            .published(FIRST.plusDays(day).toString(), wire == 0 ? "Wire" : "Paper" + wire);
    if (!chance(0.12)) {
      int wrong = chance(0.04) ? 1 + random.nextInt(3) : 0;
      t.on(FIRST.plusDays((long) h.day - wrong).toString());
    }
    place(t, h);
    if (!chance(0.25)) {
      t.by(land, SECTORS[h.sector], "men of " + SECTORS[h.sector]);
    }
    if (!chance(0.35)) {
      t.to(land, SECTORS[h.victim], "people of " + SECTORS[h.victim]);
    }
    if (h.type == 0 && chance(0.7)) {
      t.dead(h.dead + (chance(0.3) ? random.nextInt(4) : 0));
    }
    return t;
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

  /** A wire's copy has the same words each time; a paper has its own. */
  private String sentence(Happening h, int type, int paper) {
    String rumour =
        RUMOURS[paper == 0 ? h.number % RUMOURS.length : random.nextInt(RUMOURS.length)];
    String name = spelt(1_000_000L + h.number);
    boolean named = paper == 0 || random.nextInt(3) > 0;
    return String.format(
        "They %s people in %s %s%s leaving %d hurt",
        VERBS[type], town(h), named ? "with " + name + " " : "", rumour, h.dead);
  }
}
