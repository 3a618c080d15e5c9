package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * A greedy arc-hybrid dependency parser (Kuhlmann et al. 2011), trained with a dynamic oracle
 * (Goldberg and Nivre 2013): one linear model chooses moves, another names the relation of each arc
 * drawn. Trees are projective with one root. Immutable and thread-safe.
 */
final class Parser {
  private final List<String> relations;
  private final Moves moves;
  private final Linear labels;

  Parser(List<String> relations, Moves moves, Linear labels) {
    this.relations = relations;
    this.moves = moves;
    this.labels = labels;
  }

  /** All relations; {@link State#label} numbers them. */
  List<String> relations() {
    return relations;
  }

  /** Parses the tagged words; the state that it gives holds heads and labels until the next. */
  State parse(Words words, Scratch scratch) {
    State s = scratch.state;
    s.reset(words.n);
    while (!s.done()) {
      int n = ParserFeatures.move(words, s, scratch.features);
      moves.score(n, scratch);
      int move = choose(s, scratch.scores);
      if (move == State.SHIFT) {
        s.shift();
      } else {
        s.draw(move, label(words, s, move, scratch));
      }
    }
    return s;
  }

  private static int choose(State s, int[] scores) {
    int best = -1;
    for (int m = 0; m < 3; m++) {
      if (s.may(m) && (best < 0 || scores[m] > scores[best])) {
        best = m;
      }
    }
    return best;
  }

  private int label(Words words, State s, int move, Scratch scratch) {
    int n = ParserFeatures.label(words, s, s.headOf(move), s.stack(0), scratch.features);
    scratch.votes.begin(relations.size());
    labels.score(scratch.features, n, scratch.found, scratch.votes);
    return scratch.votes.best();
  }

  static Parser read(DataInputStream in) throws IOException {
    return new Parser(Packed.strings(in), Moves.read(in), Linear.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.strings(out, relations);
    moves.write(out);
    labels.write(out);
  }
}
