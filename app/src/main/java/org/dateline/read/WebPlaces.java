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
import org.dateline.read.web.Fetcher;
import org.dateline.read.web.Visits;

/**
 * Addresses of the web and where they lead: a document is one input; a feed's, a sitemap's and a
 * sitemap index' pages are one each, every address once. A feed that never ends leads nowhere: it
 * is an input, read as far as that goes. Each is fetched when it is asked for, and is left out,
 * with all that it leads to, where it is as it was when it was last read.
 */
final class WebPlaces implements Chain.Places {
  /** An index of sitemaps in an index is out of the protocol, but met; more is a trap. */
  private static final int DEEPEST = 3;

  private final FetchSettings settings;
  private final Visits visits;
  private final Deque<Link> waiting = new ArrayDeque<>();
  private final Set<URI> seen = new HashSet<>();
  private Fetcher fetcher;

  /** The document that was given last; null where it has been read. */
  private Fetched given;

  /** How many addresses were not read as a whole. */
  private int failures;

  /**
   * An address to fetch, or the end of what a document leads to.
   *
   * @param depth counts the sitemaps that led there
   * @param end the document that led there, where this is its end, or null
   * @param wrong why that document was not read to its end, or null
   * @param failures how many there were before
   */
  private record Link(
      FeedItem to, int depth, boolean leads, Fetched end, String wrong, int failures) {
    Link(FeedItem to, int depth, boolean leads) {
      this(to, depth, leads, null, null, 0);
    }
  }

  WebPlaces(FetchSettings settings, Visits visits) {
    this.settings = settings;
    this.visits = visits;
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
    if (link.end != null) {
      read(link.end, link.wrong == null && failures == link.failures);
      if (link.wrong != null) {
        throw new Chain.BadInput(link.end.uri().toString(), link.wrong);
      }
      return null;
    }
    URI address = link.to.link();
    try {
      return seen.add(address) ? open(link, fetcher().get(address, visits::of)) : null;
    } catch (IOException e) {
      failures++;
      throw new Chain.BadInput(address.toString(), Errors.reason(e));
    }
  }

  private Input open(Link link, Fetched page) throws IOException {
    if (page.unchanged()) {
      visits.unchanged(page.uri());
      return null;
    }
    if (link.leads && FeedItems.isEndless(page)) {
      given = page;
      return Input.of(page, link.to);
    }
    if (link.leads && leads(page)) {
      follow(link, page);
      return null;
    }
    given = page.whole();
    return Input.of(page, link.to);
  }

  @Override
  public void read(boolean whole) {
    if (given != null) {
      read(given, whole);
      given = null;
    }
  }

  private void read(Fetched page, boolean whole) {
    if (whole) {
      visits.read(page.uri(), page.validators());
    } else {
      failures++;
    }
  }

  private static boolean leads(Fetched page) {
    Head head = Head.of(page.bytes());
    return FeedItems.leads(head) || FeedItems.leads(head.inflated());
  }

  private void follow(Link from, Fetched page) throws IOException {
    String[] wrong = new String[1];
    List<FeedItem> items = FeedItems.of(page, why -> wrong[0] = why);
    if (items.isEmpty()) {
      throw new IOException("it leads nowhere: no addresses in it");
    }
    if (from.depth >= DEEPEST) {
      throw new IOException("more than " + DEEPEST + " indexes in each other; it was left there");
    }
    waiting.push(new Link(from.to, from.depth, false, page, wrong[0], failures));
    for (int i = items.size() - 1; i >= 0; i--) {
      waiting.push(new Link(items.get(i), from.depth + 1, items.get(i).sitemap()));
    }
  }

  private Fetcher fetcher() {
    if (fetcher == null) {
      fetcher = new Fetcher(settings, FeedItems.SERIAL);
    }
    return fetcher;
  }
}
