package org.dateline.read.web;

import java.net.URI;
import org.dateline.read.web.Fetched.Validators;

/** What is known of documents of the web from the last time that they were read. */
public interface Visits {
  /** Nothing is known, and nothing kept. */
  Visits NONE =
      new Visits() {
        @Override
        public Validators of(URI uri) {
          return Validators.NONE;
        }

        @Override
        public void unchanged(URI uri) {}

        @Override
        public void read(URI uri, Validators validators) {}
      };

  /** What its server told the version by that was read; {@link Validators#NONE} if none was. */
  Validators of(URI uri);

  /** It is as it was when it was read. */
  void unchanged(URI uri);

  /** It was read as a whole, with all that it leads to. */
  void read(URI uri, Validators validators);
}
