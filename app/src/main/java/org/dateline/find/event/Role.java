package org.dateline.find.event;

import java.util.Arrays;
import java.util.List;

/**
 * Where a frame's actor or recipient is: groups of slots in order of preference, those of a group
 * filled together.
 */
record Role(List<List<Slot>> choices) {
  static final Role NONE = new Role(List.of());

  Role {
    choices = List.copyOf(choices);
  }

  /** Reads "subj|by" or "subj+with". */
  static Role of(String cell) {
    if (cell.isBlank()) {
      return NONE;
    }
    return new Role(
        Arrays.stream(cell.strip().split("\\|"))
            .map(group -> Arrays.stream(group.split("\\+")).map(Slot::of).toList())
            .toList());
  }
}
