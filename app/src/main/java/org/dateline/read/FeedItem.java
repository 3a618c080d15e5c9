package org.dateline.read;

import java.net.URI;

/**
 * What a feed says of one article.
 *
 * @param link where it is
 * @param title or null
 * @param published ISO 8601 day, with the time where the feed has one in that form, or null
 */
public record FeedItem(URI link, String title, String published) {}
