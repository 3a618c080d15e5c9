package org.dateline.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page tells machines about its article, in schema.org's words. */
final class JsonLd {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile("(?i).*(Article|BlogPosting|Report|Review|LiveBlogPosting)");
  private static final int DEEPEST = 6;

  private JsonLd() {}

  /** The description of the page's article; a missing node where there is none. */
  static JsonNode article(Document page) {
    List<JsonNode> found = new ArrayList<>();
    for (Element script : page.select(Query.of("script[type*=ld+json]"))) {
      collect(parse(script.data()), found, 0);
    }
    JsonNode best = MissingNode.getInstance();
    for (JsonNode node : found) {
      if (best.isMissingNode() || (!best.has("articleBody") && node.has("articleBody"))) {
        best = node;
      }
    }
    return best;
  }

  private static JsonNode parse(String script) {
    try {
      String json =
          script.replaceAll("(?s)^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)", "");
      JsonNode node = JSON.readTree(json);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static void collect(JsonNode node, List<JsonNode> found, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject() && isArticle(node.path("@type"))) {
      found.add(node);
    }
    if (node.isArray()) {
      node.forEach(item -> collect(item, found, depth + 1));
    }
    collectIn(node.path("@graph"), found, depth);
    collectIn(node.path("mainEntity"), found, depth);
    collectIn(node.path("mainEntityOfPage"), found, depth);
  }

  private static void collectIn(JsonNode node, List<JsonNode> found, int depth) {
    if (node.isContainerNode()) {
      collect(node, found, depth + 1);
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    return ARTICLE.matcher(type.asText()).matches();
  }
}
