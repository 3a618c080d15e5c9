package org.dateline.record;

/**
 * A picture of an article.
 *
 * @param url as the page has it, or null
 * @param caption with its credit, or null
 */
public record Image(String url, String caption) {}
