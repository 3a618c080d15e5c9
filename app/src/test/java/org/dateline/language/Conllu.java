package org.dateline.language;

import java.util.ArrayList;
import java.util.List;
import org.dateline.record.Article;

/**
 * Texts from CoNLL-U, for tests that load no model. A word stands where the text goes on with it:
 * after "# text = …" where a sentence has that, else words are joined with a space unless
 * SpaceAfter=No. Sentences are joined with a line feed where one opens with "# newpar", else with a
 * space. Columns may be parted by tabs or by runs of spaces.
 */
public final class Conllu {
  private Conllu() {}

  /** The text of one or more sentences, with an empty line between them. */
  public static Text fromConllu(String conllu) {
    return fromConllu("test", conllu);
  }

  /** The same, with the article's id. */
  public static Text fromConllu(String id, String conllu) {
    List<List<String[]>> sentences = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    List<int[]> starts = new ArrayList<>();
    for (String block : conllu.strip().split("\\R\\s*\\R")) {
      List<String[]> words = words(block);
      if (!content.isEmpty()) {
        content.append(block.contains("# newpar") ? '\n' : ' ');
      }
      starts.add(lay(words, comment(block), content));
      sentences.add(words);
    }
    Text.Builder builder = new Text.Builder(Article.of(id, content.toString()));
    for (int s = 0; s < sentences.size(); s++) {
      add(builder, sentences.get(s), starts.get(s));
    }
    return builder.build();
  }

  private static String comment(String block) {
    return block
        .lines()
        .filter(l -> l.startsWith("# text = "))
        .map(l -> l.substring(9))
        .findFirst()
        .orElse("");
  }

  private static List<String[]> words(String block) {
    List<String[]> words = new ArrayList<>();
    for (String line : block.lines().toList()) {
      String[] cells = line.strip().split(line.contains("\t") ? "\t" : "\\s+");
      if (!line.startsWith("#") && cells[0].matches("\\d+")) {
        words.add(cells);
      }
    }
    return words;
  }

  private static int[] lay(List<String[]> words, String text, StringBuilder content) {
    int[] starts = new int[words.size()];
    int base = content.length();
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      String[] cells = words.get(i);
      if (text.isEmpty()) {
        starts[i] = content.length();
        content.append(cells[1]);
        boolean last = i == starts.length - 1;
        content.append(last || String.join(" ", cells).contains("SpaceAfter=No") ? "" : " ");
      } else {
        at = text.indexOf(cells[1], at);
        if (at < 0) {
          throw new IllegalArgumentException("'" + cells[1] + "' is not in: " + text);
        }
        starts[i] = base + at;
        at += cells[1].length();
      }
    }
    content.append(text);
    return starts;
  }

  private static void add(Text.Builder builder, List<String[]> words, int[] starts) {
    int first = builder.size();
    builder.sentence();
    for (int i = 0; i < starts.length; i++) {
      String[] c = words.get(i);
      int head = Integer.parseInt(c[6]);
      builder.token(
          starts[i],
          starts[i] + c[1].length(),
          c[2],
          c[3].intern(),
          c[4].intern(),
          head == 0 ? -1 : first + head - 1,
          c[7].intern());
    }
  }
}
