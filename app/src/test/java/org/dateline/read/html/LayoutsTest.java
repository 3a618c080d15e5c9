package org.dateline.read.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.record.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented pages of many layouts, each beside the article that a reader finds in it. */
class LayoutsTest {
  private static final Path FOLDER = Path.of("src/test/resources/layouts");

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theArticleAndNothingElse(String page) throws IOException {
    Article article = Page.article(page, null, Files.readString(FOLDER.resolve(page)));
    String found =
        "title: "
            + article.title()
            + "\npublished: "
            + article.published()
            + ("\nauthors: " + String.join(", ", article.authors())).stripTrailing()
            + "\n\n"
            + article.text()
            + "\n"
            + article.images().stream()
                .map(image -> "\npicture: " + image.url() + " | " + image.caption())
                .collect(Collectors.joining());
    assertEquals(Files.readString(FOLDER.resolve(page.replace(".html", ".txt"))), found);
  }
}
