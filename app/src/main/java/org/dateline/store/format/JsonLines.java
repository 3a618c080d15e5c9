package org.dateline.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.dateline.record.Event;
import org.dateline.store.Json;

/** One record a line. */
final class JsonLines implements Format {
  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public EventWriter open(OutputStream out) {
    return new EventWriter() {
      @Override
      public void write(Event event) throws IOException {
        out.write((Json.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }
}
