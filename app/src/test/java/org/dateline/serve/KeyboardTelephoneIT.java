package org.dateline.serve;

/** The same by keys alone on a dark screen of a telephone's width. */
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
