package org.dateline.store.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places with their counts, put together where they would overlap at a zoom. */
final class Clusters {
  /** Cells a tile of 256 pixels is wide; a cluster's disk takes about one. */
  private static final int CELLS_A_TILE = 4;

  /** A country's middle is never put together with towns near it. */
  private static final int FINE = 3;

  private static final double LIMIT = 85.0511;

  private static final class Spot {
    private final PlaceKey place;
    private final long[] quads = new long[5];
    private long count;

    Spot(PlaceKey place) {
      this.place = place;
    }

    void add(int quad, long n) {
      quads[Math.max(0, Math.min(4, quad))] += n;
      count += n;
    }
  }

  private Clusters() {}

  /** Clusters of places counted by their numbers, the largest first. */
  static List<Results.Cluster> of(Codes<PlaceKey> places, int[] counts, int zoom) {
    Map<PlaceKey, Spot> spots = new HashMap<>();
    for (int n = 0; n < counts.length; n++) {
      if (counts[n] > 0) {
        PlaceKey key = places.value(n);
        spots.computeIfAbsent(key.anyQuad(), Spot::new).add(key.quad(), counts[n]);
      }
    }
    Map<Long, List<Spot>> cells = new HashMap<>();
    for (Spot spot : spots.values()) {
      cells.computeIfAbsent(cell(spot.place, zoom), c -> new ArrayList<>()).add(spot);
    }
    return cells.values().stream()
        .map(Clusters::cluster)
        .sorted(
            Comparator.comparingLong(Results.Cluster::count)
                .reversed()
                .thenComparing(Results.Cluster::name)
                .thenComparing(Results.Cluster::lat)
                .thenComparing(Results.Cluster::lon))
        .toList();
  }

  private static long cell(PlaceKey p, int zoom) {
    double n = Math.pow(2, zoom) * CELLS_A_TILE;
    double lat = Math.toRadians(Math.max(-LIMIT, Math.min(LIMIT, p.lat())));
    long x = (long) ((p.lon() + 180) / 360 * n);
    double mercator = Math.log(Math.tan(lat) + 1 / Math.cos(lat));
    long y = (long) ((1 - mercator / Math.PI) / 2 * n);
    long fine = p.resolution() >= FINE ? 1 : 0;
    return fine << 62 | x << 31 | y;
  }

  private static Results.Cluster cluster(List<Spot> spots) {
    Spot most =
        spots.stream()
            .max(
                Comparator.<Spot>comparingLong(s -> s.count)
                    .thenComparing(s -> s.place.text(), Comparator.reverseOrder()))
            .orElseThrow();
    List<Long> quads = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L));
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    long count = 0;
    for (Spot s : spots) {
      for (int q = 0; q < 5; q++) {
        quads.set(q, quads.get(q) + s.quads[q]);
      }
      count += s.count;
      west = Math.min(west, s.place.lon());
      east = Math.max(east, s.place.lon());
      south = Math.min(south, s.place.lat());
      north = Math.max(north, s.place.lat());
    }
    PlaceKey p = most.place;
    List<Double> box = List.of(west, south, east, north);
    return new Results.Cluster(
        p.lat(), p.lon(), p.name(), p.country(), p.resolution(), count, quads, spots.size(), box);
  }
}
