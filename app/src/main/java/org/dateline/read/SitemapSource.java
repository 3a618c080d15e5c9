package org.dateline.read;

import java.io.IOException;

/** A sitemap that is no more than a file: it holds addresses, and nothing is fetched unasked. */
final class SitemapSource implements Source {
  @Override
  public boolean reads(Head head) {
    return FeedItems.isSitemap(head);
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    throw new IOException(
        "a sitemap holds addresses only; give its own address to have its pages fetched");
  }
}
