package org.dateline.serve;

import java.util.Arrays;
import org.dateline.store.index.Results;

/** The part of the map that is looked at; longitudes may lie on another turn of the globe. */
record Seen(double west, double south, double east, double north) {
  private static final double TURN = 360;

  /** Reads "west,south,east,north" in degrees. */
  static Seen of(String text) {
    try {
      double[] all = Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
      if (all.length == 4 && all[0] <= all[2] && all[1] <= all[3]) {
        return new Seen(all[0], all[1], all[2], all[3]);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw Ask.bad("seen: give west,south,east,north in degrees, as in seen:-10,35,30,60");
  }

  /** The clusters in it; what is counted stays that of the whole map. */
  Results.MapView part(Results.MapView view) {
    return new Results.MapView(
        view.total(),
        view.clusters().stream().filter(c -> holds(c.lat(), c.lon())).toList(),
        view.unplaced(),
        view.zoom());
  }

  private boolean holds(double lat, double lon) {
    double off = (lon - west) % TURN;
    return lat >= south && lat <= north && (off < 0 ? off + TURN : off) <= east - west;
  }
}
