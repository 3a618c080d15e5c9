package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Article;

/** An article's attributions as records of their own, each with its words. */
public final class ClaimRecords {
  /** More claims than this in one article are no news. */
  public static final int AN_ARTICLE = 1000;

  private ClaimRecords() {}

  /**
   * The records of an article's claims, in order; each has the claim's fields, an id, the article's
   * id, the words that are attributed, and where and when they were published.
   *
   * @param claims the document's claims as JSON
   */
  public static List<ObjectNode> of(Article a, JsonNode claims) {
    List<ObjectNode> records = new ArrayList<>();
    for (JsonNode claim : claims) {
      if (records.size() < AN_ARTICLE) {
        ObjectNode json = claim.deepCopy();
        json.put("id", a.id() + "/" + (records.size() + 1)).put("article", a.id());
        json.put("text", content(claim, a.text())).put("title", a.title());
        json.put("publication", a.source()).put("published", a.published());
        records.add(json);
      }
    }
    return records;
  }

  /** The words that are attributed; positions count code points. */
  private static String content(JsonNode claim, String text) {
    List<String> pieces = new ArrayList<>();
    int last = text.codePointCount(0, text.length());
    for (JsonNode span : claim.path("content")) {
      int start = Math.min(last, span.path("start").asInt());
      int end = Math.min(last, Math.max(start, span.path("end").asInt()));
      pieces.add(
          text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }
    return String.join(" … ", pieces);
  }
}
