package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Location;
import org.dateline.record.Place;
import org.dateline.record.When;

/** Records as JSON, each on a line, with the names that the contract gives them. Thread-safe. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
          .addMixIn(Event.class, WithoutOrigin.class)
          .addMixIn(Place.class, WithoutWhyAndAt.class)
          .addMixIn(When.class, WithoutWhy.class)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** A record in one line, without the line's end. */
  public static String line(Object record) {
    try {
      return MAPPER.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An event record of a line that {@link #line} wrote; its origin is null.
   *
   * @throws IllegalArgumentException where the line is no event record, with the reason
   */
  public static Event event(String line) {
    try {
      Event event = MAPPER.readValue(line, Event.class);
      if (event.id() == null || event.evidence() == null || event.citeInfo() == null) {
        throw new IllegalArgumentException("no event record: id, evidence or cite_info is missing");
      }
      return event;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no event record: " + e.getOriginalMessage(), e);
    }
  }

  /** A record as a JSON object that more can be added to. */
  public static ObjectNode node(Object record) {
    return MAPPER.valueToTree(record);
  }

  /** Records as a JSON array. */
  public static ArrayNode array(List<?> records) {
    return MAPPER.valueToTree(records);
  }

  /**
   * A record read back from its line.
   *
   * @throws UncheckedIOException where the line is no such record
   */
  public static <T> T read(String line, Class<T> type) {
    try {
      return MAPPER.readValue(line, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line as a tree. */
  public static JsonNode tree(String line) {
    return read(line, JsonNode.class);
  }

  /** An empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An annotated document in one line: the article and all its layers beside each other. */
  public static String line(Document d) {
    Article a = d.article();
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", a.id()).put("title", a.title()).put("text", a.text());
    node.put("published", a.published()).put("published_basis", a.publishedBasis());
    node.put("url", a.url()).put("source", a.source());
    node.set("authors", MAPPER.valueToTree(a.authors()));
    node.put("language", a.language());
    node.set("dateline", MAPPER.valueToTree(a.dateline()));
    node.set("sentences", MAPPER.valueToTree(d.sentences()));
    node.set("tokens", MAPPER.valueToTree(d.tokens()));
    node.set("entities", MAPPER.valueToTree(d.entities()));
    node.putArray("places").addAll(d.places().stream().map(Json::place).toList());
    node.set("times", MAPPER.valueToTree(d.times()));
    node.set("claims", MAPPER.valueToTree(d.claims()));
    node.set("events", MAPPER.valueToTree(d.events()));
    return line((Object) node);
  }

  /** An article without its page, in one line. */
  public static String line(Article a) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", a.id()).put("url", a.url()).put("title", a.title()).put("text", a.text());
    node.put("published", a.published());
    node.set("authors", MAPPER.valueToTree(a.authors()));
    node.put("source", a.source()).put("language", a.language());
    node.set("images", MAPPER.valueToTree(a.images()));
    return line((Object) node);
  }

  private static ObjectNode place(Place p) {
    ObjectNode node = MAPPER.valueToTree(p);
    Location at = p.at();
    if (at == null) {
      at = new Location(p.text(), null, null, null, null, null, null, null, null, null, null, null);
    }
    node.setAll((ObjectNode) MAPPER.valueToTree(at));
    node.remove("extracted_place");
    return node;
  }

  @JsonIgnoreProperties("origin")
  private interface WithoutOrigin {}

  @JsonIgnoreProperties({"why", "at"})
  private interface WithoutWhyAndAt {}

  @JsonIgnoreProperties("why")
  private interface WithoutWhy {}
}
