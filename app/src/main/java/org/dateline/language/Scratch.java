package org.dateline.language;

/** Room that one thread works in while it reads a text. */
final class Scratch {
  final int[] features = new int[256];
  final int[] found = new int[256];
  final int[] which = new int[256];
  final Votes votes = new Votes();
  final Words words;
  final State state = new State();
  final MoveSums sums = new MoveSums();

  Scratch(Clusters clusters) {
    words = new Words(clusters);
  }
}
