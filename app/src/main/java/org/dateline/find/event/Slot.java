package org.dateline.find.event;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A place in a clause that a frame asks for: "obj", "to", "xcomp.obj". */
record Slot(List<String> steps) {
  private static final Set<String> RELATIONS =
      Set.of(
          "subj",
          "obj",
          "iobj",
          "xcomp",
          "done",
          "ccomp",
          "advmod",
          "acl",
          "aux",
          "advcl",
          "poss",
          "compound",
          "amod",
          "nummod",
          "conj");

  Slot {
    steps = List.copyOf(steps);
  }

  /** The slot that is written so; {@code n.with} and {@code _.with} need no first step. */
  static Slot of(String written) {
    return new Slot(Arrays.asList(written.split("\\.")));
  }

  /**
   * The prepositions without which it is empty; not "by", whose phrase may be a passive's subject.
   */
  List<String> needed() {
    return steps.stream().filter(s -> !RELATIONS.contains(s) && !s.equals("by")).toList();
  }

  @Override
  public String toString() {
    return steps.size() == 1 ? steps.get(0) : String.join(".", steps);
  }
}
