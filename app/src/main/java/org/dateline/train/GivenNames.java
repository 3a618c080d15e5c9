package org.dateline.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dateline.find.name.Name;
import org.dateline.find.name.NameTagger;
import org.dateline.language.Text;

/**
 * Names that a larger tagger found in texts, without their words: each line has a text's name, the
 * number of a sentence in it, and a digit for each of its tokens, the place of its label in {@link
 * NameTagger#LABELS}. Zeros at the end are left out.
 */
public final class GivenNames {
  private final Map<String, String> labels = new HashMap<>();

  private GivenNames(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      int at = line.lastIndexOf('\t');
      labels.put(line.substring(0, at), line.substring(at + 1));
    }
  }

  /** Reads a gzipped file. */
  public static GivenNames read(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return new GivenNames(in);
    }
  }

  static String key(String name, int sentence) {
    return name + "\t" + sentence;
  }

  /** Whether all sentences of a text were looked at. */
  boolean knows(String name, Text text) {
    return labels.containsKey(key(name, text.sentences() - 1));
  }

  /** The names in a text. */
  List<Name> of(String name, Text text) {
    List<Name> names = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      names(labels.getOrDefault(key(name, s), ""), text.sentenceStart(s), names);
    }
    return names;
  }

  private static void names(String digits, int first, List<Name> names) {
    int i = 0;
    while (i < digits.length()) {
      int label = digits.charAt(i) - '0';
      int from = i++;
      if (label > 0) {
        Name.Kind kind = NameTagger.kind(label);
        while (i < digits.length() && digits.charAt(i) - '0' == NameTagger.inside(kind)) {
          i++;
        }
        names.add(new Name(first + from, first + i, kind, 1));
      }
    }
  }
}
