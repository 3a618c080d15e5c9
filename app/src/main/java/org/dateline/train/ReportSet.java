package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.lexicon.LexiconException;
import org.dateline.record.Article;
import org.dateline.record.Dateline;

/**
 * Reports around one happening with their gold incidents; see the README of {@code
 * corpus/incidents}.
 *
 * @param name the file's name
 * @param reports in the order of the file; never empty
 * @param followUps pairs "later>earlier" of incidents
 */
public record ReportSet(String name, List<Told> reports, List<String> followUps) {
  public ReportSet {
    reports = List.copyOf(reports);
    followUps = List.copyOf(followUps);
  }

  /**
   * A report of a set.
   *
   * @param article its id is the set's name and the report's
   * @param marked the text with its events
   * @param incidents event number to incident; a trap's begins with "!"
   * @param copyOf the report of the set that it is a copy of, or null
   */
  public record Told(
      Article article, Marked marked, Map<Integer, String> incidents, String copyOf) {
    public Told {
      incidents = Map.copyOf(incidents);
    }
  }

  /** All sets of a folder, in the order of file names. Throws with file and line on a bad one. */
  public static List<ReportSet> readAll(Path folder) throws IOException {
    List<ReportSet> all = new ArrayList<>();
    for (Path file : CorpusReader.files(folder)) {
      all.add(read(file));
    }
    if (all.isEmpty()) {
      throw new LexiconException(folder + ": no sets of reports (*.txt) in it");
    }
    return all;
  }

  static ReportSet read(Path file) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    List<String> lines = Files.readAllLines(file);
    List<Told> reports = new ArrayList<>();
    List<String> followUps = new ArrayList<>();
    int i = 0;
    for (; i < lines.size() && !lines.get(i).startsWith("==="); i++) {
      if (lines.get(i).startsWith("follow-ups:")) {
        followUps.addAll(words(lines.get(i).substring("follow-ups:".length())));
      }
    }
    while (i < lines.size()) {
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith("===")) {
        end++;
      }
      reports.add(report(name, i + 1, lines.subList(i, end)));
      i = end;
    }
    if (reports.isEmpty()) {
      throw new LexiconException(file + ": no report; one begins with '=== name'");
    }
    return new ReportSet(name, reports, followUps);
  }

  private static Told report(String set, int line, List<String> lines) {
    String id = set + "/" + lines.get(0).substring(3).strip();
    String at = set + ".txt:" + line;
    Map<String, String> head = new HashMap<>();
    int i = 1;
    for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
      int colon = lines.get(i).indexOf(": ");
      if (colon < 0) {
        throw new LexiconException(at + ": '" + lines.get(i) + "' is no header line");
      }
      head.put(lines.get(i).substring(0, colon), lines.get(i).substring(colon + 2).strip());
    }
    String body = String.join("\n", lines.subList(Math.min(i + 1, lines.size()), lines.size()));
    Marked marked = Marked.parse(at, body.strip());
    return new Told(
        article(id, head, marked.text()),
        marked,
        incidents(at, head.getOrDefault("incidents", "")),
        head.get("copies"));
  }

  private static Article article(String id, Map<String, String> head, String text) {
    String dateline = head.get("dateline");
    return new Article(
        id,
        head.get("title"),
        text,
        head.get("published"),
        head.containsKey("published") ? "given" : null,
        head.get("url"),
        head.get("source"),
        List.of(),
        "en",
        dateline == null ? null : new Dateline(dateline, null),
        List.of());
  }

  private static Map<Integer, String> incidents(String at, String line) {
    Map<Integer, String> all = new LinkedHashMap<>();
    for (String word : words(line)) {
      String[] parts = word.split("=", 2);
      if (parts.length < 2 || !parts[0].matches("\\d+")) {
        throw new LexiconException(at + ": '" + word + "' is no number=incident");
      }
      all.put(Integer.valueOf(parts[0]), parts[1]);
    }
    return all;
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.strip().split("\\s+")).filter(w -> !w.isEmpty()).toList();
  }
}
