package org.dateline.store.index;

import java.util.List;
import java.util.Map;
import org.dateline.store.query.Field;

/** What searches answer with. */
public final class Results {
  private Results() {}

  /**
   * A page of records.
   *
   * @param json one record a line
   * @param total how many there are in all
   * @param next the cursor of the next page, or null at the end
   */
  public record Page(List<String> json, long total, String next) {
    public Page {
      json = List.copyOf(json);
    }
  }

  /** A record and its number in order of arrival. */
  public record Arrived(long no, String json) {}

  /** A value and how many records have it. */
  public record Count(String value, long count) {}

  /**
   * Counts by field.
   *
   * @param fields most frequent values first
   */
  public record Facets(long total, Map<Field, List<Count>> fields) {
    public Facets {
      fields = Map.copyOf(fields);
    }
  }

  /**
   * A stretch of time.
   *
   * @param start its first day, ISO 8601
   * @param quads counts by quad class 1 to 4; index 0 holds those without
   * @param score the mean of PLOVER's scores, 0 for none
   */
  public record Bin(String start, long count, List<Long> quads, double score) {
    public Bin {
      quads = List.copyOf(quads);
    }
  }

  /**
   * Counts over time.
   *
   * @param interval day, week, month or year
   * @param bins in order of time; empty ones are left out
   * @param undated records without a date
   * @param imprecise records whose date is wider than a bin; they are in no bin
   */
  public record Timeline(
      String interval, long total, List<Bin> bins, long undated, long imprecise) {
    public Timeline {
      bins = List.copyOf(bins);
    }
  }

  /** Who does how much to whom. */
  public record Edge(String actor, String recipient, int quad, long count) {}

  /**
   * Who does what to whom.
   *
   * @param edges the most frequent first
   * @param left how many edges were left out
   */
  public record Network(long total, List<Edge> edges, int left) {
    public Network {
      edges = List.copyOf(edges);
    }
  }

  /**
   * Records close together on the map.
   *
   * @param lat of the place in it that has most records; never invented
   * @param name of that place
   * @param resolution of that place: 5 below the city to 0 a sea
   * @param quads counts by quad class 1 to 4; index 0 holds those without
   * @param places how many different places lie in it
   * @param box west, south, east, north of these places
   */
  public record Cluster(
      double lat,
      double lon,
      String name,
      String countryCode,
      int resolution,
      long count,
      List<Long> quads,
      int places,
      List<Double> box) {
    public Cluster {
      quads = List.copyOf(quads);
      box = List.copyOf(box);
    }
  }

  /**
   * The map.
   *
   * @param unplaced records without a point
   */
  public record MapView(long total, List<Cluster> clusters, long unplaced, int zoom) {
    public MapView {
      clusters = List.copyOf(clusters);
    }
  }
}
