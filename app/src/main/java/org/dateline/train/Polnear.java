package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.find.claim.ClaimExamples.Gold;
import org.dateline.record.Span;

/**
 * Reads attributions in brat's format as PolNeAR has them: {@code text/ID.txt} beside {@code
 * attributions/ID_ANNOTATOR.ann}, of which the first annotator's is taken.
 */
public final class Polnear {
  /** An article with its attributions; positions are chars. */
  public record Annotated(String id, String text, List<Gold> golds) {}

  private Polnear() {}

  /** All articles of a folder, in the order of their names. */
  public static List<Annotated> read(Path folder) throws IOException {
    Map<String, Path> first = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".ann")) {
          first.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
        }
      }
    }
    List<Annotated> all = new ArrayList<>();
    for (Map.Entry<String, Path> e : first.entrySet()) {
      String text = Files.readString(folder.resolve("text").resolve(e.getKey() + ".txt"));
      all.add(new Annotated(e.getKey(), text, golds(text, Files.readAllLines(e.getValue()))));
    }
    return all;
  }

  private static List<Gold> golds(String text, List<String> lines) {
    Map<String, List<Span>> spans = new HashMap<>();
    List<Gold> golds = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (cells.length > 1 && line.startsWith("T")) {
        spans.put(cells[0], spans(text, cells[1]));
      }
    }
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (cells.length > 1 && line.startsWith("E")) {
        golds.add(gold(spans, cells[1].split(" ")));
      }
    }
    return golds;
  }

  private static List<Span> spans(String text, String cell) {
    List<Span> spans = new ArrayList<>();
    for (String piece : cell.substring(cell.indexOf(' ') + 1).split(";")) {
      String[] ends = piece.split(" ");
      spans.add(
          new Span(
              text.offsetByCodePoints(0, Integer.parseInt(ends[0])),
              text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
    }
    return spans;
  }

  private static Gold gold(Map<String, List<Span>> spans, String[] roles) {
    Map<String, List<Span>> of = new HashMap<>();
    for (String role : roles) {
      String[] parts = role.split(":");
      of.computeIfAbsent(parts[0].replaceFirst("\\d+$", ""), k -> new ArrayList<>())
          .addAll(spans.getOrDefault(parts[1], List.of()));
    }
    return new Gold(
        of.getOrDefault("Source", List.of()),
        of.getOrDefault("Cue", List.of()),
        of.getOrDefault("Content", List.of()));
  }
}
