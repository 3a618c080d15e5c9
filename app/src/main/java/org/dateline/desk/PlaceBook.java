package org.dateline.desk;

import java.util.Arrays;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;
import org.dateline.record.Location;

/** Where places lie by the gazetteer, which is read when it is first asked. Thread-safe. */
final class PlaceBook {
  private final Data data;
  private Gazetteer gazetteer;

  PlaceBook(Data data) {
    this.data = data;
  }

  /** Latitude and longitude of the most populous place of this name, or null. */
  synchronized double[] point(String name) {
    int[] found = gazetteer().find(PlaceKey.of(name));
    return found.length == 0
        ? null
        : new double[] {gazetteer().lat(found[0]), gazetteer().lon(found[0])};
  }

  /**
   * The most populous place of a name, or null; its country or region may be told after a comma:
   * "Quetta, Pakistan".
   */
  synchronized Location locate(String name) {
    int comma = name.lastIndexOf(',');
    String own = comma < 0 ? name : name.substring(0, comma);
    String within = comma < 0 ? "" : name.substring(comma + 1).strip();
    return Arrays.stream(gazetteer().find(PlaceKey.of(own)))
        .mapToObj(place -> gazetteer().location(place, own.strip()))
        .filter(l -> within.isEmpty() || within.equals(l.country()) || within.equals(l.province()))
        .findFirst()
        .orElse(null);
  }

  private Gazetteer gazetteer() {
    if (gazetteer == null) {
      gazetteer = Gazetteer.load(data);
    }
    return gazetteer;
  }
}
