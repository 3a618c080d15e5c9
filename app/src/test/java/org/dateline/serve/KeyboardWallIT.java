package org.dateline.serve;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same by keys alone on a dark screen of a wall's width; nightly. */
@EnabledIfSystemProperty(named = "screens", matches = "all")
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
