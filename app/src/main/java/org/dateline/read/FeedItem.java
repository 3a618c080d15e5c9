package org.dateline.read;

import java.net.URI;

/**
 * What a feed says of one article, or a sitemap index of one sitemap.
 *
 * @param link where it is
 * @param title or null
 * @param published ISO 8601 day, with the time where the feed has one in that form, or null; of a
 *     sitemap, when it changed last
 * @param sitemap true where a sitemap lies there, not an article
 */
public record FeedItem(URI link, String title, String published, boolean sitemap) {}
