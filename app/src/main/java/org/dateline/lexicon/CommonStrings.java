package org.dateline.lexicon;

import java.nio.charset.StandardCharsets;

/** Strings of a file that many rows share, each by where it stands. Filled once, then only read. */
final class CommonStrings {
  private int[] places = new int[1 << 10];
  private String[] strings = new String[1 << 10];
  private int size;

  /** Adds the string at a place, counted from a file's first string. */
  void add(byte[] bytes, int base, int place) {
    int slot = slot(place);
    if (strings[slot] != null) {
      return;
    }
    places[slot] = place;
    strings[slot] = read(bytes, base + place);
    if (++size * 2 > places.length) {
      grow();
    }
  }

  private void grow() {
    int[] old = places;
    String[] known = strings;
    places = new int[old.length * 2];
    strings = new String[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (known[i] != null) {
        int slot = slot(old[i]);
        places[slot] = old[i];
        strings[slot] = known[i];
      }
    }
  }

  private int slot(int place) {
    int mask = places.length - 1;
    int slot = ((place * 0x9E3779B1) >>> 12) & mask;
    while (strings[slot] != null && places[slot] != place) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The string at a place; null where none was added. */
  String get(int place) {
    return strings[slot(place)];
  }

  /** A string as a file has it: its length in a byte, then its UTF-8. */
  static String read(byte[] bytes, int at) {
    return new String(bytes, at + 1, bytes[at] & 0xff, StandardCharsets.UTF_8);
  }
}
