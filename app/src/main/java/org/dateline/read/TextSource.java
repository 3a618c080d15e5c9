package org.dateline.read;

import java.io.IOException;

/** Plain text: one article a file, with or without a page's debris around it. */
final class TextSource implements Source {
  @Override
  public boolean reads(Head head) {
    return !head.isBinary();
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    String text = reading.decode(input);
    return Articles.of(PlainText.article(input.id(), text));
  }
}
