package org.dateline.desk;

import java.util.Arrays;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;
import org.dateline.record.Location;

/** Where places lie by the gazetteer, which is read when it is first asked. Thread-safe. */
final class PlaceBook {
  private final Late<Gazetteer> gazetteer;

  PlaceBook(Data data) {
    gazetteer = new Late<>(() -> Gazetteer.load(data));
  }

  /** Latitude and longitude of the most populous place of this name, or null. */
  synchronized double[] point(String name) {
    Gazetteer g = gazetteer.get();
    int[] found = g.find(PlaceKey.of(name));
    return found.length == 0 ? null : new double[] {g.lat(found[0]), g.lon(found[0])};
  }

  /**
   * The most populous place of a name, or null; its country or region may be told after a comma:
   * "Quetta, Pakistan". A region that is called after its town is taken for the town.
   */
  synchronized Location locate(String name) {
    int comma = name.lastIndexOf(',');
    String own = comma < 0 ? name : name.substring(0, comma);
    String within = comma < 0 ? "" : name.substring(comma + 1).strip();
    Gazetteer g = gazetteer.get();
    int[] found = g.find(PlaceKey.of(own));
    return Arrays.stream(found)
        .map(place -> town(g, found, place))
        .mapToObj(place -> g.location(place, own.strip()))
        .filter(l -> within.isEmpty() || within.equals(l.country()) || within.equals(l.province()))
        .findFirst()
        .orElse(null);
  }

  private static int town(Gazetteer g, int[] places, int region) {
    if (!g.code(region).startsWith("A.ADM")) {
      return region;
    }
    return Arrays.stream(places)
        .filter(p -> g.code(p).matches("P\\.PPL[AC].*"))
        .filter(p -> g.country(p).equals(g.country(region)))
        .findFirst()
        .orElse(region);
  }
}
