package org.dateline.find.actor;

/** A mention while chains are being made. */
final class Mention {
  final int head;
  final int from;
  final int to;
  final boolean pronoun;
  Coding coding;
  int chain = -1;

  Mention(int head, int from, int to, Coding coding, boolean pronoun) {
    this.head = head;
    this.from = from;
    this.to = to;
    this.coding = coding;
    this.pronoun = pronoun;
  }
}
