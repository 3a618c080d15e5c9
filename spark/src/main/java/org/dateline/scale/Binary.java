package org.dateline.scale;

import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/** Reads a packed file of a split's output one record after another; closes it at the end. */
final class Binary<T> implements Iterator<T> {
  private static final int BUFFER = 1 << 16;

  /** How one record is read. */
  interface Form<T> {
    T read(DataInput in) throws IOException;
  }

  private final PushbackInputStream bytes;
  private final DataInputStream in;
  private final Form<T> form;

  /** Opens a file; the task that reads it closes it, also where it does not come to the end. */
  Binary(InputStream file, Form<T> form) throws IOException {
    this.form = form;
    bytes = new PushbackInputStream(new BufferedInputStream(file, BUFFER), 1);
    in = new DataInputStream(bytes);
    TaskCompletionListener end = task -> close();
    TaskContext.get().addTaskCompletionListener(end);
  }

  private void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      int next = bytes.read();
      if (next >= 0) {
        bytes.unread(next);
      }
      return next >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public T next() {
    try {
      return form.read(in);
    } catch (EOFException e) {
      throw new NoSuchElementException(e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
