package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dateline.record.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad inputs: each gets one line, with the place, the reason and what to do; the rest is read. */
class BrokeTest {
  private static final Path BROKE = Path.of("src/test/resources/broke");

  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.txt         | 0 | : it is empty; nothing to read",
        "binary.html       | 0 | : it is binary and of no kind that is read, as PDF",
        "not-utf8.txt      | 1 | : byte 16: not valid UTF-8; 2 places were replaced",
        "shell.html        | 0 | : no article in this page; ",
        "no-json.jsonl     | 2 | : line 2: no JSON (Unrecognized token 'this'",
        "first-line.jsonl  | 1 | : line 1: no JSON (Unrecognized token 'here'",
        "second-line.txt   | 1 | : line 1: no JSON (",
        "number.jsonl      | 1 | : line 1: no \"text\" in it; give ",
        "no-text.jsonl     | 1 | : line 1: no \"text\" in it; give ",
        "cut-short.html.gz | 1 | : it is cut short after ",
        "brackets.json     | 0 | : no text in it",
      })
  void getsOneLine(String name, int articles, String reason) {
    Path file = BROKE.resolve(name);
    assertEquals(articles, read(file.toString()).size());
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith(file + reason), problems.get(0));
  }

  @Test
  void restIsRead() throws IOException {
    Files.writeString(folder.resolve("z.txt"), "Police fired tear gas at the crowd on Monday.");
    List<Article> articles =
        read(folder.resolve("none.txt").toString(), BROKE.toString(), folder.toString());
    assertEquals("z.txt", articles.get(articles.size() - 1).id());
    assertEquals(folder.resolve("none.txt") + ": no such file; check the path", problems.get(0));
  }

  @Test
  void hugeLineIsRefused() throws IOException {
    Path text = folder.resolve("line.txt");
    fill(Files.newOutputStream(text), "", 50 << 20, "");
    Path lines = folder.resolve("lines.jsonl");
    fill(Files.newOutputStream(lines), "{\"text\":\"", 50 << 20, "\"}\n{\"text\":\"Fine.\"}\n");
    assertEquals(1, read(text.toString(), lines.toString()).size());
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).startsWith(text + ": over 16 MB"), problems.get(0));
    assertTrue(problems.get(1).startsWith(lines + ": line 1: over 16 MB"), problems.get(1));
  }

  @Test
  void gzipBombEnds() throws IOException {
    Path zeros = folder.resolve("zeros.gz");
    Path letters = folder.resolve("letters.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zeros))) {
      out.write(new byte[64 << 20]);
    }
    fill(new GZIPOutputStream(Files.newOutputStream(letters)), "", 64 << 20, "");
    assertEquals(List.of(), read(zeros.toString(), letters.toString()));
    assertEquals(2, problems.size());
  }

  @Test
  void deepNestingEnds() throws IOException {
    String words = "Police fired tear gas at a crowd in the capital on Monday, officials said.";
    Path page = folder.resolve("deep.html");
    Files.writeString(page, "<html><body>" + "<div>".repeat(100_000) + words);
    Path json = folder.resolve("deep.jsonl");
    Files.writeString(json, "{\"text\":".repeat(100_000));
    assertEquals(words, read(page.toString()).get(0).text());
    assertTrue(problems.remove(0).contains("nested deeper than 512"));
    assertEquals(List.of(), read(json.toString()));
    assertEquals(1, problems.size());
  }

  private static void fill(OutputStream out, String head, int length, String tail)
      throws IOException {
    byte[] letters = new byte[1 << 20];
    Arrays.fill(letters, (byte) 'a');
    try (OutputStream buffered = new BufferedOutputStream(out)) {
      buffered.write(head.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < length >> 20; i++) {
        buffered.write(letters);
      }
      buffered.write(tail.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<Article> read(String... inputs) {
    try (Stream<Article> articles = Inputs.open(List.of(inputs), ReadOptions.NONE, problems::add)) {
      return articles.toList();
    }
  }
}
