package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.store.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README shows is what the program prints; {@code -Dgolden.update} writes it there. */
class ReadmeTest {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(<!-- output of: ([^\\n]*) -->\\n```\\n)(.*?)(```\\n<!-- end of output -->)",
          Pattern.DOTALL);

  private static final Pattern PICK = Pattern.compile("(.*) \\| jq -c '\\[(.*)\\]'");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/ontology.md"})
  void showsRealOutput(String name) throws IOException {
    Path page = Path.of("..").resolve(name);
    String readme = Files.readString(page);
    Matcher block = BLOCK.matcher(readme);
    StringBuilder real = new StringBuilder();
    while (block.find()) {
      String output = shown(block.group(2).replaceAll("(examples|docs)/", "../$1/"));
      block.appendReplacement(
          real, Matcher.quoteReplacement(block.group(1) + output + block.group(4)));
    }
    block.appendTail(real);
    if (System.getProperty("golden.update", "").equals("true")) {
      Files.writeString(page, real);
    }
    assertEquals(real.toString(), Files.readString(page));
  }

  /** The output of a command, of which jq may pick fields. */
  private static String shown(String command) throws IOException {
    Matcher pick = PICK.matcher(command);
    if (!pick.matches()) {
      return output(command.split(" "));
    }
    StringBuilder picked = new StringBuilder();
    for (String line : output(pick.group(1).split(" ")).lines().toList()) {
      ArrayNode row = JsonNodeFactory.instance.arrayNode();
      for (String field : pick.group(2).split(", ?")) {
        row.add(Json.tree(line).get(field.substring(1)));
      }
      picked.append(row).append('\n');
    }
    return picked.toString();
  }

  /** The worked example shows the ontology that it codes with, and its pack holds that file. */
  @Test
  void theWorkedExampleIsWhole() throws IOException {
    String ontology = Files.readString(Path.of("../docs/protests/ontology.tsv"));
    assertTrue(Files.readString(Path.of("../docs/ontology.md")).contains(ontology));
    Path pack = Files.createTempDirectory("pack");
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(0, Main.run("train", "../docs/protests/ontology.tsv", "--out", pack.toString()));
    } finally {
      System.setErr(err);
    }
    assertEquals(ontology, Files.readString(pack.resolve("ontology.tsv")));
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("; 7 of 7 examples"), said::toString);
  }

  /** The ontology in YAML that the worked example shows is read as it is. */
  @Test
  void theWorkedExamplesYamlIsRead() throws IOException {
    String text = Files.readString(Path.of("../docs/ontology.md"));
    int start = text.indexOf("```yaml\n") + 8;
    Path yaml = Files.createTempDirectory("yaml").resolve("scad.yaml");
    Files.writeString(yaml, text.substring(start, text.indexOf("```", start)));
    Path pack = Files.createTempDirectory("pack");
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(0, Main.run("train", yaml.toString(), "--out", pack.toString()));
    } finally {
      System.setErr(err);
    }
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("5 rows"), said::toString);
    assertTrue(said.toString(StandardCharsets.UTF_8).contains("; 1 of 1 examples"), said::toString);
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
