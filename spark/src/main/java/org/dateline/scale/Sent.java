package org.dateline.scale;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.merge.Report;

/**
 * A report on its way to where it meets others.
 *
 * @param keys what it meets others under, by slice
 * @param report the report, packed
 */
record Sent(long rank, Map<Integer, long[]> keys, byte[] report) implements Serializable {
  static Sent of(Report report, Map<Integer, long[]> keys, String event) {
    return new Sent(report.rank(), keys, Packed.of(report, event));
  }

  /** What comparing needs of it. */
  Report light() {
    return Packed.guest(report).report();
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(rank);
    out.writeInt(keys.size());
    for (Map.Entry<Integer, long[]> slice : keys.entrySet()) {
      out.writeInt(slice.getKey());
      out.writeInt(slice.getValue().length);
      for (long key : slice.getValue()) {
        out.writeLong(key);
      }
    }
    out.writeInt(report.length);
    out.write(report);
  }

  static Sent read(DataInput in) throws IOException {
    long rank = in.readLong();
    Map<Integer, long[]> keys = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      int slice = in.readInt();
      long[] own = new long[in.readInt()];
      for (int i = 0; i < own.length; i++) {
        own[i] = in.readLong();
      }
      keys.put(slice, own);
    }
    byte[] report = new byte[in.readInt()];
    in.readFully(report);
    return new Sent(rank, keys, report);
  }
}
