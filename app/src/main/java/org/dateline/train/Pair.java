package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.lexicon.LexiconException;
import org.dateline.record.Span;

/**
 * A sentence with its two actors and the type of what one did to the other.
 *
 * @param text the sentence
 * @param actor chars of the actor, or null
 * @param recipient chars of the recipient, or null
 * @param type PLOVER type, NONE, or a name for several of which one is meant: YIELD, QUAD1 to QUAD4
 */
public record Pair(String text, Span actor, Span recipient, String type) {
  private static final int MOST_COLUMNS = 64;

  /** Reads a tab-separated file with the columns sentence, source, target, gold_root. */
  public static List<Pair> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> columns = Arrays.asList(lines.get(0).split("\t", MOST_COLUMNS));
    int sentence = column(file, columns, "sentence");
    int source = column(file, columns, "source");
    int target = column(file, columns, "target");
    int root = column(file, columns, "gold_root");
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", MOST_COLUMNS);
      String text = cells[sentence];
      pairs.add(new Pair(text, find(text, cells[source]), find(text, cells[target]), cells[root]));
    }
    return pairs;
  }

  private static int column(Path file, List<String> columns, String name) {
    int i = columns.indexOf(name);
    if (i < 0) {
      throw new LexiconException(file + ":1: no column '" + name + "' among " + columns);
    }
    return i;
  }

  /**
   * Reads a tab-separated file of sentence and quad class, 0 for none; nothing tells the actors.
   */
  public static List<Pair> readQuads(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.lastIndexOf('\t');
      if (tab > 0) {
        String quad = line.substring(tab + 1);
        pairs.add(
            new Pair(
                line.substring(0, tab), null, null, quad.equals("0") ? "NONE" : "QUAD" + quad));
      }
    }
    return pairs;
  }

  /** The first place of some words in a text; null where they do not stand there. */
  public static Span find(String text, String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    String bare = words.strip();
    int at = text.indexOf(bare);
    if (at < 0) {
      bare = bare.replaceFirst("^[A-Za-z_]+:(?=\\S)", "");
      at = text.indexOf(bare);
    }
    return at < 0 ? null : new Span(at, at + bare.length());
  }

  /**
   * The pairs that a marked text of the corpus holds; one without a pair where nothing is to be
   * coded.
   */
  public static List<Pair> of(Marked marked) {
    List<Pair> pairs = new ArrayList<>();
    marked.events().forEach(e -> pairs.add(of(marked, e)));
    if (pairs.isEmpty()) {
      pairs.add(new Pair(marked.text(), null, null, "NONE"));
    }
    return pairs;
  }

  /** An event's first actor and first recipient; of those who act together the first two. */
  static Pair of(Marked marked, Marked.MarkedEvent e) {
    Span actor = e.actors().isEmpty() ? null : e.actors().get(0).span();
    Span recipient = e.recipients().isEmpty() ? null : e.recipients().get(0).span();
    if (recipient == null && e.actors().size() > 1) {
      recipient = e.actors().get(1).span();
    }
    return new Pair(marked.text(), actor, recipient, e.type());
  }
}
