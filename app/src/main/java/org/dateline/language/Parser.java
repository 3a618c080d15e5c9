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
    scratch.sums.begin(moves, words, scratch);
    while (!s.done()) {
      int move = s.must();
      if (move < 0) {
        move = choose(s, scratch.sums.of(moves, words, scratch));
      }
      if (move == State.SHIFT) {
        s.shift();
      } else {
        s.draw(move, label(words, s, move, scratch));
      }
      scratch.sums.moved(s, move);
    }
    return s;
  }

  /** The likeliest of the moves that can be made, the first of equals. */
  private static int choose(State s, long sum) {
    int left = Moves.left(sum);
    int right = Moves.right(sum);
    if (s.may(State.RIGHT) && right > Math.max(0, left)) {
      return State.RIGHT;
    }
    return left > 0 ? State.LEFT : State.SHIFT;
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
