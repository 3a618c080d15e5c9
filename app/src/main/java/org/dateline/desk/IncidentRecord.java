package org.dateline.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.lexicon.Codebook;
import org.dateline.merge.Merge;
import org.dateline.record.Incident;
import org.dateline.store.Json;

/** An incident's record with what the page shows besides: its quad class, its sentences, why. */
final class IncidentRecord {
  private static final int SENTENCES = 5;

  private IncidentRecord() {}

  /**
   * The record in one line.
   *
   * @param sentences what its reports' events say, by event id
   */
  static String of(Incident i, Map<String, String> sentences, List<Merge> merges, Codebook book) {
    ObjectNode node = Json.node(i);
    if (i.event().isEmpty()) {
      node.putNull("quad_code");
    } else {
      node.put("quad_code", book.quad(i.event().get(0)));
    }
    List<String> texts =
        i.reports().stream()
            .map(t -> sentences.get(t.eventId()))
            .filter(Objects::nonNull)
            .distinct()
            .limit(SENTENCES)
            .toList();
    node.put("text", String.join("\n", texts));
    node.set("merges", Json.array(merges));
    return node.toString();
  }
}
