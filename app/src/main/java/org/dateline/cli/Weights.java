package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tables of signs and what they weigh, as training writes them. */
final class Weights {
  private Weights() {}

  /**
   * Writes a table.
   *
   * @param about what the weights are and which command writes them
   */
  static void write(Path file, String about, Map<String, Double> weights) throws IOException {
    List<String> lines = new ArrayList<>(List.of("# " + about, "sign\tweight"));
    weights.forEach((s, w) -> lines.add(String.format(Locale.ROOT, "%s\t%.3f", s, w)));
    Files.write(file, lines);
  }
}
