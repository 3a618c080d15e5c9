package org.dateline.read.web;

import java.time.Duration;

/**
 * How documents are fetched.
 *
 * @param limit bytes of a document, unpacked, beyond which it is refused
 * @param connect the longest that making a connection may take
 * @param whole the longest that one request may take from its start to the last byte
 * @param allowPrivate whether addresses that are not public (this machine, local networks) may be
 *     asked; sites that are followed by themselves should never lead there
 * @param robots whether a site's robots.txt is asked first and kept to
 * @param pause the least time between two requests of one host
 */
public record FetchSettings(
    int limit,
    Duration connect,
    Duration whole,
    boolean allowPrivate,
    boolean robots,
    Duration pause) {
  /** For documents that a person named, and where they lead: robots.txt, 64 MB, a minute. */
  public static final FetchSettings INPUTS =
      new FetchSettings(
          64 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          false,
          true,
          Duration.ofSeconds(1));

  /** For addresses to which somebody asked to have something sent: no robots.txt. */
  public static final FetchSettings NAMED =
      new FetchSettings(
          64 << 20, Duration.ofSeconds(10), Duration.ofSeconds(60), false, false, Duration.ZERO);

  /** For documents that a program follows by itself: robots.txt, 16 MB, a second between two. */
  public static final FetchSettings FOLLOWED =
      new FetchSettings(
          16 << 20,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          false,
          true,
          Duration.ofSeconds(1));

  /** The same, with private addresses allowed or not. */
  public FetchSettings withPrivate(boolean allowed) {
    return new FetchSettings(limit, connect, whole, allowed, robots, pause);
  }
}
