package org.dateline.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * The description of the page's article; a missing node where there is none. Authors and
   * publishers that it only points at are put into it.
   */
  static JsonNode article(Document page) {
    List<JsonNode> found = new ArrayList<>();
    Map<String, JsonNode> named = new HashMap<>();
    for (Element script : page.select(Query.of("script[type*=ld+json]"))) {
      JsonNode said = parse(script.data());
      collect(said, found, 0);
      said.findParents("@id").stream()
          .filter(n -> n.has("name"))
          .forEach(n -> named.putIfAbsent(n.path("@id").asText(), n));
    }
    JsonNode best = MissingNode.getInstance();
    for (JsonNode node : found) {
      if (best.isMissingNode() || (!best.has("articleBody") && node.has("articleBody"))) {
        best = node;
      }
    }
    if (best instanceof ObjectNode article) {
      for (String who : List.of("author", "publisher")) {
        resolve(article, who, named);
      }
    }
    return best;
  }

  private static void resolve(ObjectNode article, String field, Map<String, JsonNode> named) {
    JsonNode who = article.path(field);
    if (who instanceof ArrayNode several) {
      for (int i = 0; i < several.size(); i++) {
        several.set(i, named(several.get(i), named));
      }
    } else if (who.isObject()) {
      article.set(field, named(who, named));
    }
  }

  private static JsonNode named(JsonNode who, Map<String, JsonNode> named) {
    return who.has("name") ? who : named.getOrDefault(who.path("@id").asText(), who);
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
