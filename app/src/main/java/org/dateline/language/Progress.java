package org.dateline.language;

/** Told how training goes, a line at a time. */
@FunctionalInterface
public interface Progress {
  void report(String line);
}
