package org.dateline.find.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Entity;

/** Things and sites that are struck, and whose they are. Immutable and thread-safe. */
final class Possessions {
  static final String TABLE = "lang/en/events/targets.tsv";

  private static final List<Slot> SLOTS =
      List.of(Slot.of("obj"), Slot.of("on"), Slot.of("at"), Slot.of("against"));

  private final Map<String, String> sectors = new HashMap<>();

  Possessions(Data data) {
    for (Row row : data.rows(TABLE)) {
      row.list("words").forEach(word -> sectors.putIfAbsent(word, row.get("sector")));
    }
  }

  /** What a deed strikes, with its sector and the given country; null where no thing is told. */
  Entity struck(Scene scene, int trigger, String country) {
    for (Slot slot : SLOTS) {
      for (int t : scene.slots.fill(trigger, List.of(), slot)) {
        String sector = sector(scene.text, t);
        if (sector != null) {
          String why = "whose such things are: " + TABLE;
          return scene.phrase(t, "thing", country, List.of(sector), why);
        }
      }
    }
    return null;
  }

  /** A thing of a known country with the sector that bears it: "a depot near Kiswah in Syria". */
  Entity borne(Scene scene, Entity e) {
    int head = scene.text.headOf(e.span());
    String sector =
        e.code() == null || !e.sector().isEmpty() || head < 0 ? null : sector(scene.text, head);
    return sector == null
        ? e
        : e.coded(
            e.kind(), e.code(), List.of(sector), e.office(), e.country(), e.why() + "; " + TABLE);
  }

  /** The longest known words that end in the token. */
  private String sector(Text text, int t) {
    if (!text.pos(t).equals("NOUN")) {
      return null;
    }
    String both = t > 0 ? text.lower(t - 1) + " " + text.lemma(t) : "";
    String sector = sectors.get(both);
    return sector == null ? sectors.get(text.lemma(t)) : sector;
  }
}
