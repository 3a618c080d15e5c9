package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.record.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the golden articles say about reading them: title, date, authors, where the body is. */
class GoldenReadTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_DATELINE = 80;

  static List<Path> golds() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("golds")
  void readsAsGiven(Path gold) throws IOException {
    JsonNode read = JSON.readTree(gold.toFile()).path("read");
    List<String> problems = new ArrayList<>();
    Article article = read(gold, problems);
    assertEquals(List.of(), problems);
    assertEquals(text(read, "title"), article.title(), "title");
    String published = article.published();
    assertEquals(
        text(read, "published"),
        published == null ? null : published.substring(0, 10),
        "published");
    assertEquals(text(read, "published_basis"), article.publishedBasis(), "published_basis");
    assertEquals(strings(read.path("authors")), article.authors(), "authors");
    checkBody(read, article);
  }

  private static void checkBody(JsonNode read, Article article) {
    String text = article.text();
    int start = text.indexOf(read.path("body_starts").asText());
    boolean behindDateline = article.dateline() != null && start > 0 && start <= LONGEST_DATELINE;
    assertTrue(start == 0 || behindDateline, "begins: " + text.substring(0, 80));
    assertTrue(
        text.endsWith(read.path("body_ends").asText()),
        "ends: " + text.substring(Math.max(0, text.length() - 80)));
    for (String debris : strings(read.path("not_in_body"))) {
      assertFalse(text.contains(debris), "not in the body: " + debris);
    }
    for (String once : strings(read.path("once_in_body"))) {
      assertEquals(text.indexOf(once), text.lastIndexOf(once), "once: " + once);
      assertTrue(text.contains(once), "once: " + once);
    }
  }

  private static Article read(Path gold, List<String> problems) throws IOException {
    String name = gold.toString().replaceFirst("\\.json$", "");
    Path file =
        Files.exists(Path.of(name + ".txt")) ? Path.of(name + ".txt") : Path.of(name + ".html");
    try (Stream<Article> articles =
        Inputs.open(List.of(file.toString()), ReadOptions.NONE, problems::add)) {
      return articles.toList().get(0);
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isNull() ? null : node.path(name).asText();
  }

  private static List<String> strings(JsonNode nodes) {
    List<String> strings = new ArrayList<>();
    nodes.forEach(node -> strings.add(node.asText()));
    return strings;
  }
}
