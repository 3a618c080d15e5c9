package org.dateline.read.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.read.text.Bylines;
import org.dateline.read.text.Dates;
import org.dateline.read.text.Languages;
import org.dateline.read.text.Opening;
import org.dateline.record.Article;
import org.dateline.record.Image;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page as an article. */
public final class Page {
  private static final int DESCRIBED = 200;

  /** As deep as elements may lie in each other; the parser takes those below out of each other. */
  private static final int DEEPEST = 512;

  /** What is said of a document that {@link #isFlattened}. */
  public static final String FLATTENED =
      "its elements are nested deeper than "
          + DEEPEST
          + "; those below that were read as if they stood beside each other";

  private static final Pattern HEAD = Pattern.compile("[-–—]\\s*$");

  private Page() {}

  /** The article of a page of which nothing odd need be said. */
  public static Article article(String id, String url, String html) throws IOException {
    return article(id, url, html, note -> {});
  }

  /**
   * The article of a page.
   *
   * @param id the article's id
   * @param url where the page came from, or null
   * @param notes takes what is odd about it
   * @throws IOException with the reason, where the page holds no text
   */
  public static Article article(String id, String url, String html, Consumer<String> notes)
      throws IOException {
    Document page = Jsoup.parse(html, url == null ? "" : url);
    boolean flattened = isFlattened(page);
    JsonNode told = JsonLd.article(page);
    Metadata metadata = new Metadata(page, told);
    Article outline = outline(id, url, metadata);
    List<String> bylines = new ArrayList<>(metadata.bylines());
    boolean dayFirst = metadata.dayFirst();
    List<String> around =
        outline.published() == null || outline.authors().isEmpty()
            ? metadata.aroundHeadline(outline.title())
            : List.of();
    page.setBaseUri(outline.url() == null ? "" : outline.url());
    Live.mark(page, told);
    List<Image> pictures = Debris.remove(page);
    String described = described(told);
    Body body = Body.find(page, outline.title(), described);
    String text = body.text().isBlank() && described != null ? described : body.text();
    if (text.isBlank()) {
      throw new IOException(
          "no article in this page; save it with its text, after its scripts have run");
    }
    if (flattened) {
      notes.accept(FLATTENED);
    }
    bylines.addAll(body.above());
    return filled(outline, text, new Shown(bylines, around, body.above(), dayFirst), pictures);
  }

  /** Whether elements of a parsed document, or a part of it, lay too deep for the parser. */
  public static boolean isFlattened(Element part) {
    int[] deepest = new int[1];
    part.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
    return deepest[0] + part.parents().size() >= DEEPEST;
  }

  /**
   * The text of a piece of HTML, a line for each paragraph, without pictures and their captions.
   *
   * @param notes takes what is odd about it
   */
  public static String text(String html, Consumer<String> notes) {
    Document piece = Jsoup.parseBodyFragment(html);
    if (isFlattened(piece)) {
      notes.accept(FLATTENED);
    }
    piece.select(Query.of("script, style, figure")).remove();
    return new Body(Blocks.of(piece.body()), List.of()).text();
  }

  /** The article as far as the metadata tell of it. */
  private static Article outline(String id, String url, Metadata metadata) {
    String published = metadata.published();
    String image = metadata.image();
    return new Article(
        id,
        metadata.title(),
        "",
        published,
        published == null ? null : "metadata",
        url == null ? metadata.url() : url,
        metadata.source(),
        metadata.authors(),
        metadata.language(),
        null,
        image == null ? List.of() : List.of(new Image(image, null)));
  }

  /**
   * The lines that a page shows of its article.
   *
   * @param bylines those that it calls so, and those above
   * @param around those beside its headline
   * @param above those between its headline and its text
   */
  private record Shown(
      List<String> bylines, List<String> around, List<String> above, boolean dayFirst) {
    /** The head of a wire's text, though it stands on a line of its own. */
    Opening opening(String text) {
      Opening opening = Opening.of(text);
      String last = above.isEmpty() ? "" : above.get(above.size() - 1);
      return opening.dateline() == null && HEAD.matcher(last).find()
          ? Opening.of(last + " " + text)
          : opening;
    }

    String date(List<String> lines) {
      return lines.stream()
          .map(line -> Dates.find(line, dayFirst))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    List<String> names() {
      return Stream.concat(
              bylines.stream().filter(Bylines::isByline).map(Bylines::names),
              around.stream().filter(Bylines::isByline).map(Bylines::properNames))
          .filter(names -> !names.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
  }

  /** The article with its text, and with what only its text and bylines tell. */
  private static Article filled(Article outline, String text, Shown shown, List<Image> pictures) {
    Opening opening = shown.opening(text);
    Published published = published(outline, opening, shown);
    return new Article(
        outline.id(),
        outline.title(),
        text,
        published.day(),
        published.basis(),
        outline.url(),
        outline.source(),
        outline.authors().isEmpty() ? shown.names() : outline.authors(),
        Languages.of(text, outline.language()),
        opening.dateline(),
        pictures.isEmpty() ? outline.images() : pictures);
  }

  private record Published(String day, String basis) {}

  /** The day as the metadata have it; else the dateline; else the byline; else what hints at it. */
  private static Published published(Article outline, Opening opening, Shown lines) {
    if (outline.published() != null) {
      return new Published(outline.published(), "metadata");
    }
    if ("dateline".equals(opening.basis())) {
      return new Published(opening.published(), opening.basis());
    }
    String stated = lines.date(lines.bylines());
    String inAddress = Metadata.dateIn(outline.url());
    if (stated != null || (inAddress == null && lines.date(lines.around()) != null)) {
      return new Published(stated == null ? lines.date(lines.around()) : stated, "text");
    }
    String day = inAddress == null ? opening.published() : inAddress;
    return new Published(day, day == null ? null : "inferred");
  }

  /** A live blog's entries, the time and the heading of each before it. */
  private static String entries(JsonNode told) {
    StringBuilder all = new StringBuilder();
    for (JsonNode entry : told.path("liveBlogUpdate")) {
      String time =
          entry.path("datePublished").asText("").replaceFirst("T(\\d\\d:\\d\\d).*", " $1");
      for (String line :
          List.of(time, entry.path("headline").asText(""), entry.path("articleBody").asText(""))) {
        all.append(line.isBlank() ? "" : line.strip() + "\n");
      }
    }
    return all.toString();
  }

  /** The article's text as JSON-LD has it, without tags; null where it is none or a stub. */
  private static String described(JsonNode told) {
    String text = told.path("articleBody").asText(entries(told));
    boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    String plain = (marked ? Jsoup.parse(text).text() : text).strip();
    return plain.length() < DESCRIBED ? null : plain;
  }
}
