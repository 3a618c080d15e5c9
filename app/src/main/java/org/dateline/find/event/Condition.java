package org.dateline.find.event;

import java.util.Set;

/**
 * A test of a frame.
 *
 * @param not the slot must not be so
 * @param any whatever fills the slot will do
 * @param words lemmas, one of which the slot's head must be
 * @param kinds kinds of entity, one of which it may be instead
 * @param wanted the words without which it cannot be met; null where it can be met by any
 */
record Condition(
    Slot slot,
    boolean not,
    boolean any,
    Set<String> words,
    Set<String> kinds,
    Wanted wanted,
    String written) {
  Condition {
    words = Set.copyOf(words);
    kinds = Set.copyOf(kinds);
  }
}
