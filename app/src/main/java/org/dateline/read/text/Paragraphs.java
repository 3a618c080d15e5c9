package org.dateline.read.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a plain text into paragraphs. */
final class Paragraphs {
  private static final int WRAPPED = 50;
  private static final int WIDEST = 100;

  private Paragraphs() {}

  /**
   * The paragraphs, each on one line with single spaces. A blank line ends one, and so does a line
   * feed, unless the lines look wrapped at a column, which are joined.
   */
  static List<String> of(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    String previous = "";
    for (String raw : text.split("\\R|\\f", -1)) {
      String line = clean(raw);
      if (line.isEmpty() || !continues(previous, line)) {
        add(paragraph, paragraphs);
      }
      paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
      previous = line;
    }
    add(paragraph, paragraphs);
    return paragraphs;
  }

  private static boolean continues(String previous, String line) {
    boolean full = previous.length() >= WRAPPED && previous.length() <= WIDEST;
    boolean open =
        !previous.isEmpty() && ".!?:\"”".indexOf(previous.charAt(previous.length() - 1)) < 0;
    boolean goesOn = Character.isLowerCase(line.charAt(0));
    return full && line.length() <= WIDEST && (open || goesOn);
  }

  private static void add(StringBuilder paragraph, List<String> paragraphs) {
    if (paragraph.length() > 0) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  /** A line without marks that show nothing, every space a plain one. */
  private static String clean(String line) {
    return line.replaceAll("[\\u00AD\\u200B\\u2060\\uFEFF]", "")
        .replaceAll("[\\p{Zs}\\t]+", " ")
        .strip();
  }
}
