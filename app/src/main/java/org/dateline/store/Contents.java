package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dateline.record.Article;
import org.dateline.record.Digest;
import org.dateline.record.Document;
import org.dateline.record.Event;

/** What of a document is kept, and what makes it the same again. */
final class Contents {
  private Contents() {}

  /** What is kept of a document beside the article and its events. */
  static ObjectNode layers(Document d) {
    JsonNode all = Json.tree(Json.line(d));
    ObjectNode layers = Json.object();
    for (String layer : List.of("sentences", "entities", "places", "times", "claims")) {
      layers.set(layer, all.get(layer));
    }
    ObjectNode reasons = layers.putObject("reasons");
    for (Event e : d.events()) {
      if (e.origin() != null) {
        reasons.set(e.id(), Json.tree(Json.line(e.origin().reasons())));
      }
    }
    return layers;
  }

  /** What makes an article the same again: who published which words where. */
  static String digest(Article a) {
    String id = a.id().replaceAll("#\\d+$", "");
    String all = String.join("\n", id, "" + a.url(), "" + a.title(), "" + a.source(), a.text());
    return Digest.of(all, 16);
  }

  /** The events as those of the article of this id, under which the store has it. */
  static List<Event> of(String article, List<Event> events) {
    boolean same = events.stream().allMatch(e -> e.citeInfo().id().equals(article));
    return same ? events : events.stream().map(e -> in(article, e)).toList();
  }

  private static Event in(String article, Event e) {
    ObjectNode node = Json.node(e);
    ((ObjectNode) node.get("cite_info")).put("id", article);
    return Json.event(node.toString());
  }
}
