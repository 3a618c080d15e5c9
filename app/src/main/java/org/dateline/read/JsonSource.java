package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.record.Article;

/** One JSON document: a JSON Feed, or articles in an array, or one over several lines. */
final class JsonSource implements Source {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern START =
      Pattern.compile(
          "^(?:\\[\\s*\\{|\\{[ \\t]*\\R|\\{\\s*\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed)");

  @Override
  public boolean reads(Head head) {
    return START.matcher(head.start()).find();
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    JsonNode document = parse(reading.decode(input));
    boolean feed = document.path("version").asText().contains("jsonfeed");
    JsonNode records = feed ? document.path("items") : document;
    List<Article> articles = new ArrayList<>();
    for (JsonNode record : records.isArray() ? records : List.of(records)) {
      String id = input.id() + "#" + (articles.size() + 1);
      Article article = feed ? JsonRecords.item(record, id) : JsonRecords.article(record, id);
      if (article == null) {
        reading.report(input, "no text in one of its records; give {\"id\": …, \"text\": …}");
      } else {
        articles.add(article);
      }
    }
    return Articles.of(articles);
  }

  private static JsonNode parse(String text) throws IOException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IOException("no JSON: " + Errors.place(e) + "; check its syntax", e);
    }
  }
}
