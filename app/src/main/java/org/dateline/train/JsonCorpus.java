package org.dateline.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a JSON corpus as a text with annotations: {@code {id, text, ann}} as packs keep it;
 * {@code {id, text, events}} as {@code annotate} writes it, of an event its trigger, actors,
 * recipients, mode, context and auxiliary; or {@code {text, entities|label|labels: [[start, end,
 * type]]}} as annotation tools export it. Positions count code points.
 */
final class JsonCorpus {
  private final String text;
  private final StringBuilder notes = new StringBuilder();
  private int words;
  private int events;
  private int more;

  private JsonCorpus(String text) {
    this.text = text;
  }

  /**
   * Reads a line.
   *
   * @param other id of a document that has none
   * @throws IllegalArgumentException with the reason, where its annotations are of no known form
   */
  static Standoff document(JsonNode node, String other) {
    String id = node.path("id").asText(other).replace("..", "_");
    JsonCorpus corpus = new JsonCorpus(node.path("text").asText());
    if (node.path("ann").isTextual()) {
      return new Standoff(id, corpus.text, node.path("ann").asText());
    }
    node.path("events").forEach(corpus::event);
    for (String name : List.of("entities", "label", "labels")) {
      for (JsonNode entity : node.path(name)) {
        if (entity.isArray()) {
          corpus.words(entity.path(2).asText(), entity.path(0), entity.path(1));
        } else if (!node.has("events")) {
          corpus.words(type(entity), from(entity), to(entity));
        }
      }
    }
    return new Standoff(id, corpus.text, corpus.notes.toString());
  }

  private static String type(JsonNode entity) {
    return entity.path("label").asText(entity.path("kind").asText("Entity"));
  }

  private static JsonNode from(JsonNode entity) {
    return entity.has("start") ? entity.path("start") : entity.path("start_offset");
  }

  private static JsonNode to(JsonNode entity) {
    return entity.has("end") ? entity.path("end") : entity.path("end_offset");
  }

  private void event(JsonNode event) {
    String type =
        event.path("event").isArray()
            ? event.path("event").path(0).asText()
            : event.path("event").asText();
    JsonNode trigger =
        event.has("trigger") ? event.path("trigger") : event.path("evidence").path("trigger");
    String head = words(type, from(trigger), to(trigger));
    List<String> roles = new ArrayList<>();
    event.path("actor").forEach(a -> roles.add(" Actor:" + party(a)));
    event.path("recipient").forEach(a -> roles.add(" Recipient:" + party(a)));
    String id = "E" + ++events;
    line(id + "\t" + type + ":" + head + String.join("", roles));
    event.path("mode").forEach(m -> attribute("Mode", id, m.asText()));
    event.path("context").forEach(c -> attribute("Context", id, c.asText()));
    String auxiliary = event.path("auxiliary").asText("actual");
    if (!auxiliary.equals("actual")) {
      attribute("Auxiliary", id, auxiliary);
    }
  }

  private String party(JsonNode actor) {
    String id = words("Actor", from(actor), to(actor));
    StringBuilder code = new StringBuilder(actor.path("code").asText(""));
    actor.path("sector").forEach(s -> code.append('.').append(s.asText()));
    if (actor.path("code").isTextual()) {
      line("N" + ++more + "\tReference " + id + " Dateline:" + code + "\t" + code);
    }
    return id;
  }

  private void attribute(String name, String of, String value) {
    line("A" + ++more + "\t" + name + " " + of + " " + value);
  }

  private String words(String type, JsonNode start, JsonNode end) {
    int from = start.asInt(-1);
    int to = end.asInt(-1);
    if (type.isBlank() || from < 0 || to <= from || to > text.codePointCount(0, text.length())) {
      throw new IllegalArgumentException("an annotation without type, or not in the text");
    }
    String covered =
        text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    String id = "T" + ++words;
    line(
        id
            + "\t"
            + type.replaceAll("\\s+", "_")
            + " "
            + from
            + " "
            + to
            + "\t"
            + covered.replaceAll("\\s", " "));
    return id;
  }

  private void line(String line) {
    notes.append(line).append('\n');
  }
}
