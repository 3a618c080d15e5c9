package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.measure.GoldDocument;
import org.dateline.read.Inputs;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;

/** The golden articles: each a file as it comes and its annotation. */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** An article with its annotation. */
  public record Item(String name, Article article, GoldDocument gold) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All golden articles in order of their names. */
  public static List<Item> all() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().map(Golden::item).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Item item(Path json) {
    String stem = json.toString().substring(0, json.toString().length() - ".json".length());
    Path page =
        Files.exists(Path.of(stem + ".txt")) ? Path.of(stem + ".txt") : Path.of(stem + ".html");
    String name = FOLDER.relativize(page).toString();
    try (Stream<Article> articles = read(page)) {
      GoldDocument gold = GoldDocument.read(json);
      GoldDocument named =
          new GoldDocument(
              name, gold.title(), gold.published(), gold.text(), gold.events(), gold.traps());
      return new Item(name, articles.findFirst().orElseThrow(), named);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Article> read(Path page) {
    return Inputs.open(
        List.of(page.toString()),
        ReadOptions.NONE,
        problem -> {
          throw new IllegalStateException(problem);
        });
  }
}
