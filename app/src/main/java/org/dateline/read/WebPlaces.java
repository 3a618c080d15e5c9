package org.dateline.read;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.read.web.FetchSettings;
import org.dateline.read.web.Fetched;
import org.dateline.read.web.Fetched.Validators;
import org.dateline.read.web.Fetcher;

/**
 * Addresses of the web and where they lead: a document is one input; a feed's, a sitemap's and a
 * sitemap index' pages are one each, every address once. Each is fetched when it is asked for.
 */
final class WebPlaces implements Chain.Places {
  /** An index of sitemaps in an index is out of the protocol, but met; more is a trap. */
  private static final int DEEPEST = 3;

  private final FetchSettings settings;
  private final Deque<Link> waiting = new ArrayDeque<>();
  private final Set<URI> seen = new HashSet<>();
  private Fetcher fetcher;

  /** An address to fetch; its depth counts the sitemaps that led there. */
  private record Link(FeedItem to, int depth, boolean leads) {}

  WebPlaces(FetchSettings settings) {
    this.settings = settings;
  }

  /** Goes on with an address that the user named. */
  void start(URI address) {
    waiting.push(new Link(new FeedItem(address, null, null, false), 0, true));
  }

  boolean hasNext() {
    return !waiting.isEmpty();
  }

  /** The next document; null where an address led to others, which are next. */
  @Override
  public Input next() throws Chain.BadInput {
    Link link = waiting.pop();
    URI address = link.to.link();
    if (!seen.add(address)) {
      return null;
    }
    try {
      Fetched page = fetcher().get(address, Validators.NONE);
      if (link.leads && leads(page)) {
        follow(link, FeedItems.of(page.uri(), page.bytes(), page.charset()));
        return null;
      }
      return Input.of(page, link.to);
    } catch (IOException e) {
      throw new Chain.BadInput(address.toString(), Errors.reason(e));
    }
  }

  private static boolean leads(Fetched page) {
    Head head = Head.of(page.bytes());
    return FeedItems.leads(head) || FeedItems.leads(head.inflated());
  }

  private void follow(Link from, List<FeedItem> items) throws IOException {
    if (items.isEmpty()) {
      throw new IOException("it leads nowhere: no addresses in it");
    }
    if (from.depth >= DEEPEST) {
      throw new IOException("more than " + DEEPEST + " indexes in each other; it was left there");
    }
    for (int i = items.size() - 1; i >= 0; i--) {
      waiting.push(new Link(items.get(i), from.depth + 1, items.get(i).sitemap()));
    }
  }

  private Fetcher fetcher() {
    if (fetcher == null) {
      fetcher = new Fetcher(settings);
    }
    return fetcher;
  }
}
