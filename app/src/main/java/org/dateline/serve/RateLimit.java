package org.dateline.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/** So many requests a second from one address, twice as many at once. Thread-safe. */
final class RateLimit {
  private static final int ADDRESSES = 10_000;

  private static final class Bucket {
    private double left;
    private long filled;
  }

  private final double perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > ADDRESSES;
        }
      };

  RateLimit(double perSecond) {
    this.perSecond = perSecond;
  }

  synchronized boolean allows(String address) {
    long now = System.nanoTime();
    Bucket bucket =
        buckets.computeIfAbsent(
            address,
            a -> {
              Bucket full = new Bucket();
              full.left = 2 * perSecond;
              full.filled = now;
              return full;
            });
    double more = (now - bucket.filled) / 1e9 * perSecond;
    bucket.left = Math.min(2 * perSecond, bucket.left + more) - 1;
    bucket.filled = now;
    if (bucket.left < 0) {
      bucket.left = 0;
      return false;
    }
    return true;
  }
}
