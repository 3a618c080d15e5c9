package org.dateline.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The pins in force, by report; the last word on a pair counts. Not thread-safe. */
final class Pins {
  private final Map<String, Map<String, Boolean>> byReport = new HashMap<>();

  void add(Pin pin) {
    put(pin.first(), pin.second(), pin.one());
    put(pin.second(), pin.first(), pin.one());
  }

  private void put(String a, String b, boolean one) {
    byReport.computeIfAbsent(a, k -> new HashMap<>()).put(b, one);
  }

  void remove(String a, String b) {
    byReport.getOrDefault(a, new HashMap<>()).remove(b);
    byReport.getOrDefault(b, new HashMap<>()).remove(a);
  }

  /** True: always, false: never, null: no pin. */
  Boolean on(String a, String b) {
    Map<String, Boolean> of = byReport.get(a);
    return of == null ? null : of.get(b);
  }

  /** Event ids that a report is pinned with, either way. */
  Set<String> with(String id) {
    Map<String, Boolean> of = byReport.get(id);
    return of == null ? Set.of() : Set.copyOf(of.keySet());
  }
}
