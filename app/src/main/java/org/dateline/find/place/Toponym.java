package org.dateline.find.place;

/**
 * A stretch of tokens that may name a place, with what speaks for and against it, until it is
 * resolved. Not shared between texts.
 */
final class Toponym {
  final int from;
  final int to;
  final long key;
  final int[] candidates;
  final boolean demonym;

  /** How surely it names a place at all; kept where it is not below zero. */
  double evidence;

  /** The toponym that is named as holding this one ("Paris, Texas"), or null. */
  Toponym holder;

  /** The region that this one is said to lie in, though the gazetteer knows none such there. */
  Toponym stranded;

  /** What kind of place the words beside it ask for: A a region, P a town, 0 neither. */
  char asked;

  /** Whether it is said to be a part of a town: "the Medina district". */
  boolean part;

  /** Whether "the" stands before it: seas, mountains and lands rather than towns. */
  boolean definite;

  /** Number of the place, or -1. */
  int chosen = -1;

  /** The next best, or -1. */
  int runnerUp = -1;

  Toponym(int from, int to, long key, int[] candidates, boolean demonym) {
    this.from = from;
    this.to = to;
    this.key = key;
    this.candidates = candidates;
    this.demonym = demonym;
  }
}
