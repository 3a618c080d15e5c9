package org.dateline.scale;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import org.dateline.merge.Merger;
import org.dateline.merge.Report;

/**
 * A report on its way to where it meets others.
 *
 * @param report the report, packed
 */
record Sent(long rank, byte[] report) implements Serializable {
  static Sent of(Report report, String event) {
    return new Sent(report.rank(), Packed.of(report, event));
  }

  Report unpack(Merger merger) {
    return Packed.report(report, merger);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(rank);
    out.writeInt(report.length);
    out.write(report);
  }

  static Sent read(DataInput in) throws IOException {
    long rank = in.readLong();
    byte[] report = new byte[in.readInt()];
    in.readFully(report);
    return new Sent(rank, report);
  }
}
