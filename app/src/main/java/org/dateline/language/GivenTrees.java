package org.dateline.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Tags and trees that a larger parser gave to sentences of plain texts, without their words: the
 * first two lines name the tags and the relations; then each line has a text's file name, the char
 * at which a sentence starts, and for each of its words {@code tag,relation,head}: numbers in those
 * lists, and how far off the head is, 0 for the root.
 */
final class GivenTrees {
  private final String[] tags;
  private final String[] relations;
  private final Map<String, String> trees = new HashMap<>();

  private GivenTrees(BufferedReader in) throws IOException {
    tags = names(in);
    relations = names(in);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int at = line.indexOf('\t', line.indexOf('\t') + 1);
      trees.put(line.substring(0, at), line.substring(at + 1));
    }
  }

  private static String[] names(BufferedReader in) throws IOException {
    return in.readLine().split("\\|");
  }

  static GivenTrees read(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return new GivenTrees(in);
    }
  }

  /** How a sentence is named: by its text and where it starts. */
  static String key(String text, int start) {
    return text + "\t" + start;
  }

  /** The words with their tags and their tree; null where none was given for so many words. */
  Treebank.Sentence of(String key, String[] form) {
    String tree = trees.get(key);
    String[] words = tree == null ? new String[0] : tree.split(" ");
    if (words.length != form.length) {
      return null;
    }
    Treebank.Sentence s = Treebank.Sentence.of(form);
    for (int i = 0; i < words.length; i++) {
      String[] cells = words[i].split(",");
      String tag = tags[Integer.parseInt(cells[0])];
      s.pos()[i] = tag.substring(0, tag.indexOf(' '));
      s.tag()[i] = tag.substring(tag.indexOf(' ') + 1);
      s.relation()[i] = relations[Integer.parseInt(cells[1])];
      int head = Integer.parseInt(cells[2]);
      s.head()[i] = head == 0 ? -1 : i + head;
    }
    return s;
  }
}
