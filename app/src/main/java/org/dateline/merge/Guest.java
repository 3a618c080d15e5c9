package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A report where it meets others, as it is laid into a file or sent to another machine: without its
 * event, which takes most of its memory and which nobody asks for there.
 *
 * @param keys those of its keys that belong there
 */
public record Guest(Report report, long[] keys) {
  /** Writes it, all but the report's event. */
  public void write(DataOutput out) throws IOException {
    report.write(out);
    Wire.write(keys, out);
  }

  /** Reads what {@link #write} wrote; the report has no event. */
  public static Guest read(DataInput in) throws IOException {
    return new Guest(new Report(in), Wire.longs(in));
  }
}
