package org.dateline.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parsers that vote: the projective tree with most of their arcs, each with the relation that most
 * of them give it (Sagae and Lavie 2006). Every other parser reads from right to left. Only the
 * trainer uses it, to make trees for plain text. Not thread-safe.
 */
final class Ensemble {
  private final List<Parser> parsers;
  private final Scratch scratch;
  private final boolean[] finite;

  Ensemble(List<Parser> parsers, List<String> tags, Clusters clusters) {
    finite = Tagger.finite(tags);
    this.parsers = List.copyOf(parsers);
    scratch = new Scratch(clusters);
  }

  /** Whether a parser of this number reads backwards. */
  static boolean backwards(int parser) {
    return parser % 2 == 1;
  }

  /** The sentence with the heads and relations that win; its words bear the tags given. */
  Treebank.Sentence parse(Treebank.Sentence s, int[] tags) {
    int n = s.size();
    float[][] votes = new float[n + 1][n + 1];
    List<int[]> heads = new ArrayList<>();
    List<String[]> relations = new ArrayList<>();
    for (int p = 0; p < parsers.size(); p++) {
      Treebank.Sentence own = parse(s, tags, p);
      heads.add(own.head());
      relations.add(own.relation());
      for (int d = 0; d < n; d++) {
        votes[own.head()[d] + 1][d + 1]++;
      }
    }
    int[] head = Eisner.best(votes);
    String[] relation = new String[n];
    for (int d = 0; d < n; d++) {
      relation[d] = elect(d, head[d], heads, relations);
    }
    return s.withTree(head, relation);
  }

  private Treebank.Sentence parse(Treebank.Sentence s, int[] tags, int number) {
    boolean backwards = backwards(number);
    Treebank.Sentence own = backwards ? s.backwards() : s;
    Parser parser = parsers.get(number);
    TaggerTrainer.fill(scratch.words, own);
    scratch.words.setTags(backwards ? backwards(tags) : tags, finite);
    State state = parser.parse(scratch.words, scratch);
    int n = s.size();
    int[] head = Arrays.copyOf(state.head, n);
    String[] relation = new String[n];
    for (int i = 0; i < n; i++) {
      head[i] = head[i] == n ? -1 : head[i];
      relation[i] = parser.relations().get(state.label[i]);
    }
    Treebank.Sentence parsed = own.withTree(head, relation);
    return backwards ? parsed.backwards() : parsed;
  }

  static int[] backwards(int[] values) {
    int[] turned = new int[values.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = values[values.length - 1 - i];
    }
    return turned;
  }

  /** The relation most given by those who chose the head; the first of equals. */
  private static String elect(int d, int head, List<int[]> heads, List<String[]> relations) {
    String best = null;
    int most = -1;
    for (int p = 0; p < heads.size(); p++) {
      int count = 0;
      for (int q = 0; q < heads.size(); q++) {
        boolean same = relations.get(q)[d].equals(relations.get(p)[d]);
        count += same ? (heads.get(q)[d] == head ? 100 : 1) : 0;
      }
      count += heads.get(p)[d] == head ? 1000 : 0;
      if (count > most) {
        most = count;
        best = relations.get(p)[d];
      }
    }
    return best;
  }
}
