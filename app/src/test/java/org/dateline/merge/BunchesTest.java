package org.dateline.merge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hangs together comes into bunches of a size that can be divided. */
class BunchesTest {
  private static final int ALL = Integer.MAX_VALUE / 2;

  private record Pair(int first, int second, double odds) {}

  private record Of(List<Pair> all) implements Bunches.Pairs {
    @Override
    public int size() {
      return all.size();
    }

    @Override
    public int first(int pair) {
      return all.get(pair).first;
    }

    @Override
    public int second(int pair) {
      return all.get(pair).second;
    }

    @Override
    public double odds(int pair) {
      return all.get(pair).odds;
    }

    Of forest(int count) {
      return new Of(Arrays.stream(Bunches.forest(count, this)).mapToObj(all::get).toList());
    }
  }

  private static Of pairs(Pair... all) {
    return new Of(List.of(all));
  }

  /** Many pairs as likely as others, some twice and turned round. */
  private static List<Pair> random(int count, int seed) {
    Random random = new Random(seed);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < 2 * count; i++) {
      int a = random.nextInt(count);
      int b = random.nextInt(count);
      double odds = 1 + (a * 31L + b * 31L) % 5;
      if (a != b) {
        all.add(new Pair(Math.min(a, b), Math.max(a, b), odds));
      }
      if (a != b && i % 7 == 0) {
        all.add(new Pair(Math.max(a, b), Math.min(a, b), odds));
      }
    }
    return all;
  }

  @Test
  void whatHangsTogetherIsOneBunchNamedByItsLeast() {
    Of pairs = pairs(new Pair(4, 1, 1), new Pair(2, 4, 3), new Pair(3, 5, .5));
    assertArrayEquals(new int[] {0, 1, 1, 3, 1, 3}, Bunches.of(6, pairs));
  }

  @Test
  void theLikeliestPairsJoinFirstAndAWeakerOneThatJoinsTooManyIsPassedOver() {
    Of chain = pairs(new Pair(0, 1, 1), new Pair(1, 2, 5), new Pair(2, 3, 2), new Pair(3, 4, 4));
    assertArrayEquals(new int[] {0, 1, 1, 3, 3}, Bunches.of(5, chain, 2));
    assertArrayEquals(new int[] {0, 0, 0, 3, 3}, Bunches.of(5, chain, 3));
    assertArrayEquals(new int[] {0, 1, 1, 1, 1}, Bunches.of(5, chain, 4));
    assertArrayEquals(new int[] {0, 0, 0, 0, 0}, Bunches.of(5, chain, 5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void thePairsOrderAndWhoKnowsThemDoNotMatter(int seed) {
    int count = 300;
    List<Pair> all = random(count, seed);
    int[] expected = Bunches.of(count, new Of(all), 20);
    Collections.shuffle(all, new Random(seed));
    List<Pair> needed = new ArrayList<>();
    for (int from = 0; from < all.size(); from += 100) {
      List<Pair> part = all.subList(from, Math.min(all.size(), from + 100));
      needed.addAll(new Of(part).forest(count).all);
    }
    assertTrue(needed.size() < all.size());
    assertArrayEquals(expected, Bunches.of(count, new Of(needed), 20));
    assertArrayEquals(expected, Bunches.of(count, new Of(needed).forest(count), 20));
    int[] sizes = new int[count];
    Arrays.stream(expected).forEach(b -> sizes[b]++);
    assertTrue(IntStream.of(sizes).max().getAsInt() <= 20);
    assertTrue(IntStream.of(sizes).max().getAsInt() > 5);
    assertArrayEquals(plain(count, all), Bunches.of(count, new Of(all), ALL));
  }

  /** The least number that each hangs together with, found by going on until nothing changes. */
  private static int[] plain(int count, List<Pair> pairs) {
    int[] least = IntStream.range(0, count).toArray();
    for (boolean changed = true; changed; ) {
      changed = false;
      for (Pair p : pairs) {
        int to = Math.min(least[p.first], least[p.second]);
        changed |= least[p.first] != to || least[p.second] != to;
        least[p.first] = to;
        least[p.second] = to;
      }
    }
    return least;
  }
}
