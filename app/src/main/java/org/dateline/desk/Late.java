package org.dateline.desk;

import java.util.function.Supplier;

/** Something that is loaded when it is first asked for. Thread-safe. */
final class Late<T> implements Supplier<T> {
  private final Supplier<T> load;
  private T value;

  Late(Supplier<T> load) {
    this.load = load;
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = load.get();
    }
    return value;
  }
}
