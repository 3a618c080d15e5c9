package org.dateline.record;

import java.util.List;

/**
 * A news article without its page.
 *
 * @param id the input's file name or the id that it gave; never null
 * @param title the headline, or null
 * @param text the body; paragraphs end in a line feed; never null
 * @param published ISO 8601 day of publication ("2022-01-09"), with the time where it is known, or
 *     null
 * @param publishedBasis how that is known: metadata, dateline, text, inferred, given; null where it
 *     is not
 * @param url where it was published, or null
 * @param source the paper, agency or site, or null
 * @param authors names, never null
 * @param language ISO 639-1, or null
 * @param dateline the wire story's head, or null
 * @param images pictures with captions, never null
 */
public record Article(
    String id,
    String title,
    String text,
    String published,
    String publishedBasis,
    String url,
    String source,
    List<String> authors,
    String language,
    Dateline dateline,
    List<Image> images) {
  public Article {
    authors = List.copyOf(authors);
    images = List.copyOf(images);
  }

  /** An article of which nothing but its text is known. */
  public static Article of(String id, String text) {
    return new Article(id, null, text, null, null, null, null, List.of(), "en", null, List.of());
  }

  /** The same article, published at another date. */
  public Article withPublished(String date, String basis) {
    return new Article(
        id, title, text, date, basis, url, source, authors, language, dateline, images);
  }

  /** The same article under another id. */
  public Article withId(String other) {
    return new Article(
        other,
        title,
        text,
        published,
        publishedBasis,
        url,
        source,
        authors,
        language,
        dateline,
        images);
  }
}
