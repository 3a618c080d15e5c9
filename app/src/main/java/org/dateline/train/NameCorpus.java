package org.dateline.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.find.name.Name;
import org.dateline.record.Span;

/** Sentences with the names in them, from files of IOB labels and of CoNLL-U with entities. */
public final class NameCorpus {
  /** A name in a sentence, by its chars. */
  public record Marked(Span span, Name.Kind kind) {}

  /** A sentence with its names. */
  public record Sentence(String text, List<Marked> names) {}

  private static final Set<String> WITHIN =
      Set.of("of", "the", "de", "and", "&", "'s", "’s", "-", "for", "on");

  private static final Pattern BRACKETS = Pattern.compile("\\[(PER|ORG|LOC|GOV) ([^\\[\\]]+)]");

  private NameCorpus() {}

  /** Universal NER's files: number, word, label; persons, organisations and places. */
  public static List<Sentence> iob(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    Reader reader = new Reader();
    lines(
        file,
        line -> {
          if (line.startsWith("# text = ")) {
            reader.begin(line.substring(9));
          } else if (!line.isEmpty() && !line.startsWith("#")) {
            String[] cells = line.split("\t", -1);
            reader.word(cells[1], cells[2]);
          } else if (line.isEmpty()) {
            reader.end(sentences);
          }
        });
    reader.end(sentences);
    return sentences;
  }

  /**
   * Our own, all files of a folder in the order of their names, none where there is no such folder:
   * a sentence a line, its names in brackets behind their kinds, as in {@code [PER Ada Obi] of [ORG
   * Lagoon Freight] left [LOC Jos]}; {@code GOV} is a place that acts as a state or a team and is a
   * place.
   *
   * @throws IOException where a bracket is not closed or a kind is none, with file and line
   */
  public static List<Sentence> bracketed(Path folder) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (Path file : CorpusReader.files(folder)) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
          sentences.add(bracketed(file + ":" + (i + 1), lines.get(i)));
        }
      }
    }
    return sentences;
  }

  private static Sentence bracketed(String place, String line) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Marked> names = new ArrayList<>();
    Matcher name = BRACKETS.matcher(line);
    int done = 0;
    while (name.find()) {
      text.append(line.substring(done, name.start()));
      int from = text.length();
      text.append(name.group(2));
      names.add(new Marked(new Span(from, text.length()), kind(name.group(1))));
      done = name.end();
    }
    text.append(line.substring(done));
    if (text.indexOf("[") >= 0 || text.indexOf("]") >= 0) {
      throw new IOException(
          place
              + ": a bracket stands alone or has no kind; write [PER …], [ORG …], [LOC …], [GOV …]");
    }
    return new Sentence(text.toString(), names);
  }

  /** GUM: the entities of its last column whose head is a proper noun, cut to their names. */
  public static List<Sentence> entities(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    GumReader reader = new GumReader();
    lines(file, line -> reader.line(line, sentences));
    reader.line("", sentences);
    return sentences;
  }

  private static void lines(Path file, Consumer<String> sink) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().forEach(sink);
    }
  }

  static Name.Kind kind(String label) {
    return switch (label) {
      case "PER", "person" -> Name.Kind.PERSON;
      case "ORG", "organization" -> Name.Kind.ORGANIZATION;
      case "LOC", "GOV", "place" -> Name.Kind.PLACE;
      default -> null;
    };
  }

  /** Lays words over a text in their order. */
  private static final class Reader {
    private String text = "";
    private int at;
    private final List<Marked> names = new ArrayList<>();
    private Name.Kind open;
    private int from;
    private int to;

    void begin(String sentence) {
      text = sentence;
      at = 0;
      names.clear();
      open = null;
    }

    void word(String form, String label) {
      int start = text.indexOf(form, at);
      if (start < 0) {
        return;
      }
      at = start + form.length();
      if (!label.startsWith("I-") || open == null) {
        close();
        open = label.equals("O") ? null : kind(label.substring(2));
        from = start;
      }
      to = at;
    }

    private void close() {
      if (open != null) {
        names.add(new Marked(new Span(from, to), open));
      }
      open = null;
    }

    void end(List<Sentence> sentences) {
      close();
      if (!text.isEmpty()) {
        sentences.add(new Sentence(text, List.copyOf(names)));
      }
      text = "";
      names.clear();
    }
  }

  /** Follows the brackets of GUM's entities through a sentence. */
  private static final class GumReader {
    private record Open(String id, Name.Kind kind, int word) {}

    private String text = "";
    private int at;
    private final List<String[]> words = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final List<Marked> names = new ArrayList<>();

    void line(String line, List<Sentence> sentences) {
      if (line.startsWith("# text = ")) {
        text = line.substring(9);
      } else if (line.isEmpty()) {
        if (!words.isEmpty()) {
          sentences.add(new Sentence(text, List.copyOf(names)));
        }
        words.clear();
        spans.clear();
        open.clear();
        names.clear();
        at = 0;
      } else if (!line.startsWith("#")) {
        word(line.split("\t", -1));
      }
    }

    private void word(String[] cells) {
      if (cells[0].contains(".") || cells[0].contains("-")) {
        return;
      }
      int start = text.indexOf(cells[1], at);
      boolean here = start >= 0 && start - at <= 1;
      int begin = here ? start : Math.min(at, text.length());
      int end = here ? start + cells[1].length() : begin;
      at = end;
      words.add(cells);
      spans.add(new int[] {begin, end});
      for (String field : cells[9].split("\\|")) {
        if (field.startsWith("Entity=")) {
          brackets(field.substring(7));
        }
      }
    }

    private void brackets(String field) {
      int i = 0;
      while (i < field.length()) {
        if (field.charAt(i) == '(') {
          int next = i + 1;
          while (next < field.length() && "()".indexOf(field.charAt(next)) < 0) {
            next++;
          }
          String[] parts = field.substring(i + 1, next).split("-");
          open.add(new Open(parts[0], kind(parts.length > 1 ? parts[1] : ""), words.size() - 1));
          if (next < field.length() && field.charAt(next) == ')') {
            close(parts[0]);
            next++;
          }
          i = next;
        } else {
          int next = field.indexOf(')', i);
          if (next < 0) {
            return;
          }
          close(field.substring(i, next));
          i = next + 1;
        }
      }
    }

    private void close(String id) {
      for (int k = open.size() - 1; k >= 0; k--) {
        Open o = open.get(k);
        if (o.id.equals(id)) {
          open.remove(k);
          if (o.kind != null) {
            name(o.word, words.size(), o.kind);
          }
          return;
        }
      }
    }

    private void name(int from, int to, Name.Kind kind) {
      int head = -1;
      for (int i = from; i < to; i++) {
        int h = Integer.parseInt(words.get(i)[6]) - 1;
        head = head < 0 && (h < from || h >= to) && proper(words.get(i)) ? i : head;
      }
      boolean people = kind == Name.Kind.PERSON && head >= 0 && words.get(head)[4].equals("NNPS");
      if (head < 0 || people) {
        return;
      }
      int begin = head;
      while (begin > from && inside(begin - 1, from)) {
        begin--;
      }
      int end = head + 1;
      while (end < to && follows(end, to, kind)) {
        end++;
      }
      while (begin < head && !proper(words.get(begin))) {
        begin++;
      }
      while (end > head + 1 && !proper(words.get(end - 1))) {
        end--;
      }
      while (kind == Name.Kind.PERSON && begin < end && titled(begin)) {
        begin++;
      }
      if (begin == end) {
        return;
      }
      Span span = new Span(spans.get(begin)[0], spans.get(end - 1)[1]);
      names.removeIf(n -> span.contains(n.span()));
      if (span.end() > span.start() && names.stream().noneMatch(n -> n.span().overlaps(span))) {
        names.add(new Marked(span, kind));
      }
    }

    /** "United" of the United States is an adjective, but part of a name by its finer tag. */
    private static boolean proper(String[] cells) {
      return cells[3].equals("PROPN") || cells[4].startsWith("NNP");
    }

    private boolean inside(int i, int from) {
      String[] cells = words.get(i);
      return proper(cells) || (i > from && WITHIN.contains(cells[1]));
    }

    private boolean follows(int i, int to, Name.Kind kind) {
      String[] cells = words.get(i);
      boolean link = kind != Name.Kind.PERSON && WITHIN.contains(cells[1]) && i + 1 < to;
      return proper(cells) || link;
    }

    private boolean titled(int i) {
      return Set.of(
              "Mr.",
              "Mrs.",
              "Ms.",
              "Dr.",
              "President",
              "Sir",
              "Professor",
              "Senator",
              "King",
              "Queen",
              "Prince",
              "Captain",
              "General",
              "Lord",
              "Lady",
              "Pope",
              "Saint",
              "Prof.",
              "Minister",
              "Mr",
              "Dr",
              "Judge",
              "Vice",
              "Prime",
              "Secretary",
              "Chairman",
              "Director",
              "Representative",
              "Congressman",
              "Governor",
              "Attorney",
              "Prophet",
              "Father",
              "Sister",
              "Brother",
              "Mother",
              "Uncle",
              "Aunt",
              "Chief",
              "Justice",
              "Executive",
              "Officer")
          .contains(words.get(i)[1]);
    }
  }
}
