package org.dateline.read;

import java.io.IOException;
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
    byte[] bytes = input.start(Limits.BYTES);
    JsonItems items = JsonItems.of(reading.decode(input, bytes), bytes.length > Limits.BYTES);
    if (items.why() != null) {
      reading.report(input, items.why());
    }
    return Articles.of(
        items.records(),
        (record, n) -> {
          String id = input.id() + "#" + n;
          Article article =
              items.feed()
                  ? JsonRecords.item(record, id, items.title())
                  : JsonRecords.article(record, id);
          if (article == null) {
            reading.report(input, "no text in one of its records; give {\"id\": …, \"text\": …}");
          }
          return article;
        });
  }
}
