package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dateline.record.Article;

/** One JSON document: a JSON Feed, or articles in an array, or one over several lines. */
final class JsonSource implements Source {
  private static final Pattern START =
      Pattern.compile(
          "^(?:\\[\\s*\\{|\\{[ \\t]*\\R|\\{\\s*\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed)");

  @Override
  public boolean reads(Head head) {
    return START.matcher(head.start()).find();
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    byte[] start = input.start();
    if (input.isLarge(start)) {
      JsonStream records = new JsonStream(input, start, reading);
      return articles(records, records.feed(), records.title(), input, reading);
    }
    JsonItems items = JsonItems.of(reading.decode(input, Input.whole(start)), input.more(start));
    if (items.why() != null) {
      reading.report(input, items.why());
    }
    return articles(Items.of(items.records()), items.feed(), items.title(), input, reading);
  }

  private static Articles articles(
      Items<JsonNode> records, boolean feed, String title, Input input, Reading reading) {
    Consumer<String> notes = reading.once(input);
    return Articles.of(
        records,
        (record, n) -> {
          String id = input.id() + "#" + n;
          Article article =
              feed
                  ? JsonRecords.item(
                      record, id, title, odd -> notes.accept("item " + n + ": " + odd))
                  : JsonRecords.article(record, id);
          if (article == null) {
            reading.report(
                input, "no text in one of its records; give {\"id\": …, \"text\": \"…\"}");
          }
          return article;
        });
  }
}
