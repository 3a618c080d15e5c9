package org.dateline.desk;

import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;

/** Where places lie by the gazetteer, which is read when it is first asked. Thread-safe. */
final class PlaceBook {
  private final Data data;
  private Gazetteer gazetteer;

  PlaceBook(Data data) {
    this.data = data;
  }

  /** Latitude and longitude of the most populous place of this name, or null. */
  synchronized double[] point(String name) {
    if (gazetteer == null) {
      gazetteer = Gazetteer.load(data);
    }
    int[] found = gazetteer.find(PlaceKey.of(name));
    return found.length == 0
        ? null
        : new double[] {gazetteer.lat(found[0]), gazetteer.lon(found[0])};
  }
}
