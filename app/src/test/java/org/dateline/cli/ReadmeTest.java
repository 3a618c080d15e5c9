package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the program prints; {@code -Dgolden.update} writes it there. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(<!-- output of: ([^\\n]*) -->\\n```\\n)(.*?)(```\\n<!-- end of output -->)",
          Pattern.DOTALL);

  @Test
  void showsRealOutput() throws IOException {
    String readme = Files.readString(README);
    Matcher block = BLOCK.matcher(readme);
    StringBuilder real = new StringBuilder();
    while (block.find()) {
      String[] words = block.group(2).replace("examples/", "../examples/").split(" ");
      String output = output(words);
      block.appendReplacement(
          real, Matcher.quoteReplacement(block.group(1) + output + block.group(4)));
    }
    block.appendTail(real);
    if (System.getProperty("golden.update", "").equals("true")) {
      Files.writeString(README, real);
    }
    assertEquals(real.toString(), Files.readString(README));
  }

  private static String output(String[] words) throws IOException {
    Path file = Files.createTempFile("readme", ".txt");
    String[] args = new String[words.length + 2];
    System.arraycopy(words, 0, args, 0, words.length);
    args[words.length] = "-o";
    args[words.length + 1] = file.toString();
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(0, Main.run(args), said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
    }
    String output = Files.readString(file);
    Files.delete(file);
    return output;
  }
}
