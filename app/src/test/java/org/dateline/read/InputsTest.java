package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.record.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private static final String TEXT = "Rebels seized the airport of Bunia on Sunday, the army said.";

  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("b/c"));
    Files.writeString(folder.resolve("b/c/2.txt"), TEXT);
    Files.writeString(folder.resolve("b/1.md"), TEXT);
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"id\":\"x\",\"text\":\" Two  spaces.\\r\\n\"}\n");
    Files.writeString(folder.resolve(".hidden"), TEXT);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("z.jsonl.gz")))) {
      out.write(
          "{\"id\":7,\"text\":\"A.\"}\r\n\r\n{\"text\":\"B.\"}".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void foldersAreReadThroughInOrder() {
    assertEquals(List.of("x", "1.md", "2.txt", "7", "z.jsonl.gz#3"), ids(read(folder.toString())));
    assertEquals(List.of(), problems);
  }

  @Test
  void globsMatch() {
    assertEquals(List.of("1.md", "2.txt"), ids(read(folder + "/**.{md,txt}")));
    assertEquals(List.of("1.md", "2.txt"), ids(read(folder + "/b/**/*.{md,txt}")));
    assertEquals(List.of("x"), ids(read(folder + "/**/a.jsonl")));
    assertEquals(List.of("x"), ids(read(folder + "/*.jsonl")));
    assertEquals(List.of(), ids(read(folder + "/*.xyz")));
    assertEquals(List.of(folder + "/*.xyz: no file matches; check the pattern"), problems);
    problems.clear();
    assertEquals(List.of(), ids(read(folder + "/a[.txt")));
    assertEquals(
        List.of(folder + "/a[.txt: no file of this name, and no pattern; check its brackets"),
        problems);
  }

  @Test
  void idsAreUnique() {
    String one = folder.resolve("b/1.md").toString();
    assertEquals(List.of("1.md", "1.md#2", "1.md#3"), ids(read(one, one, one)));
  }

  @Test
  void jsonTextIsUnchanged() {
    Article article = read(folder.resolve("a.jsonl").toString()).get(0);
    assertEquals(" Two  spaces.\r\n", article.text());
  }

  @Test
  void givenDateWins() {
    try (Stream<Article> articles =
        Inputs.open(
            List.of(folder.resolve("b/1.md").toString()),
            new ReadOptions("2021-05-02", false),
            problems::add)) {
      Article article = articles.findFirst().orElseThrow();
      assertEquals("2021-05-02", article.published());
      assertEquals("given", article.publishedBasis());
    }
  }

  @Test
  void standardInputIsRead() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
    try {
      assertEquals(TEXT, read("-").get(0).text());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void kindIsToldByContent() throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(page, "\uFEFF\n<!-- saved --><html><body><p>" + TEXT + "</p></body></html>");
    assertEquals(TEXT, read(page.toString()).get(0).text());
  }

  @Test
  void charsetsAreTold() throws IOException {
    String words = "Le président a démissionné « à contrecœur », a déclaré l’Élysée dimanche.";
    for (String charset : List.of("UTF-8", "UTF-16", "windows-1252")) {
      Path file = folder.resolve(charset + ".txt");
      Files.write(file, words.getBytes(Charset.forName(charset)));
      assertEquals(words, read(file.toString()).get(0).text(), charset);
    }
    Path page = folder.resolve("koi8.html");
    String russian = "Протестующие перекрыли дорогу в аэропорт, сообщила полиция.";
    Files.write(
        page,
        ("<html><head><meta charset=koi8-r></head><body><p>" + russian + "</p></body></html>")
            .getBytes(Charset.forName("KOI8-R")));
    assertEquals(russian, read(page.toString()).get(0).text());
    assertEquals(List.of(), problems);
  }

  private static List<String> ids(List<Article> articles) {
    return articles.stream().map(Article::id).toList();
  }

  private List<Article> read(String... inputs) {
    try (Stream<Article> articles = Inputs.open(List.of(inputs), ReadOptions.NONE, problems::add)) {
      return articles.toList();
    }
  }
}
