package org.dateline.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.dateline.record.Event;
import org.dateline.store.Json;

/** One JSON object a line, made of an event by the given function. */
record JsonLines(String name, String extension, Function<Event, Object> record) implements Format {
  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public EventWriter open(OutputStream out) {
    return new EventWriter() {
      @Override
      public void write(Event event) throws IOException {
        String line = Json.line(record.apply(event)) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }
}
