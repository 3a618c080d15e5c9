package org.dateline.language;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something that a word's form and tag alone decide, whatever stands around it: worked out once for
 * a word under a tag and kept with it ({@link Text#kept}). Thread-safe if what works it out is.
 *
 * @param <T> what is worked out; never null
 */
public final class PerWord<T> {
  /** Works it out at any place where the word stands under the tag. */
  public interface Maker<T> {
    T of(Text text, int token);
  }

  private static final AtomicInteger MADE = new AtomicInteger();

  /** Even; those made one after the other have others. */
  final int hash = 2 * MADE.getAndIncrement();

  private final Maker<T> maker;

  public PerWord(Maker<T> maker) {
    this.maker = maker;
  }

  T make(Text text, int token) {
    return maker.of(text, token);
  }
}
