package org.dateline.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Items of a document one after another, each read when it is asked for. */
interface Items<T> extends Closeable {
  /**
   * The next item, or null at the end.
   *
   * @throws IOException with the reason, where it breaks off: what came before is used
   */
  T next() throws IOException;

  @Override
  default void close() throws IOException {}

  /** These items. */
  static <T> Items<T> of(List<T> items) {
    Iterator<T> rest = items.iterator();
    return () -> rest.hasNext() ? rest.next() : null;
  }
}
