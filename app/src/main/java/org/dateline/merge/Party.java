package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dateline.record.Actor;

/**
 * The actors or the recipients of one event, as far as merging needs them; arrays are sorted.
 *
 * @param codes countries and bodies
 * @param sides codes with their primary sector ("PAK REB")
 * @param names full names
 * @param words stems of what the text calls them
 */
record Party(long[] codes, long[] sides, long[] names, long[] words) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\d]+");
  private static final Set<String> EMPTY = Set.of("the", "a", "an", "of", "s", "and", "in", "his");

  static Party of(List<Actor> actors) {
    return new Party(
        hashes(actors.stream().map(Actor::code).toList()),
        hashes(actors.stream().map(Party::side).toList()),
        hashes(actors.stream().map(Actor::name).toList()),
        words(actors));
  }

  static String side(Actor a) {
    return a.code() == null || a.sector().isEmpty() ? null : a.code() + " " + a.sector().get(0);
  }

  private static long[] hashes(List<String> strings) {
    return strings.stream()
        .filter(Objects::nonNull)
        .mapToLong(Hash::of)
        .sorted()
        .distinct()
        .toArray();
  }

  private static long[] words(List<Actor> actors) {
    Set<String> words = new TreeSet<>();
    for (Actor a : actors) {
      String text = a.name() == null ? a.entityText() : a.entityText() + " " + a.name();
      BETWEEN.splitAsStream(text).map(Words::stem).forEach(words::add);
    }
    words.removeAll(EMPTY);
    words.remove("");
    return hashes(List.copyOf(words));
  }

  void write(DataOutput out) throws IOException {
    Wire.write(codes, out);
    Wire.write(sides, out);
    Wire.write(names, out);
    Wire.write(words, out);
  }

  static Party read(DataInput in) throws IOException {
    return new Party(Wire.longs(in), Wire.longs(in), Wire.longs(in), Wire.longs(in));
  }

  boolean untold() {
    return words.length == 0;
  }
}
