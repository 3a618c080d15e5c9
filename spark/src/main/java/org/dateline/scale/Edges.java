package org.dateline.scale;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import scala.Tuple2;

/**
 * Some edges as they travel and wait: as columns, for one object each would take more room than
 * what it tells, and there are more edges than reports.
 *
 * @param ranks two for each edge, one after the other
 * @param odds of each
 * @param links whether its first follows from its second, and its second from its first: bits
 */
record Edges(long[] ranks, double[] odds, byte[] links) implements Serializable {
  private static final int AT_ONCE = 1 << 14;
  private static final int FOLLOWS = 1;
  private static final int FOLLOWED = 2;

  /** Edges, as many at once as fit well into a message. */
  static Iterator<Edges> of(Iterator<Edge> all) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return all.hasNext();
      }

      @Override
      public Edges next() {
        List<Edge> some = new ArrayList<>();
        while (some.size() < AT_ONCE && all.hasNext()) {
          some.add(all.next());
        }
        return of(some);
      }
    };
  }

  private static Edges of(List<Edge> some) {
    Edges e = new Edges(new long[2 * some.size()], new double[some.size()], new byte[some.size()]);
    for (int i = 0; i < some.size(); i++) {
      Edge one = some.get(i);
      e.ranks[2 * i] = one.first();
      e.ranks[2 * i + 1] = one.second();
      e.odds[i] = one.odds();
      e.links[i] = (byte) ((one.follows() ? FOLLOWS : 0) | (one.followed() ? FOLLOWED : 0));
    }
    return e;
  }

  /** Those that likely tell one happening. */
  Likely likely() {
    int[] some = IntStream.range(0, odds.length).filter(i -> odds[i] > 0).toArray();
    return new Likely(ranks, odds).only(some);
  }

  /** Each rank that follows with what it follows from. */
  Iterator<Tuple2<Long, Long>> followers() {
    List<Tuple2<Long, Long>> all = new ArrayList<>();
    for (int i = 0; i < links.length; i++) {
      if ((links[i] & FOLLOWS) != 0) {
        all.add(new Tuple2<>(ranks[2 * i], ranks[2 * i + 1]));
      }
      if ((links[i] & FOLLOWED) != 0) {
        all.add(new Tuple2<>(ranks[2 * i + 1], ranks[2 * i]));
      }
    }
    return all.iterator();
  }
}
