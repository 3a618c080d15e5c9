package org.dateline.store.index;

import java.util.ArrayList;
import java.util.Collection;
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

  /** How wide a disk is, in cells. */
  private static final double WIDTH = .75;

  private static final Comparator<Spot> GREATEST =
      Comparator.<Spot>comparingLong(s -> s.count).reversed().thenComparing(s -> s.place.text());

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
      Point at = Point.of(spot.place, zoom);
      cells.computeIfAbsent(at.cell(0, 0), c -> new ArrayList<>()).add(spot);
    }
    return apart(cells.values(), zoom).stream()
        .map(Clusters::cluster)
        .sorted(
            Comparator.comparingLong(Results.Cluster::count)
                .reversed()
                .thenComparing(Results.Cluster::name)
                .thenComparing(Results.Cluster::lat)
                .thenComparing(Results.Cluster::lon))
        .toList();
  }

  /** Where something lies, in cells; what is fine and what is coarse lie on maps of their own. */
  private record Point(double x, double y, boolean fine) {
    static Point of(PlaceKey p, int zoom) {
      double n = Math.pow(2, zoom) * CELLS_A_TILE;
      double lat = Math.toRadians(Math.max(-LIMIT, Math.min(LIMIT, p.lat())));
      double mercator = Math.log(Math.tan(lat) + 1 / Math.cos(lat));
      return new Point(
          (p.lon() + 180) / 360 * n, (1 - mercator / Math.PI) / 2 * n, p.resolution() >= FINE);
    }

    /** Its cell, or one beside it. */
    long cell(int right, int down) {
      return (fine ? 1L << 62 : 0) | ((long) x + right + 1) << 31 | ((long) y + down + 1);
    }

    boolean covers(Point other) {
      return Math.hypot(x - other.x, y - other.y) < WIDTH;
    }
  }

  /** A cell whose disk would lie on that of a greater place joins it. */
  private static List<List<Spot>> apart(Collection<List<Spot>> cells, int zoom) {
    List<List<Spot>> greatest = new ArrayList<>(cells);
    greatest.forEach(c -> c.sort(GREATEST));
    greatest.sort(Comparator.comparing(c -> c.get(0), GREATEST));
    Map<Long, List<List<Spot>>> shown = new HashMap<>();
    List<List<Spot>> all = new ArrayList<>();
    for (List<Spot> cell : greatest) {
      Point at = Point.of(cell.get(0).place, zoom);
      List<Spot> under = under(at, shown, zoom);
      if (under == null) {
        shown.computeIfAbsent(at.cell(0, 0), c -> new ArrayList<>()).add(cell);
        all.add(cell);
      } else {
        under.addAll(cell);
      }
    }
    return all;
  }

  private static List<Spot> under(Point at, Map<Long, List<List<Spot>>> shown, int zoom) {
    for (int right = -1; right <= 1; right++) {
      for (int down = -1; down <= 1; down++) {
        for (List<Spot> one : shown.getOrDefault(at.cell(right, down), List.of())) {
          if (at.covers(Point.of(one.get(0).place, zoom))) {
            return one;
          }
        }
      }
    }
    return null;
  }

  /** A cluster of places, the one with most records first. */
  private static Results.Cluster cluster(List<Spot> spots) {
    Spot most = spots.get(0);
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
