package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Claim;
import org.dateline.record.Entity;
import org.dateline.record.Quote;
import org.dateline.record.Span;
import org.dateline.record.Speaker;

/** Finds attributions: who says, believes or intends what. Immutable and thread-safe. */
public final class ClaimFinder {
  private final Map<String, Row> cues = new HashMap<>();

  public ClaimFinder(Data data) {
    for (Row row : data.rows("lang/en/claims/cues.tsv")) {
      cues.put(row.get("lemma") + "." + row.get("pos"), row);
    }
  }

  /** All attributions of a text, events or not, in order of their cues. */
  public List<Claim> find(Text text, List<Entity> entities) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Row cue = text.pos(i).equals("VERB") ? cues.get(text.lemma(i) + ".v") : null;
      if (cue != null) {
        add(text, i, cue, entities, claims);
      }
    }
    return claims;
  }

  private static void add(Text text, int cue, Row row, List<Entity> entities, List<Claim> claims) {
    int source = child(text, cue, "nsubj", "obl:agent");
    int content = child(text, cue, "ccomp", "parataxis", "obj", "xcomp");
    if (content < 0) {
      return;
    }
    claims.add(
        new Claim(
            source < 0 ? null : speaker(text, source, entities),
            text.quote(cue, cue + 1),
            List.of(text.span(text.left(content), text.right(content) + 1)),
            row.get("stance"),
            "indirect",
            row.at()));
  }

  private static Speaker speaker(Text text, int head, List<Entity> entities) {
    Quote words = text.quote(text.left(head), text.right(head) + 1);
    Span span = new Span(text.start(head), text.end(head));
    for (Entity e : entities) {
      if (e.span().contains(span) && text.headOf(e.span()) == head) {
        return new Speaker(
            words.start(), words.end(), words.text(), e.code(), e.sector(), e.name());
      }
    }
    return new Speaker(words.start(), words.end(), words.text(), null, List.of(), null);
  }

  private static int child(Text text, int head, String... relations) {
    for (String relation : relations) {
      for (int child : text.children(head)) {
        if (text.relation(child).startsWith(relation)) {
          return child;
        }
      }
    }
    return -1;
  }
}
