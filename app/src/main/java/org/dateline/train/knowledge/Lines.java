package org.dateline.train.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dictionary's lines without comments, and the examples in its comments. Comments begin with
 * {@code #} or {@code ;}, or stand between {@code <!--} and {@code -->}; an example is a sentence
 * with its code behind it: {@code # Ruritania accused Strelsau of fraud. [112]}.
 *
 * @param name the file's name, as problems call it
 */
record Lines(String name, List<Line> lines, List<Example> examples) {
  /** A line; {@code text} is without comment and without blanks at its end, and may be empty. */
  record Line(int number, String text) {
    boolean header() {
      return text.startsWith("---");
    }
  }

  /** A sentence with the code that its dictionary gives it. */
  record Example(String at, String sentence, String code) {}

  private static final Pattern EXAMPLE =
      Pattern.compile("(\\p{Lu}[^\\[\\]]*\\s[^\\[\\]]*[.!?]\"?)\\s*\\[(\\d{2,4})]");
  private static final Pattern INLINE = Pattern.compile("<!--.*?-->");

  Lines {
    lines = List.copyOf(lines);
    examples = List.copyOf(examples);
  }

  static Lines read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<Line> lines = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    boolean inside = false;
    int number = 0;
    for (String raw : text(file).split("\r\n|\r|\n", -1)) {
      number++;
      String rest = raw;
      String comment = "";
      if (!inside) {
        rest = INLINE.matcher(raw).replaceAll("");
        comment = rest.equals(raw) ? "" : raw;
      }
      int end = inside ? rest.indexOf("-->") : 0;
      if (end < 0) {
        comment = rest;
        rest = "";
      } else if (inside) {
        comment = rest.substring(0, end);
        rest = rest.substring(end + 3);
        inside = false;
      }
      int open = rest.indexOf("<!--");
      if (open >= 0) {
        inside = true;
        comment += rest.substring(open);
        rest = rest.substring(0, open);
      }
      int mark = mark(rest);
      comment += rest.substring(mark);
      lines.add(new Line(number, rest.substring(0, mark).stripTrailing()));
      example(name + ":" + number, comment, examples);
    }
    return new Lines(name, lines, examples);
  }

  /** Old dictionaries are of no charset that they name. */
  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int mark(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '#' || line.charAt(i) == ';') {
        return i;
      }
    }
    return line.length();
  }

  private static void example(String at, String comment, List<Example> to) {
    Matcher matcher = EXAMPLE.matcher(comment);
    if (matcher.find()) {
      to.add(new Example(at, matcher.group(1).strip(), matcher.group(2)));
    }
  }
}
