package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.lexicon.PlaceKey;

/**
 * Names of one or more words, looked up over tokens without making anything new: hyphens, full
 * stops and accents do not count, capitals do. Several rows may share a name. Not to be changed
 * once it is looked up in.
 */
final class Aliases {
  private static final int SHORT = 6;
  private static final int PREFIX = -1;

  /**
   * A row under one of its names.
   *
   * @param capitals whether the name is written in capitals only ("WHO")
   * @param small whether it begins with a small letter ("world body")
   * @param tall whether its last word begins with a capital
   */
  private record Alias(Known row, boolean capitals, boolean small, boolean tall) {}

  private long[] keys = new long[1 << 12];
  private int[] values = new int[1 << 12];
  private int used;
  private final List<List<Alias>> entries = new ArrayList<>();

  /** Adds a name. */
  void add(String name, Known row) {
    String alias = name.startsWith("the ") ? name.substring(4) : name;
    if (alias.isBlank()) {
      return;
    }
    PlaceKey key = new PlaceKey();
    for (int i = 0; i < alias.length(); i++) {
      char c = alias.charAt(i);
      if (i > 0 && !Character.isLetterOrDigit(c) && c != '.') {
        put(key.value(), PREFIX);
      }
      key.add(alias, i, i + 1);
    }
    entry(key.value()).add(alias(alias, row));
  }

  private static Alias alias(String alias, Known row) {
    int space = alias.lastIndexOf(' ');
    int hyphen = alias.lastIndexOf('-');
    char last = alias.charAt(Math.min(alias.length() - 1, Math.max(space, hyphen) + 1));
    return new Alias(
        row,
        allCapitals(alias, 0, alias.length()) && alias.length() <= SHORT,
        Character.isLowerCase(alias.charAt(0)),
        Character.isUpperCase(last));
  }

  private List<Alias> entry(long key) {
    int at = slot(keys, key);
    if (keys[at] == 0 || values[at] == PREFIX) {
      entries.add(new ArrayList<>(1));
      put(key, entries.size() - 1);
      at = slot(keys, key);
    }
    return entries.get(values[at]);
  }

  private void put(long key, int value) {
    int at = slot(keys, key);
    if (keys[at] == 0) {
      if (++used * 2 > keys.length) {
        grow();
        at = slot(keys, key);
      }
      keys[at] = key;
      values[at] = PREFIX;
    }
    values[at] = value == PREFIX ? values[at] : value;
  }

  private void grow() {
    long[] old = keys;
    int[] numbers = values;
    keys = new long[old.length * 2];
    values = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int at = slot(keys, old[i]);
        keys[at] = old[i];
        values[at] = numbers[i];
      }
    }
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int i = (int) (key >>> 20) & mask;
    while (keys[i] != 0 && keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }

  /** The longest name that begins at a token and ends in its sentence, or null. */
  Sighting longest(Text text, int from, PlaceKey key) {
    String content = text.content();
    key.clear();
    int sentence = text.sentenceOf(from);
    int best = -1;
    List<Alias> found = null;
    for (int i = from; i < text.size() && text.sentenceOf(i) == sentence; i++) {
      key.add(content, i == from ? text.start(i) : text.end(i - 1), text.end(i));
      if (!word(text, i)) {
        if (joins(text, i)) {
          continue;
        }
        break;
      }
      int at = slot(keys, key.value());
      if (keys[at] == 0) {
        break;
      }
      if (values[at] != PREFIX && any(entries.get(values[at]), text, from, i)) {
        best = i + 1;
        found = entries.get(values[at]);
      }
    }
    return found == null ? null : new Sighting(from, best, rows(found, text, from, best - 1));
  }

  private static boolean word(Text text, int i) {
    char c = first(text, i);
    boolean clitic = text.end(i) - text.start(i) > 1 && (c == '\'' || c == '’');
    return Character.isLetterOrDigit(c) || clitic;
  }

  /** Whether a mark may stand inside a name: a hyphen, an apostrophe, "&". */
  private static boolean joins(Text text, int i) {
    return text.end(i) - text.start(i) == 1 && "-‐‑–'’&".indexOf(first(text, i)) >= 0;
  }

  private static char first(Text text, int i) {
    return text.content().charAt(text.start(i));
  }

  private static boolean any(List<Alias> aliases, Text text, int from, int last) {
    for (Alias a : aliases) {
      if (fits(a, text, from, last)) {
        return true;
      }
    }
    return false;
  }

  /** The rows that fit; where one is written in capitals only, as the text is, just such. */
  private static List<Known> rows(List<Alias> aliases, Text text, int from, int last) {
    List<Known> rows = new ArrayList<>(aliases.size());
    boolean capitals = aliases.stream().anyMatch(a -> a.capitals && fits(a, text, from, last));
    for (Alias a : aliases) {
      if (fits(a, text, from, last) && a.capitals == capitals && !rows.contains(a.row)) {
        rows.add(a.row);
      }
    }
    return rows;
  }

  private static boolean fits(Alias a, Text text, int from, int last) {
    char c = first(text, from);
    boolean begins = a.small || Character.isUpperCase(c) || Character.isDigit(c);
    boolean ends = !a.tall || !Character.isLowerCase(first(text, last));
    return begins
        && (ends || from == last)
        && (!a.capitals || allCapitals(text.content(), text.start(from), text.end(last)));
  }

  private static boolean allCapitals(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLowerCase(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A name as a key: its case, accents, full stops and hyphens do not count. */
  static String key(String name) {
    return Long.toString(PlaceKey.of(name), Character.MAX_RADIX);
  }
}
