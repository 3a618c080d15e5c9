package org.dateline.store.format;

import java.io.Closeable;
import java.io.IOException;
import org.dateline.record.Event;

/** Writes events one by one; closing it completes the output. Not thread-safe. */
public interface EventWriter extends Closeable {
  /** Writes an event, or leaves it out where the format has no room for it. */
  void write(Event event) throws IOException;

  /** How many were left out; see {@link #reason()}. */
  default int leftOut() {
    return 0;
  }

  /** Why any were left out, in words that follow the number: "without a place". */
  default String reason() {
    return "";
  }
}
