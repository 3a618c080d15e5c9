package org.dateline.read;

import java.io.IOException;

/** One kind of input. A bad item in it is reported, and the rest goes on. Stateless. */
interface Source {
  /** Whether bytes that begin so are of this kind. */
  boolean reads(Head head);

  /**
   * The articles in these bytes, in their order. What it returns closes the bytes.
   *
   * @throws IOException with the reason and what to do, when nothing can be read
   */
  Articles open(Input input, Reading reading) throws IOException;
}
