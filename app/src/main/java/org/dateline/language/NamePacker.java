package org.dateline.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.lexicon.PlaceKey;

/**
 * Packs names of an encyclopedia, sorted by what they name: each word's share in names of persons,
 * bodies, places and works, and the whole names of bodies, works, events and products.
 */
final class NamePacker {
  /** Bits of what a whole name names. */
  static final int BODY = 1;

  static final int WORK = 2;
  static final int EVENT = 4;
  static final int PRODUCT = 8;

  /** Of names that {@link WordTable}'s whole phrases leave out. */
  private static final int PERSON = 16;

  private static final int PLACE = 32;
  private static final int LEAST = 3;

  /** First and last word of a person's name, any of a body's, a place's, a work's. */
  private static final int USES = 5;

  private final Map<String, int[]> uses = new HashMap<>();
  private final Map<Long, Integer> phrases = new TreeMap<>();

  /** The hash under which a whole name is kept. */
  static int hash(long key) {
    return (int) (key >>> 32);
  }

  /** Adds a name; {@code sorts} are the numbers that nlp4j's lists give it. */
  void add(String name, Collection<?> sorts) {
    int bits = 0;
    for (Object sort : sorts) {
      bits |= bit(sort.toString());
    }
    if (bits == 0 || name.length() < 2 || name.indexOf(',') >= 0 || name.indexOf('(') >= 0) {
      return;
    }
    String[] words = name.split(" ");
    for (int i = 0; i < words.length; i++) {
      use(words[i], bits, i == 0, i == words.length - 1);
    }
    int whole = bits & (BODY | WORK | EVENT | PRODUCT);
    if (whole != 0 && name.chars().noneMatch(Character::isDigit)) {
      phrases.merge(PlaceKey.of(name), whole, (a, b) -> a | b);
    }
  }

  private static int bit(String sort) {
    return switch (sort) {
      case "0", "13" -> BODY;
      case "6", "7", "11" -> PLACE;
      case "14" -> PERSON;
      case "8", "10", "15" -> WORK;
      case "9" -> EVENT;
      case "12" -> PRODUCT;
      default -> 0;
    };
  }

  private void use(String word, int bits, boolean first, boolean last) {
    int[] n = uses.computeIfAbsent(Lexeme.key(word), w -> new int[USES]);
    if ((bits & PERSON) != 0 && first != last) {
      n[first ? 0 : 1]++;
    }
    n[2] += (bits & BODY) != 0 ? 1 : 0;
    n[3] += (bits & PLACE) != 0 ? 1 : 0;
    n[4] += (bits & (WORK | EVENT | PRODUCT)) != 0 ? 1 : 0;
  }

  /** A word's number: how often names use it (four steps), then its share of each use (four). */
  private static int number(int[] uses) {
    int sum = 0;
    for (int n : uses) {
      sum += n;
    }
    int number = sum < 6 ? 0 : sum < 30 ? 1 : sum < 150 ? 2 : 3;
    for (int n : uses) {
      double share = (double) n / sum;
      number = number * 4 + (share < .1 ? 0 : share < .35 ? 1 : share < .7 ? 2 : 3);
    }
    return number + 1;
  }

  /** The step, 0 to 3, of a use's share in a word's number. */
  static int share(int number, int use) {
    return ((number - 1) >> (2 * (USES - 1 - use))) & 3;
  }

  WordTable parts() {
    Map<String, Integer> numbers = new HashMap<>();
    uses.forEach(
        (word, n) -> {
          int sum = n[0] + n[1] + n[2] + n[3] + n[4];
          if (sum >= LEAST) {
            numbers.put(word, number(n));
          }
        });
    return WordTable.pack(numbers);
  }

  WordTable phrases() {
    return WordTable.pack(phrases, NamePacker::hash);
  }
}
