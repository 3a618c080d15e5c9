package org.dateline.language;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The project's own sentences with trees checked by hand: language/trees.conllu. */
final class GoldTrees {
  private GoldTrees() {}

  static Text text() throws IOException {
    return Conllu.fromConllu("gold", file());
  }

  static List<String> sentences() throws IOException {
    return file().lines().filter(l -> l.startsWith("# text = ")).map(l -> l.substring(9)).toList();
  }

  private static String file() throws IOException {
    try (InputStream in = GoldTrees.class.getResourceAsStream("/language/trees.conllu")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
