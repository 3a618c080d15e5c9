package org.dateline.train.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the examples in a dictionary's comments: a sentence, on one line or several, with its code
 * behind it ({@code Ruritania accused Strelsau of fraud. [112]}, {@code … -> 112}) or before it
 * ({@code 112: …}), with source and target or without ({@code [RUR 112 STR]}). A sentence without a
 * code beside a pattern is an example of that pattern.
 */
final class Examples {
  /**
   * A sentence with what its dictionary says of it.
   *
   * @param at file and line
   * @param source code of who acts, or null
   * @param target code of to whom, or null
   */
  record Example(String at, String sentence, String code, String source, String target) {}

  private static final String SENTENCE =
      "(\\p{Lu}(?:[^\\[\\].!?:;\"=]|\\.(?=[\\w,])|(?<=\\b\\p{Lu})\\.(?=.*[.!?])"
          + "|(?<=\\b(?:Mr|Ms|Dr|Gen|Col|Lt|St|Sgt|Mrs))\\.)*\\s(?:[^\\[\\].!?:;\"=]|\\.(?=\\w))*[.!?])\"?";
  private static final String PARTY = "~?[A-Z]{3,15}";
  private static final String CODE =
      "(?:(" + PARTY + ")[\\s,]+)?(\\d{2,4})(?::\\d{2,4})?(?:[\\s,]+(" + PARTY + "))?";

  private static final Pattern BEHIND =
      Pattern.compile(
          SENTENCE
              + "\\s*(?:[\\[(]\\s*"
              + CODE
              + "\\s*[\\])]|(?:->|=>|=|:)\\s*\\[?"
              + CODE
              + "\\b)");
  private static final Pattern BEFORE =
      Pattern.compile("(?<![\\w\\[])\\[?" + CODE + "]?\\s*[:=]\\s*\"?" + SENTENCE);
  private static final Pattern ALONE = Pattern.compile("\"?" + SENTENCE);
  private static final Pattern OF_PATTERN = Pattern.compile("\\[(\\d{2,4})(?::\\d{2,4})?]");
  private static final int WORDS = 4;

  private final String file;
  private final List<Example> all = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final TreeMap<Integer, Integer> lines = new TreeMap<>();

  Examples(String file) {
    this.file = file;
  }

  /** Takes a line's comment, which may be empty, and what stands before it. */
  void comment(int line, String before, String comment) {
    String words = comment.replaceAll("^[#;\\s]+|<!--|-->", "").strip();
    if (before.isBlank() && !words.isEmpty()) {
      lines.put(paragraph.length(), line);
      paragraph.append(words).append(' ');
      return;
    }
    end();
    if (!before.isBlank() && !words.isEmpty()) {
      beside(file + ":" + line, before, words);
    }
  }

  private void end() {
    Matcher behind = BEHIND.matcher(paragraph);
    int at = 0;
    while (behind.find(at)) {
      int code = behind.group(3) == null ? 5 : 2;
      add(behind, 1, code);
      at = behind.end();
    }
    Matcher before = BEFORE.matcher(paragraph);
    for (at = 0; before.find(at); at = before.end()) {
      add(before, 4, 1);
    }
    paragraph.setLength(0);
    lines.clear();
  }

  private void add(Matcher found, int sentence, int party) {
    Map.Entry<Integer, Integer> line = lines.floorEntry(found.start(sentence));
    add(
        file + ":" + line.getValue(),
        found.group(sentence),
        found.group(party + 1),
        found.group(party),
        found.group(party + 2));
  }

  private void beside(String at, String pattern, String words) {
    Matcher behind = BEHIND.matcher(words);
    Matcher alone = ALONE.matcher(words);
    Matcher code = OF_PATTERN.matcher(pattern);
    if (behind.find()) {
      int party = behind.group(3) == null ? 5 : 2;
      add(
          at,
          behind.group(1),
          behind.group(party + 1),
          behind.group(party),
          behind.group(party + 2));
    } else if (alone.find() && code.find()) {
      add(at, alone.group(1), code.group(1), null, null);
    }
  }

  private void add(String at, String sentence, String code, String source, String target) {
    if (sentence.split("\\s+").length >= WORDS - 1) {
      all.add(new Example(at, sentence.strip(), code, source, target));
    }
  }

  /** All that were found. */
  List<Example> all() {
    end();
    return List.copyOf(all);
  }
}
