package org.dateline.serve;

import java.util.stream.Stream;

/** A window's size in pixels, and whether its system wants it dark. */
record Screen(int width, boolean dark) {
  static final int TELEPHONE = 360;
  static final int DESK = 1280;
  static final int WALL = 2560;

  /** A desk's by day; with {@code -Pnightly} also a telephone's and a wall's, and all by night. */
  static Stream<Screen> all() {
    return nightly()
        ? Stream.of(TELEPHONE, DESK, WALL)
            .flatMap(w -> Stream.of(new Screen(w, false), new Screen(w, true)))
        : Stream.of(new Screen(DESK, false));
  }

  static boolean nightly() {
    return "all".equals(System.getProperty("screens"));
  }

  int height() {
    return width < 500 ? 740 : width > 2000 ? 1440 : 800;
  }

  /** The same, by night. */
  Screen night() {
    return new Screen(width, true);
  }

  @Override
  public String toString() {
    return width + (dark ? "-dark" : "-light");
  }
}
