package org.dateline.find.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.lexicon.Gazetteer;

/**
 * Chooses among the places of one name by the whole article: what it is said to lie in, the
 * countries and regions named elsewhere, nearness to the other places, size. A name means one place
 * throughout an article, but for those that say where they lie.
 */
final class Resolver {
  private static final int MOST = 60;
  private static final int PASSES = 3;
  private static final int SMALL = 50_000;
  private static final double PREFERRED = 5;
  private static final double NEAR_KM = 120;
  private static final double KM_A_DEGREE = 111.2;

  private final Gazetteer gazetteer;

  Resolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Sets what each toponym stands for. */
  void resolve(List<Toponym> toponyms, Context context) {
    Map<Long, List<Toponym>> senses = new HashMap<>();
    List<Long> order = new ArrayList<>();
    for (Toponym t : toponyms) {
      long key = t.demonym ? ~t.key : t.key;
      if (!senses.containsKey(key)) {
        order.add(key);
      }
      senses.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
    }
    Surroundings around = Surroundings.of(gazetteer, toponyms, context);
    boolean changed = true;
    for (int pass = 0; changed && pass < PASSES; pass++) {
      changed = false;
      for (long key : order) {
        changed |= choose(senses.get(key), around);
      }
      around = changed ? Surroundings.of(gazetteer, toponyms, context) : around;
    }
    Surroundings last = around;
    senses.values().forEach(Resolver::lay);
    toponyms.removeIf(t -> stray(t, last));
  }

  /** What the gazetteer does not know in the region that is told lies at the region. */
  private static void lay(List<Toponym> same) {
    Toponym told = same.stream().filter(t -> t.stranded != null).findFirst().orElse(null);
    if (told != null && told.stranded.chosen >= 0) {
      for (Toponym t : same) {
        t.stranded = told.stranded;
        t.runnerUp = t.chosen;
        t.chosen = told.stranded.chosen;
      }
    }
  }

  /**
   * A square, a quarter or a village of a country that nothing else in the article lies in, or what
   * is said to be a part of a town: not that one, but another of its name that the gazetteer lacks.
   */
  private boolean stray(Toponym t, Surroundings around) {
    String code = gazetteer.code(t.chosen);
    boolean quarter = code.equals("S.SQR") || (code.equals("P.PPLX") && gazetteer.isOwn(t.chosen));
    boolean village =
        (code.equals("P.PPL") || code.startsWith("P.PPLA"))
            && !code.equals("P.PPLA")
            && gazetteer.population(t.chosen) < SMALL
            && t.holder == null
            && t.stranded == null;
    return ((quarter || village) && around.foreign(t.chosen, t.key))
        || (t.part && !t.demonym && around.alone(t.chosen, t.key));
  }

  /** Chooses the place of one name; tells whether it is another than before. */
  private boolean choose(List<Toponym> same, Surroundings around) {
    Toponym first = same.get(0);
    int n = Math.min(first.candidates.length, MOST);
    around.ask(first.key);
    double best = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    int chosen = -1;
    int runnerUp = -1;
    int region = -1;
    double widest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      int place = first.candidates[i];
      boolean whole = gazetteer.code(place).equals("A.ADM1");
      double prior = prior(place);
      double local = local(same, place);
      double preferred = gazetteer.prefers(first.key, place) ? PREFERRED : 0;
      double most = prior + local + preferred + Surroundings.MOST;
      if (most < second && !(whole && most > widest)) {
        continue;
      }
      double agreement = n == 1 ? 0 : around.agreement(place);
      double score = prior + agreement + local;
      score += preferred;
      if (score > widest && whole) {
        widest = score;
        region = place;
      }
      if (score > best) {
        second = best;
        runnerUp = chosen;
        best = score;
        chosen = place;
      } else if (score > second) {
        second = score;
        runnerUp = place;
      }
    }
    int town = town(first.candidates, chosen);
    boolean changed = false;
    for (Toponym t : same) {
      boolean seat = town >= 0 && t.asked != 'A';
      boolean other = t.asked == 'A' && region >= 0 && !land(chosen);
      int before = t.chosen;
      t.chosen = seat ? town : other ? region : chosen;
      t.runnerUp = seat || other ? chosen : runnerUp;
      changed |= t.chosen != before;
    }
    return changed;
  }

  /** Whether it is a state, a region or land: what "the province of" may ask for. */
  private boolean land(int place) {
    return gazetteer.featureClass(place) != 'P';
  }

  /** The town that a region is called after: it is meant unless the words ask for the region. */
  private int town(int[] candidates, int region) {
    if (region < 0 || !gazetteer.code(region).startsWith("A.ADM")) {
      return -1;
    }
    for (int place : candidates) {
      String code = gazetteer.code(place);
      boolean large =
          code.startsWith("P.PPLA")
              || code.equals("P.PPLC")
              || gazetteer.population(place) * 5L > gazetteer.population(region);
      if (code.startsWith("P.")
          && large
          && gazetteer.country(place).equals(gazetteer.country(region))
          && (Neighbours.within(gazetteer, place, region)
              || distance(gazetteer, place, region) < NEAR_KM)) {
        return place;
      }
    }
    return -1;
  }

  /** How likely a place is meant when nothing else is known: size and rank. */
  private double prior(int place) {
    String code = gazetteer.code(place);
    boolean own = gazetteer.isOwn(place);
    if (code.startsWith("A.PCL") || code.equals("L.CONT")) {
      return 11;
    }
    if (own) {
      return code.charAt(0) == 'H' || code.charAt(0) == 'L' ? 8.5 : 7;
    }
    double people = Math.log10(Math.max(gazetteer.population(place), 300));
    switch (code) {
      case "A.ADM1":
        return 1 + people;
      case "A.ADM2":
        return people - 1.5;
      case "P.PPLC":
        return people + 2.4;
      case "P.PPLA":
        return people + 0.6;
      case "P.PPLX":
        return people - 1.2;
      default:
        return people;
    }
  }

  /** What the words beside the mentions say. */
  private double local(List<Toponym> same, int place) {
    double held = 0;
    double asked = 0;
    char kind = gazetteer.featureClass(place);
    for (Toponym t : same) {
      if (t.holder != null && holds(t.holder, place)) {
        held = 8;
      }
      if (t.asked == 'A' && kind == 'A' && !gazetteer.code(place).startsWith("A.PCL")) {
        asked = Math.max(asked, 2.5);
      } else if (t.asked == 'P' && kind == 'P') {
        asked = Math.max(asked, 2.5);
      }
      if (t.definite && kind == 'P') {
        held = Math.min(held, -3);
      }
    }
    return held + asked;
  }

  private boolean holds(Toponym holder, int place) {
    if (holder.chosen >= 0) {
      return Neighbours.within(gazetteer, place, holder.chosen);
    }
    for (int h : holder.candidates) {
      if (Neighbours.within(gazetteer, place, h)) {
        return true;
      }
    }
    return false;
  }

  /** Kilometres between two places, on a sphere near enough. */
  static double distance(Gazetteer g, int a, int b) {
    return distance(g.lat(a), g.lon(a), g.lat(b), g.lon(b));
  }

  private static double distance(double latA, double lonA, double latB, double lonB) {
    double lat = latA - latB;
    double lon = Math.abs(lonA - lonB);
    lon = Math.min(lon, 360 - lon) * Math.cos(Math.toRadians((latA + latB) / 2));
    return KM_A_DEGREE * Math.sqrt(lat * lat + lon * lon);
  }

  /** What the article says of itself apart from its text. */
  record Context(int dateline, List<Integer> home) {}

  /** The countries, regions and points of the other toponyms. */
  static final class Surroundings {
    /** More than any {@link #agreement}. */
    static final double MOST = 8.6;

    private final Gazetteer gazetteer;
    private final Map<String, Double> countries = new HashMap<>();
    private final Map<Integer, Double> provinces = new HashMap<>();
    private final Map<Long, Map<String, Double>> ownCountries = new HashMap<>();
    private final Map<Long, Map<Integer, Double>> ownProvinces = new HashMap<>();
    private final List<Point> points = new ArrayList<>();
    private double total;
    private long asked;
    private double mine;
    private Map<String, Double> myCountries = Map.of();
    private Map<Integer, Double> myProvinces = Map.of();

    private record Point(long key, int place, double lat, double lon) {}

    private Surroundings(Gazetteer gazetteer) {
      this.gazetteer = gazetteer;
    }

    static Surroundings of(Gazetteer gazetteer, List<Toponym> toponyms, Context context) {
      Surroundings s = new Surroundings(gazetteer);
      Map<Long, Integer> counts = new HashMap<>();
      for (Toponym t : toponyms) {
        int n = counts.merge(t.key, 1, Integer::sum);
        if (n <= 3 && t.evidence >= 0 && t.stranded == null) {
          s.add(t, (t.demonym ? 0.5 : 1) / n, n == 1);
        }
      }
      for (int home : context.home()) {
        s.countries.merge(gazetteer.country(home), 0.7, Double::sum);
        s.provinces.merge(s.province(home), 0.7, Double::sum);
        s.total += 0.7;
      }
      return s;
    }

    private void add(Toponym t, double weight, boolean first) {
      int place = t.chosen >= 0 ? t.chosen : sure(t);
      if (place < 0 || gazetteer.country(place).isEmpty()) {
        return;
      }
      String country = gazetteer.country(place);
      countries.merge(country, weight, Double::sum);
      ownCountries.computeIfAbsent(t.key, k -> new HashMap<>()).merge(country, weight, Double::sum);
      total += weight;
      int province = province(place);
      if (province >= 0) {
        provinces.merge(province, weight, Double::sum);
        ownProvinces
            .computeIfAbsent(t.key, k -> new HashMap<>())
            .merge(province, weight, Double::sum);
      }
      if (first && !t.demonym && !gazetteer.code(place).startsWith("A.PCL")) {
        points.add(new Point(t.key, place, gazetteer.lat(place), gazetteer.lon(place)));
      }
    }

    private int sure(Toponym t) {
      return t.candidates.length == 1 || gazetteer.code(t.candidates[0]).startsWith("A.PCL")
          ? t.candidates[0]
          : -1;
    }

    private int province(int place) {
      return gazetteer.code(place).equals("A.ADM1") ? place : gazetteer.province(place);
    }

    /** Sets the name whose places are asked about. */
    void ask(long key) {
      asked = key;
      myCountries = ownCountries.getOrDefault(key, Map.of());
      myProvinces = ownProvinces.getOrDefault(key, Map.of());
      mine = myCountries.values().stream().mapToDouble(d -> d).sum();
    }

    /** How well a place of the name that is asked about fits all toponyms of other names. */
    double agreement(int place) {
      double others = total - mine;
      String country = gazetteer.country(place);
      double same = countries.getOrDefault(country, 0.0) - myCountries.getOrDefault(country, 0.0);
      int province = province(place);
      double region =
          province < 0
              ? 0
              : provinces.getOrDefault(province, 0.0) - myProvinces.getOrDefault(province, 0.0);
      double share = others <= 0 ? 0 : same / (others + 0.5);
      return 2.5 * share + Math.min(1.5, 0.5 * same) + Math.min(2.5, 1.25 * region) + near(place);
    }

    /** Whether other toponyms lie in two countries and more, and none in the place's. */
    boolean foreign(int place, long key) {
      return alone(place, key) && countries.size() > 2;
    }

    /** Whether nothing of another name lies in the place's country. */
    boolean alone(int place, long key) {
      double same =
          countries.getOrDefault(gazetteer.country(place), 0.0)
              - ownCountries
                  .getOrDefault(key, Map.of())
                  .getOrDefault(gazetteer.country(place), 0.0);
      return same < 1e-9;
    }

    private double near(int place) {
      double sum = 0;
      double lat = gazetteer.lat(place);
      double lon = gazetteer.lon(place);
      for (Point p : points) {
        if (p.key != asked && p.place != place) {
          sum += Math.exp(-distance(lat, lon, p.lat, p.lon) / NEAR_KM);
        }
      }
      return Math.min(2, sum);
    }
  }
}
