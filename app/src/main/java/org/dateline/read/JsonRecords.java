package org.dateline.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.read.html.Page;
import org.dateline.read.text.Bylines;
import org.dateline.read.text.Languages;
import org.dateline.read.text.Opening;
import org.dateline.record.Article;
import org.dateline.record.Image;

/** JSON objects as articles: our own shape, and that of a JSON Feed's items. */
final class JsonRecords {
  private JsonRecords() {}

  /**
   * The article of {@code {id, text, title?, published?, url?, source?, language?}}; null where it
   * holds no text, or a number as one. Its text is taken unchanged.
   */
  static Article article(JsonNode record, String otherId) {
    JsonNode text = record.path("text");
    return article(record, otherId, text.isTextual() ? text.asText() : null, null);
  }

  /**
   * The article of an item of a JSON Feed; null where it holds no text.
   *
   * @param feed what the feed is called, or null
   * @param notes takes what is odd about it
   */
  static Article item(JsonNode item, String otherId, String feed, Consumer<String> notes) {
    String html = value(item, "content_html");
    String plain = value(item, "content_text");
    String text = html == null ? plain : Page.text(html, notes);
    return article(item, otherId, text == null ? value(item, "summary") : text, feed);
  }

  private static Article article(JsonNode record, String otherId, String text, String feed) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String id = value(record, "id");
    String given = value(record, "published");
    String told = value(record, "date_published");
    String language = Languages.code(value(record, "language"));
    String source = value(record, "source");
    String image = feed == null ? null : value(record, "image");
    Opening opening = Opening.of(text);
    String basis = given != null ? "given" : told != null ? "metadata" : opening.basis();
    return new Article(
        id == null ? otherId : id,
        value(record, "title"),
        text,
        given != null ? given : told != null ? told : opening.published(),
        basis,
        value(record, "url"),
        source == null ? feed : source,
        authors(record),
        language == null ? Languages.of(text, null) : language,
        opening.dateline(),
        image == null ? List.of() : List.of(new Image(image, null)));
  }

  private static List<String> authors(JsonNode record) {
    List<String> authors = new ArrayList<>();
    for (JsonNode author : record.path("authors")) {
      authors.addAll(Bylines.names(author.isTextual() ? author.asText() : value(author, "name")));
    }
    return authors;
  }

  private static String value(JsonNode record, String name) {
    JsonNode value = record.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText()
        : null;
  }
}
