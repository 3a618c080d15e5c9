package org.dateline.scale;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import org.dateline.merge.Merger;
import org.dateline.merge.Report;

/**
 * A report on its way to where it meets others.
 *
 * @param slices the stretches of days that its keys belong to
 * @param report the report, packed
 */
record Sent(long rank, int[] slices, byte[] report) implements Serializable {
  static Sent of(Report report, String event, Map<Integer, long[]> keys) {
    int[] slices = keys.keySet().stream().mapToInt(Integer::intValue).toArray();
    return new Sent(report.rank(), slices, Packed.of(report, event));
  }

  Report unpack(Merger merger) {
    return Packed.report(report, merger);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(rank);
    out.writeInt(slices.length);
    for (int slice : slices) {
      out.writeInt(slice);
    }
    out.writeInt(report.length);
    out.write(report);
  }

  static Sent read(DataInput in) throws IOException {
    long rank = in.readLong();
    int[] slices = new int[in.readInt()];
    for (int i = 0; i < slices.length; i++) {
      slices[i] = in.readInt();
    }
    byte[] report = new byte[in.readInt()];
    in.readFully(report);
    return new Sent(rank, slices, report);
  }
}
