package org.dateline.serve;

/** The same by keys alone on a dark screen of a wall's width. */
class KeyboardWallIT extends KeyboardIT {
  @Override
  int width() {
    return 2560;
  }

  @Override
  boolean dark() {
    return true;
  }
}
