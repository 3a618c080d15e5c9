package org.dateline.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JSON document of many records as far as it goes: those of an array, the items of a JSON Feed,
 * or the one that the document is.
 *
 * @param feed whether it is a JSON Feed
 * @param title what a feed is called, or null
 * @param why it is not all, and what was read of it and what to do; null where it is all
 */
record JsonItems(List<JsonNode> records, boolean feed, String title, String why) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * As many records as are whole; of a feed that never ends no more than those of its start.
   *
   * @param more why it goes on, where it goes on beyond what may be read; else null
   * @throws IOException where none is: with the reason and the remedy
   */
  static JsonItems of(String text, String more) throws IOException {
    int enough = more != null && isObject(text) ? Limits.START : text.length();
    for (int end = enough; end < text.length(); end *= 2) {
      try {
        return read(text.substring(0, end), more);
      } catch (IOException e) {
        // Its first item is longer.
      }
    }
    return read(text, more);
  }

  private static JsonItems read(String text, String more) throws IOException {
    List<JsonNode> records = new ArrayList<>();
    ObjectNode around = JSON.createObjectNode();
    String why = null;
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        array(parser, records);
      } else {
        object(parser, around, records);
      }
    } catch (JsonProcessingException e) {
      why = why(e, more, records.size(), isObject(text));
      if (records.isEmpty()) {
        throw new IOException(why, e);
      }
    }
    boolean feed = around.path("version").asText().contains("jsonfeed");
    return new JsonItems(
        feed || around.isEmpty() ? records : List.of(around),
        feed,
        around.path("title").asText(null),
        why);
  }

  private static String why(JsonProcessingException e, String more, int records, boolean object) {
    if (more != null && object && records > 0) {
      return Limits.unended(more, records);
    }
    return more == null ? broken(e, records) : Limits.tooLarge() + before(records);
  }

  /** What is said where the syntax breaks behind some records. */
  static String broken(JsonProcessingException e, int records) {
    return "no JSON: " + Errors.place(e) + "; check its syntax" + before(records);
  }

  private static String before(int records) {
    return records == 0 ? "" : "; " + Errors.before(records, "record");
  }

  private static boolean isObject(String text) {
    return text.stripLeading().startsWith("{");
  }

  private static void array(JsonParser parser, List<JsonNode> records) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      records.add(JSON.readTree(parser));
    }
  }

  private static void object(JsonParser parser, ObjectNode around, List<JsonNode> items)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
        array(parser, items);
      } else {
        around.set(name, JSON.readTree(parser));
      }
    }
  }
}
