package org.dateline.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.dateline.record.Event;
import org.dateline.store.Json;

/** One array of records. */
final class JsonArray implements Format {
  @Override
  public String name() {
    return "json";
  }

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public EventWriter open(OutputStream out) {
    return new Writer(out);
  }

  private static final class Writer implements EventWriter {
    private final OutputStream out;
    private boolean begun;

    Writer(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(Event event) throws IOException {
      out.write(((begun ? ",\n" : "[\n") + Json.line(event)).getBytes(StandardCharsets.UTF_8));
      begun = true;
    }

    @Override
    public void close() throws IOException {
      out.write((begun ? "\n]\n" : "[]\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
