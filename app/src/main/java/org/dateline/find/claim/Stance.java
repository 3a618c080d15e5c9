package org.dateline.find.claim;

import java.util.Locale;
import org.dateline.lexicon.Row;

/** How a source stands to what it speaks of. */
enum Stance {
  ASSERTS,
  CONFIRMS,
  DENIES,
  DOUBTS,
  SUSPECTS;

  /** The stance that a table's row gives; an error that names the row where it is none. */
  static Stance of(Row row) {
    for (Stance s : values()) {
      if (s.word().equals(row.get("stance"))) {
        return s;
      }
    }
    throw row.error(
        "no stance '"
            + row.get("stance")
            + "'; write asserts, confirms, denies, doubts or suspects");
  }

  /** Of a claim, which holds the stance as a word. */
  static Stance of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** As records name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it speaks of what was told elsewhere. */
  boolean answers() {
    return this == CONFIRMS || this == DENIES || this == DOUBTS;
  }

  /** Whether it answers what was told with anything but yes. */
  boolean counters() {
    return this == DENIES || this == DOUBTS;
  }
}
