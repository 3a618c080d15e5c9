package org.dateline.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Sentences of a file in CoNLL-U, gzipped or not: words only, without the empty nodes. */
final class Treebank {
  /**
   * A sentence. A word's span counts chars of the text; words of one written token that are not
   * spelt out in it share its span.
   *
   * @param head the head's number from 0, -1 for the root
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Sentence(
      String text,
      boolean opensParagraph,
      String[] form,
      String[] lemma,
      String[] pos,
      String[] tag,
      int[] head,
      String[] relation,
      int[] start,
      int[] end) {
    /** Words alone, whose tags and heads are yet to be filled in. */
    static Sentence of(String[] form) {
      int n = form.length;
      return new Sentence(
          "",
          false,
          form,
          form,
          new String[n],
          new String[n],
          new int[n],
          new String[n],
          null,
          null);
    }

    int size() {
      return form.length;
    }
  }

  private Treebank() {}

  static List<Sentence> read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }
  }

  static List<Sentence> read(BufferedReader in) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    Lines lines = new Lines();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        lines.finish(sentences);
      } else {
        lines.add(line);
      }
    }
    lines.finish(sentences);
    return sentences;
  }

  private static final class Lines {
    private final List<String[]> words = new ArrayList<>();
    private final List<int[]> spans = new ArrayList<>();
    private String text = "";
    private boolean paragraph;
    private int at;
    private int written;
    private int[] whole;

    void add(String line) {
      if (line.startsWith("# text = ")) {
        text = line.substring(9);
      } else if (line.startsWith("# newpar") || line.startsWith("# newdoc")) {
        paragraph = true;
      } else if (!line.startsWith("#")) {
        token(line.split("\t", -1));
      }
    }

    private void token(String[] cells) {
      if (cells[0].contains(".")) {
        return;
      }
      int dash = cells[0].indexOf('-');
      if (dash > 0) {
        whole = span(cells[1]);
        written = Integer.parseInt(cells[0].substring(dash + 1));
        at = whole[0];
        return;
      }
      words.add(cells);
      boolean inside = words.size() <= written;
      int[] span = span(cells[1]);
      boolean fits = !inside || span[1] <= whole[1];
      spans.add(fits ? span : whole);
      if (inside && (!fits || words.size() == written)) {
        at = whole[1];
      }
    }

    private int[] span(String form) {
      int from = text.indexOf(form, at);
      int start = from >= 0 && text.substring(at, from).isBlank() ? from : text.length() + 1;
      if (start <= text.length()) {
        at = start + form.length();
      }
      return new int[] {start, start + form.length()};
    }

    void finish(List<Sentence> sentences) {
      if (!words.isEmpty()) {
        sentences.add(sentence());
      }
      words.clear();
      spans.clear();
      text = "";
      paragraph = false;
      at = 0;
      written = 0;
    }

    private Sentence sentence() {
      return new Sentence(
          text,
          paragraph,
          column(1),
          column(2),
          column(3),
          column(4),
          words.stream().mapToInt(w -> Integer.parseInt(w[6]) - 1).toArray(),
          column(7),
          spans.stream().mapToInt(s -> s[0]).toArray(),
          spans.stream().mapToInt(s -> s[1]).toArray());
    }

    private String[] column(int i) {
      return words.stream().map(w -> w[i]).toArray(String[]::new);
    }
  }
}
