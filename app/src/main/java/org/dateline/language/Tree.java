package org.dateline.language;

import java.util.Arrays;

/**
 * A sentence's dependency tree, its words numbered as in the whole text. Not modified once built.
 */
final class Tree {
  private static final int[] NONE = {};

  final int first;
  final int[] head;
  private final short[] relation;
  private final Relations relations;
  final int[][] children;
  final int[] left;
  final int[] right;

  /** Takes the arrays; heads are numbers in the text, -1 for the root. */
  Tree(int first, int[] head, short[] relation, Relations relations) {
    this.first = first;
    this.head = head;
    this.relation = relation;
    this.relations = relations;
    children = childLists();
    left = new int[head.length];
    right = new int[head.length];
    spreadYields();
  }

  /** Relation of the sentence's i-th word to its head, with its subtype. */
  String relation(int i) {
    return relations.whole(relation[i]);
  }

  /** The relation without its subtype. */
  String bare(int i) {
    return relations.bare(relation[i]);
  }

  private boolean inside(int h) {
    return h >= first && h < first + head.length;
  }

  private int[][] childLists() {
    int[] count = new int[head.length];
    for (int h : head) {
      if (inside(h)) {
        count[h - first]++;
      }
    }
    int[][] lists = new int[head.length][];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = count[i] == 0 ? NONE : new int[count[i]];
    }
    Arrays.fill(count, 0);
    for (int i = 0; i < head.length; i++) {
      if (inside(head[i])) {
        int h = head[i] - first;
        lists[h][count[h]++] = i + first;
      }
    }
    return lists;
  }

  private void spreadYields() {
    for (int i = 0; i < head.length; i++) {
      left[i] = right[i] = i + first;
    }
    for (int i = 0; i < head.length; i++) {
      int steps = 0;
      for (int h = head[i]; inside(h) && steps < head.length; h = head[h - first], steps++) {
        left[h - first] = Math.min(left[h - first], i + first);
        right[h - first] = Math.max(right[h - first], i + first);
      }
    }
  }
}
