package org.dateline.find.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Entity;

/** By which organ a state does what is told by its name alone. Immutable and thread-safe. */
final class Forces {
  private static final String TABLE = "actors/forces.tsv";
  private static final List<String> GOVERNMENT = List.of("GOV");

  private final Map<String, String> sectors = new HashMap<>();

  Forces(Data data) {
    for (Row row : data.rows(TABLE)) {
      row.list("modes").forEach(m -> sectors.put(row.get("type") + " " + m, row.get("sector")));
    }
  }

  /** "Turkey bombed a village": its armed forces did. */
  void act(Candidate c) {
    c.modes.stream()
        .map(mode -> sectors.get(c.type + " " + mode))
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(sector -> c.actors.replaceAll(e -> by(e, sector)));
  }

  private static Entity by(Entity e, String sector) {
    boolean state = e.kind().equals("place") && e.sector().equals(GOVERNMENT);
    return state
        ? e.coded(
            e.kind(), e.code(), List.of(sector), e.office(), e.country(), e.why() + "; " + TABLE)
        : e;
  }
}
