package org.dateline.serve;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same by keys alone on a dark screen of a telephone's width; nightly. */
@EnabledIfSystemProperty(named = "screens", matches = "all")
class KeyboardTelephoneIT extends KeyboardIT {
  @Override
  int width() {
    return 360;
  }

  @Override
  boolean dark() {
    return true;
  }
}
