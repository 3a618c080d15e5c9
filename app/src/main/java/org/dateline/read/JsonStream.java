package org.dateline.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * The records of a JSON document that is too large to be held: those of an array, or the items of a
 * JSON Feed, of which it knows what stands before them.
 */
final class JsonStream implements Items<JsonNode> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LargeText text;
  private final JsonParser parser;
  private final ObjectNode around = JSON.createObjectNode();
  private final boolean feed;
  private int count;

  JsonStream(Input input, byte[] start, Reading reading) throws IOException {
    text = new LargeText(input, start, reading);
    parser = JSON.createParser(text);
    try {
      feed = parser.nextToken() == JsonToken.START_OBJECT;
      if (feed) {
        toItems();
      }
    } catch (JsonProcessingException e) {
      throw new IOException(JsonItems.broken(e, 0), e);
    }
  }

  private void toItems() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && "items".equals(name)) {
        return;
      }
      around.set(name, JSON.readTree(parser));
    }
    throw new IOException("no JSON Feed: it has no items; give articles one a line");
  }

  /** Whether it is a JSON Feed. */
  boolean feed() {
    return feed;
  }

  /** What a feed is called, or null. */
  String title() {
    return around.path("title").asText(null);
  }

  @Override
  public JsonNode next() throws IOException {
    try {
      if (parser.nextToken() == JsonToken.END_ARRAY) {
        text.ended();
        return null;
      }
      JsonNode record = JSON.readTree(parser);
      text.taken();
      count++;
      return record;
    } catch (JsonProcessingException e) {
      throw new IOException(JsonItems.broken(e, count), e);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
    text.close();
  }
}
