package org.dateline.merge;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dateline.merge.KeyFile.Entry;
import org.dateline.merge.Shelf.Light;

/**
 * Brings the reports of a shelf together under all of their keys, as {@link Blocks} does in memory,
 * and those of each article. A pair that meets under several keys is compared under the least.
 */
final class Encounters implements Closeable {
  private final Merger merger;
  private final Shelf shelf;
  private final KeyFile keys = new KeyFile();
  private final KeyFile articles = new KeyFile();

  /** Keys of the blocks that are crowded, by part, turned so that they stand in their order. */
  private final long[][] crowded = new long[KeyFile.PARTS][];

  /** The places of their last representatives. */
  private final int[][] lasts = new int[KeyFile.PARTS][];

  private int[] places;

  /** Pairs that are likely one, with their log-odds. */
  final Ties likely = new Ties();

  /** Pairs of which the first follows from the second. */
  final Ties follows = new Ties();

  Encounters(Merger merger, Shelf shelf) {
    this.merger = merger;
    this.shelf = shelf;
  }

  void add(int number, Report r, long[] own) throws IOException {
    for (long key : own) {
      keys.add(key, number);
    }
    articles.add(Hash.of(r.publication.doc()), number);
  }

  /**
   * Compares all that meet.
   *
   * @param ranked where each report stands by its rank; -1 where it does not count
   */
  void meet(int[] ranked, Crew crew) throws IOException {
    places = ranked;
    crew.each(KeyFile.PARTS, this::crowd);
    crew.each(KeyFile.PARTS, this::meet);
  }

  private List<List<Entry>> blocks(KeyFile of, int part) throws IOException {
    List<Entry> all = of.of(part);
    all.removeIf(e -> places[e.report()] < 0);
    Comparator<Entry> order = (a, b) -> Long.compareUnsigned(a.key(), b.key());
    all.sort(order.thenComparingInt(e -> places[e.report()]));
    List<List<Entry>> blocks = new ArrayList<>();
    for (int from = 0, to; from < all.size(); from = to) {
      to = from + 1;
      while (to < all.size() && all.get(to).key() == all.get(from).key()) {
        to++;
      }
      if (to - from > 1) {
        blocks.add(all.subList(from, to));
      }
    }
    return blocks;
  }

  /** Notes who is the last representative of each crowded block of a part. */
  private void crowd(int part) throws IOException {
    List<List<Entry>> blocks =
        blocks(keys, part).stream().filter(b -> b.size() > Blocks.REPRESENTATIVES).toList();
    crowded[part] = blocks.stream().mapToLong(b -> turned(b.get(0).key())).toArray();
    lasts[part] =
        blocks.stream().mapToInt(b -> places[b.get(Blocks.REPRESENTATIVES - 1).report()]).toArray();
  }

  private void meet(int part) throws IOException {
    for (List<Entry> block : blocks(keys, part)) {
      meet(block, Blocks.REPRESENTATIVES);
    }
    for (List<Entry> article : blocks(articles, part)) {
      meet(article, Integer.MAX_VALUE);
    }
  }

  /** Compares the reports of a block with its representatives before them. */
  private void meet(List<Entry> block, int representatives) throws IOException {
    List<Light> before = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      Light one = shelf.light(block.get(i).report());
      for (int j = 0; j < before.size(); j++) {
        if (isTheirs(block.get(i), before.get(j), one, representatives)) {
          compare(before.get(j), one);
        }
      }
      if (before.size() < representatives) {
        before.add(one);
      }
    }
  }

  /** Whether two reports are to be compared in this block; in others they may meet again. */
  private boolean isTheirs(Entry at, Light a, Light b, int representatives) {
    boolean article = a.report().publication.doc().equals(b.report().publication.doc());
    if (representatives == Integer.MAX_VALUE || article) {
      return representatives == Integer.MAX_VALUE && article;
    }
    return firstMet(a, b) == at.key();
  }

  /** The least key under which two reports meet. */
  private long firstMet(Light a, Light b) {
    int first = Math.min(places[a.number()], places[b.number()]);
    long[] own = a.keys();
    long[] others = b.keys();
    for (int i = 0, j = 0; ; ) {
      if (own[i] == others[j]) {
        int part = KeyFile.part(own[i]);
        int at = Arrays.binarySearch(crowded[part], turned(own[i]));
        if (at < 0 || first <= lasts[part][at]) {
          return own[i];
        }
        i++;
        j++;
      } else if (own[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Keys are ordered as numbers without a sign; turned, that is their order with one. */
  private static long turned(long key) {
    return key ^ Long.MIN_VALUE;
  }

  /** Compares two reports, the one of lower rank first. */
  private void compare(Light a, Light b) {
    Met met = merger.met(a.report(), b.report());
    if (met.likely()) {
      likely.add(a.number(), b.number(), met.odds());
    }
    if (met.follows()) {
      follows.add(a.number(), b.number(), 0);
    }
    if (met.followed()) {
      follows.add(b.number(), a.number(), 0);
    }
  }

  @Override
  public void close() throws IOException {
    keys.close();
    articles.close();
  }
}
