package org.dateline.store.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.dateline.record.Event;
import org.dateline.record.Location;
import org.dateline.store.Json;

/** A FeatureCollection of points (RFC 7946); events without a point are left out. */
final class GeoJson implements Format {
  @Override
  public String name() {
    return "geojson";
  }

  @Override
  public String extension() {
    return "geojson";
  }

  @Override
  public String mediaType() {
    return "application/geo+json";
  }

  @Override
  public EventWriter open(OutputStream out) {
    return new Writer(out);
  }

  private static final class Writer implements EventWriter {
    private final OutputStream out;
    private boolean begun;
    private int leftOut;

    Writer(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(Event event) throws IOException {
      Location at = event.eventLoc();
      if (at == null || at.lat() == null || at.lon() == null) {
        leftOut++;
        return;
      }
      begin();
      out.write(((begun ? ",\n" : "\n") + feature(event, at)).getBytes(StandardCharsets.UTF_8));
      begun = true;
    }

    private void begin() throws IOException {
      if (!begun) {
        out.write(
            "{\"type\":\"FeatureCollection\",\"features\":[".getBytes(StandardCharsets.UTF_8));
      }
    }

    private static String feature(Event event, Location at) {
      ObjectNode properties = Json.node(event);
      ObjectNode feature = properties.objectNode();
      feature.put("type", "Feature").put("id", event.id());
      feature
          .putObject("geometry")
          .put("type", "Point")
          .putArray("coordinates")
          .add(at.lon())
          .add(at.lat());
      feature.set("properties", properties);
      return Json.line(feature);
    }

    @Override
    public void close() throws IOException {
      begin();
      out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    @Override
    public int leftOut() {
      return leftOut;
    }

    @Override
    public String reason() {
      return "without a place";
    }
  }
}
