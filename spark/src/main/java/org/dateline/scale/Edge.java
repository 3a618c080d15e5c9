package org.dateline.scale;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import org.dateline.merge.Met;

/**
 * What two reports have to do with each other, as it travels.
 *
 * @param first the rank of the one
 * @param second the rank of the other
 * @param odds log-odds that they tell one happening
 */
record Edge(long first, long second, double odds, boolean follows, boolean followed)
    implements Serializable {
  static Edge of(Met met) {
    return new Edge(
        met.first().rank(), met.second().rank(), met.odds(), met.follows(), met.followed());
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(first);
    out.writeLong(second);
    out.writeDouble(odds);
    out.writeBoolean(follows);
    out.writeBoolean(followed);
  }

  static Edge read(DataInput in) throws IOException {
    return new Edge(
        in.readLong(), in.readLong(), in.readDouble(), in.readBoolean(), in.readBoolean());
  }
}
