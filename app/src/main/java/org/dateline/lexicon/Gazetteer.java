package org.dateline.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.record.Location;

/**
 * Places by name: towns, regions and countries of the built file, with the project's own tables and
 * the user's packs laid over it. A place is a number; names are asked for by {@link PlaceKey}.
 * Immutable and thread-safe.
 */
public final class Gazetteer {
  private static final int HEAD = 20;
  private static final int ROW = 36;
  private static final int[] NONE = {};

  /** What a name means where an article tells nothing else; packs have it. */
  public static final String PREFERRED = "places/preferred.tsv";

  private static final String FILE = "places/gazetteer.bin";

  /** The sorted keys are cut by their highest bits into blocks of some hundred. */
  private static final int BLOCK_BITS = 12;

  /** Bits that tell at a glance which names the tables may have. */
  private static final int LAID = 1 << 17;

  private final int[] begins = new int[(1 << BLOCK_BITS) + 1];
  private final byte[] bytes;
  private final ByteBuffer file;
  private final int size;
  private final int keys;
  private final int keysAt;
  private final int startsAt;
  private final int postingsAt;
  private final int stringsAt;
  private final Map<Long, int[]> ownNames = new HashMap<>();
  private final Map<Long, int[]> demonyms = new HashMap<>();
  private final Map<Long, Integer> preferred = new HashMap<>();
  private final List<OwnPlace> own = new ArrayList<>();
  private final Map<Integer, double[]> moved = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Integer> abbreviations = new HashMap<>();
  private final Set<String> alone = new HashSet<>();
  private final CommonStrings common = new CommonStrings();
  private final long[] laid = new long[LAID / 64];
  private final Map<String, Integer> capitals = new ConcurrentHashMap<>();

  /**
   * A place of the tables.
   *
   * @param city the number of the town that it lies in, or -1
   */
  record OwnPlace(
      String name,
      String country,
      String code,
      double lat,
      double lon,
      int province,
      int city,
      String row) {}

  private Gazetteer(byte[] bytes) {
    this.bytes = bytes;
    file = ByteBuffer.wrap(bytes);
    if (file.limit() < HEAD || file.getInt(0) != PlaceTable.MAGIC) {
      throw new LexiconException(FILE + ": not a gazetteer; rebuild it as places/README.md says");
    }
    size = file.getInt(4);
    keys = file.getInt(8);
    keysAt = HEAD + size * ROW;
    startsAt = keysAt + keys * 8;
    postingsAt = startsAt + (keys + 1) * 4;
    stringsAt = postingsAt + file.getInt(12) * 4;
    for (int place = 0; place < size; place++) {
      common.add(bytes, stringsAt, integer(place, 28));
      common.add(bytes, stringsAt, integer(place, 32));
    }
    for (int k = 0, b = 0; b < begins.length; b++) {
      while (k < keys && block(file.getLong(keysAt + 8 * k)) < b) {
        k++;
      }
      begins[b] = k;
    }
  }

  private static int block(long key) {
    return (int) (key >> (64 - BLOCK_BITS)) + (1 << (BLOCK_BITS - 1));
  }

  /** The gazetteer of the lexicon. Takes some tens of milliseconds. */
  public static Gazetteer load(Data data) {
    Gazetteer g = base(data);
    new OwnPlaces(g, data).read();
    return g;
  }

  private static Gazetteer base(Data data) {
    try (InputStream in = data.open(FILE)) {
      return new Gazetteer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** Number of places. */
  public int size() {
    return size + own.size();
  }

  /**
   * The places of that name, which are numbers below {@link #size()}: those of the tables first,
   * then by population. Not to be changed.
   */
  public int[] find(long key) {
    int[] mine = laid(key) ? ownNames.get(key) : null;
    int at = search(key);
    if (at < 0) {
      return mine == null ? NONE : mine;
    }
    int from = file.getInt(startsAt + 4 * at);
    int to = file.getInt(startsAt + 4 * at + 4);
    int before = mine == null ? 0 : mine.length;
    int[] all = mine == null ? new int[to - from] : Arrays.copyOf(mine, before + to - from);
    int n = before;
    for (int i = from; i < to; i++) {
      int place = file.getInt(postingsAt + 4 * i);
      if (!contains(all, before, place)) {
        all[n++] = place;
      }
    }
    return n == all.length ? all : Arrays.copyOf(all, n);
  }

  /** Whether a name means this place where an article tells nothing else. */
  public boolean prefers(long key, int place) {
    Integer meant = preferred.isEmpty() ? null : preferred.get(key);
    return meant != null && meant == place;
  }

  /** Whether any place has that name. */
  public boolean knows(long key) {
    return (laid(key) && ownNames.containsKey(key)) || search(key) >= 0;
  }

  /** The countries and regions whose people or things are so called ("Turkish", "Texan"). */
  public int[] demonym(long key) {
    return laid(key) ? demonyms.getOrDefault(key, NONE) : NONE;
  }

  /** The region that a short form stands for ("Ill.", "BC"), written just so; or -1. */
  public int abbreviation(String form) {
    return abbreviations.getOrDefault(form, -1);
  }

  /** Whether a short form means its region also where no place stands before it ("B.C."). */
  public boolean standsAlone(String form) {
    return alone.contains(form);
  }

  private boolean laid(long key) {
    int bit = (int) key & (LAID - 1);
    return (laid[bit >>> 6] & 1L << bit) != 0;
  }

  private static boolean contains(int[] all, int n, int place) {
    for (int i = 0; i < n; i++) {
      if (all[i] == place) {
        return true;
      }
    }
    return false;
  }

  private int search(long key) {
    int block = block(key);
    int low = begins[block];
    int high = begins[block + 1] - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      long at = file.getLong(keysAt + 8 * mid);
      if (at == key) {
        return mid;
      }
      if (at < key) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    return -1;
  }

  /** The usual English name. */
  public String name(int place) {
    return place >= size ? own(place).name() : string(place, 24);
  }

  /** ISO 3166-1 alpha-3, or an empty string (seas, continents). */
  public String country(int place) {
    return place >= size ? own(place).country() : common(place, 28);
  }

  /** GeoNames' class and code ("P.PPLC"). */
  public String code(int place) {
    return place >= size ? own(place).code() : common(place, 32);
  }

  /** GeoNames' class: A, H, L, P, R, S, T, V or U. */
  public char featureClass(int place) {
    return code(place).charAt(0);
  }

  /** Degrees north. */
  public double lat(int place) {
    double[] point = point(place);
    return point == null ? integer(place, 8) / PlaceTable.UNITS : point[0];
  }

  /** Degrees east. */
  public double lon(int place) {
    double[] point = point(place);
    return point == null ? integer(place, 12) / PlaceTable.UNITS : point[1];
  }

  private double[] point(int place) {
    if (place < size) {
      return moved.get(place);
    }
    OwnPlace p = own(place);
    return Double.isNaN(p.lat())
        ? new double[] {lat(p.city()), lon(p.city())}
        : new double[] {p.lat(), p.lon()};
  }

  /** People, or 0 where that is not known; a region's are those of its towns. */
  public int population(int place) {
    return place >= size ? 0 : integer(place, 4);
  }

  /** The first-order region that it lies in, or -1. */
  public int province(int place) {
    return place >= size ? own(place).province() : integer(place, 16);
  }

  /** The second-order region that it lies in, or -1. */
  public int district(int place) {
    return place >= size ? -1 : integer(place, 20);
  }

  /** The town that a square, base or site lies in, or -1. */
  public int city(int place) {
    return place >= size ? own(place).city() : -1;
  }

  /** The place that a country's code stands for, or -1. */
  public int countryPlace(String code) {
    return countries.getOrDefault(code, -1);
  }

  /** The capital of the country of an ISO 3166-1 alpha-3 code, or -1. */
  public int capital(String code) {
    return capitals.computeIfAbsent(code, this::findCapital);
  }

  private int findCapital(String code) {
    for (int place = 0; place < size; place++) {
      if (code(place).equals("P.PPLC") && country(place).equals(code)) {
        return place;
      }
    }
    return -1;
  }

  /** Whether a place comes from a table of the lexicon rather than from the built file. */
  public boolean isOwn(int place) {
    return place >= size;
  }

  /** File and line of a place of the tables; "GeoNames" for the others. */
  public String origin(int place) {
    return place >= size ? own(place).row() : "GeoNames";
  }

  /** Below the city 5, city 4, district 3, province 2, country 1, wider or a sea 0. */
  public int resolution(int place) {
    String code = code(place);
    switch (code.charAt(0)) {
      case 'P':
        return code.equals("P.PPLX") ? 5 : 4;
      case 'S':
        return own(place).city() >= 0 ? 5 : 4;
      case 'A':
        return code.equals("A.ADM1") ? 2 : code.startsWith("A.ADM") ? 3 : 1;
      default:
        return code.equals("L.CONT") || country(place).isEmpty() ? 0 : 2;
    }
  }

  /** The place as records have it; a site without a point of its own is given by its city. */
  public Location location(int place, String words) {
    if (place >= size && Double.isNaN(own(place).lat())) {
      return location(own(place).city(), words);
    }
    String code = code(place);
    int resolution = resolution(place);
    int city =
        city(place) >= 0 ? city(place) : resolution >= 4 && code.charAt(0) == 'P' ? place : -1;
    int region = code.equals("A.ADM1") ? place : province(place);
    int country = countryPlace(country(place));
    int id = place < size ? integer(place, 0) : 0;
    return new Location(
        words,
        name(place),
        id == 0 ? null : id,
        lat(place),
        lon(place),
        city < 0 ? null : name(city),
        region < 0 ? null : name(region),
        country < 0 ? null : name(country),
        country < 0 ? null : country(place),
        code.substring(0, 1),
        code.substring(2),
        resolution);
  }

  private OwnPlace own(int place) {
    return own.get(place - size);
  }

  private int integer(int place, int offset) {
    return file.getInt(HEAD + place * ROW + offset);
  }

  /** Countries and codes: few, and asked for often. */
  private String common(int place, int offset) {
    return common.get(integer(place, offset));
  }

  private String string(int place, int offset) {
    return CommonStrings.read(bytes, stringsAt + integer(place, offset));
  }

  // What OwnPlaces lays over the file, before anyone else sees this object.

  int add(OwnPlace place) {
    own.add(place);
    return size() - 1;
  }

  void name(String name, int place) {
    put(ownNames, name, place);
  }

  void prefer(String name, int place) {
    preferred.put(PlaceKey.of(name), place);
  }

  void demonym(String name, int place) {
    put(demonyms, name, place);
  }

  void abbreviation(String form, int place, boolean standsAlone) {
    abbreviations.put(form, place);
    if (standsAlone) {
      alone.add(form);
    }
  }

  void move(int place, double lat, double lon) {
    moved.put(place, new double[] {lat, lon});
  }

  void country(String code, int place) {
    countries.put(code, place);
  }

  private void put(Map<Long, int[]> names, String name, int place) {
    long key = PlaceKey.of(name);
    int bit = (int) key & (LAID - 1);
    laid[bit >>> 6] |= 1L << bit;
    names.merge(
        key,
        new int[] {place},
        (a, b) -> {
          if (contains(a, a.length, place)) {
            return a;
          }
          int[] more = Arrays.copyOf(a, a.length + 1);
          more[a.length] = place;
          return more;
        });
  }
}
