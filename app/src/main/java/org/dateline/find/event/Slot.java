package org.dateline.find.event;

import java.util.Arrays;
import java.util.List;

/** A place in a clause that a frame asks for: "obj", "to", "xcomp.obj". */
record Slot(List<String> steps) {
  Slot {
    steps = List.copyOf(steps);
  }

  /** The slot that is written so; {@code n.with} and {@code _.with} need no first step. */
  static Slot of(String written) {
    return new Slot(Arrays.asList(written.split("\\.")));
  }

  @Override
  public String toString() {
    return String.join(".", steps);
  }
}
