package org.dateline.find.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Entity;
import org.dateline.record.Span;

/** Things and sites that are struck, and whose they are. Immutable and thread-safe. */
final class Possessions {
  static final String TABLE = "lang/en/events/targets.tsv";

  private static final List<Slot> SLOTS =
      List.of(Slot.of("obj"), Slot.of("on"), Slot.of("at"), Slot.of("against"));
  private static final Set<String> BEFORE = Set.of("det", "amod", "nummod", "compound", "nmod");

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
          return thing(scene, t, country, sector);
        }
      }
    }
    return null;
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

  private static Entity thing(Scene scene, int t, String country, String sector) {
    int from = t;
    for (int child : scene.text.children(t)) {
      if (child < t && BEFORE.contains(scene.clause.relation(child))) {
        from = Math.min(from, scene.text.left(child));
      }
    }
    Span span = scene.text.span(from, t + 1);
    return new Entity(
        span.start(),
        span.end(),
        scene.text.quote(span).text(),
        "thing",
        -1,
        country,
        List.of(sector),
        null,
        null,
        null,
        null,
        "whose such things are: " + TABLE);
  }
}
