package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A test of a frame.
 *
 * @param slots one of which must be so
 * @param not none of the slots may be so
 * @param any whatever fills the slot will do
 * @param words lemmas, one of which the slot's head must be
 * @param kinds kinds of entity, one of which it may be instead
 * @param joint whether one of the words is two joined ones: "martial_law"
 * @param wanted the words without which it cannot be met; null where it can be met by any
 */
record Condition(
    List<Slot> slots,
    boolean not,
    boolean any,
    Set<String> words,
    Set<String> kinds,
    boolean joint,
    Wanted wanted,
    String written) {
  Condition {
    slots = List.copyOf(slots);
    words = Set.copyOf(words);
    kinds = Set.copyOf(kinds);
  }

  /** Prepositions: of each list a sentence must hold one, for a slot to be filled in it. */
  List<List<String>> needed() {
    if (not) {
      return List.of();
    }
    if (slots.size() == 1) {
      return slots.get(0).needed().stream().map(List::of).toList();
    }
    List<String> any = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.needed().isEmpty()) {
        return List.of();
      }
      any.add(slot.needed().get(0));
    }
    return List.of(any);
  }
}
