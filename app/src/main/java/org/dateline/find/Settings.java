package org.dateline.find;

import java.nio.file.Path;
import java.util.List;

/**
 * How to code.
 *
 * @param packs the user's tables and models, laid over the built-in ones; the last wins
 * @param profile fast or accurate
 */
public record Settings(List<Path> packs, String profile) {
  public Settings {
    packs = List.copyOf(packs);
  }

  /** Whether only the sentences that may tell an event are parsed. */
  boolean fast() {
    return profile.equals("fast");
  }

  /** The built-in tables and models, accurate. */
  public static Settings standard() {
    return new Settings(List.of(), "accurate");
  }
}
