package org.dateline.store.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.store.Json;

/** PLOVER's JSON lines, with the names of its manual's tables. */
final class Plover {
  private Plover() {}

  static Format format() {
    return new JsonLines("plover", "plover.jsonl", Plover::record);
  }

  private static ObjectNode record(Event e) {
    ObjectNode all = Json.node(e);
    ObjectNode node = all.objectNode();
    node.put("id", e.id()).put("has_event", true).put("date", e.date()).put("enddate", e.dateEnd());
    node.set("actor", entities(node, e.actor()));
    node.set("recipient", entities(node, e.recipient()));
    node.set("event", all.get("event"));
    node.set("event_loc", all.get("event_loc"));
    node.putArray("event_text").add(e.evidence().trigger().text());
    node.put("quad_code", e.quadCode()).put("event_scale", e.eventScale());
    node.set("mode", all.get("mode"));
    node.set("context", all.get("context"));
    node.put("text", e.evidence().text());
    node.putObject("text_info")
        .put("start", e.evidence().start())
        .put("end", e.evidence().end())
        .putArray("text_story")
        .add(e.evidence().text());
    node.set("size", sizes(all));
    node.set("cite_info", all.get("cite_info"));
    node.put("coder", e.citeInfo().coder());
    node.put("comment", comment(e));
    return node;
  }

  /** What the other fields have no room for: whether it happened, and who says so. */
  private static String comment(Event e) {
    StringBuilder words = new StringBuilder("auxiliary " + e.auxiliary());
    words.append("; verification ").append(e.verification());
    for (EventClaim c : e.claims()) {
      String source = c.source() == null ? "a source not named" : c.source().text();
      words.append("; ").append(source).append(' ').append(c.stance());
    }
    return words.toString();
  }

  private static ObjectNode sizes(ObjectNode all) {
    ObjectNode size = ((ObjectNode) all.get("size")).deepCopy();
    size.remove("participants");
    return size;
  }

  private static ArrayNode entities(ObjectNode in, List<Actor> players) {
    ArrayNode entities = in.arrayNode();
    for (Actor a : players) {
      ObjectNode entity = entities.addObject();
      entity.put("code", a.code());
      a.sector().forEach(entity.putArray("sector")::add);
      entity.put("entity_text", a.entityText()).put("identifier_id", a.identifierId());
      entity.put("identifier_text", a.name()).put("office", a.office());
    }
    return entities;
  }
}
