package org.dateline.read;

/** One input, for tests that open it themselves. */
final class OneInput implements Chain.Places {
  private Input rest;

  OneInput(Input input) {
    rest = input;
  }

  @Override
  public Input next() {
    Input next = rest;
    rest = null;
    return next;
  }
}
