package org.dateline.train.knowledge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A dictionary's lines without comments, and the examples in its comments. Comments begin with
 * {@code #} or {@code ;}, or stand between {@code <!--} and {@code -->}. Examples are found by
 * {@link Examples}.
 *
 * @param name the file's name, as problems call it
 */
record Lines(String name, List<Line> lines, List<Examples.Example> examples) {
  /** A line; {@code text} is without comment and without blanks at its end, and may be empty. */
  record Line(int number, String text) {
    boolean header() {
      return text.startsWith("---");
    }
  }

  private static final Pattern INLINE = Pattern.compile("<!--.*?-->");

  Lines {
    lines = List.copyOf(lines);
    examples = List.copyOf(examples);
  }

  static Lines read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<Line> lines = new ArrayList<>();
    Examples examples = new Examples(name);
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
      examples.comment(number, rest.substring(0, mark), comment);
    }
    return new Lines(name, lines, examples.all());
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
}
