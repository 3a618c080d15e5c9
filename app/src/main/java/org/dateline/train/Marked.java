package org.dateline.train;

import java.util.List;
import org.dateline.record.Article;
import org.dateline.record.Dateline;
import org.dateline.record.Span;

/**
 * A text of the corpus with its annotation; positions are chars of {@code text}.
 *
 * @param at file and line, for errors
 * @param text without marks
 * @param head of the article that it is
 * @param events in order of their numbers; never null
 */
public record Marked(String at, String text, Head head, List<MarkedEvent> events) {
  /**
   * What stands above an article; all may be null.
   *
   * @param published ISO date
   * @param filed the place in the dateline
   */
  public record Head(String title, String published, String filed) {
    /** Nothing but a day, or null. */
    static Head of(String published) {
      return new Head(null, published, null);
    }
  }

  /**
   * A marked event.
   *
   * @param verification as marked, or null where it follows from the claims
   * @param mentions later triggers
   * @param dates words that date it with its ISO date
   * @param places words that place it with the place's usual name
   */
  public record MarkedEvent(
      int number,
      String type,
      List<String> modes,
      String auxiliary,
      List<String> contexts,
      String verification,
      Span trigger,
      List<Span> mentions,
      List<MarkedActor> actors,
      List<MarkedActor> recipients,
      List<MarkedClaim> claims,
      List<MarkedWords> dates,
      List<MarkedWords> places) {}

  /**
   * A marked actor.
   *
   * @param code country or body, or null
   * @param sectors may be empty
   */
  public record MarkedActor(Span span, String code, List<String> sectors) {}

  /**
   * Words that date or place an event.
   *
   * @param value what they mean; {@link #NOT} where they are not the event's
   */
  public record MarkedWords(Span span, String value) {
    /** The value of words that date or place something else. */
    public static final String NOT = "-";

    /** Whether they are the event's. */
    boolean its() {
      return !value.equals(NOT);
    }
  }

  /** A marked source with its stance. */
  public record MarkedClaim(MarkedActor source, String stance) {}

  private static final int PARTS = 5;

  /**
   * Whether the text is of the fifth that is held back: no rule of claims is made on it. A hash of
   * the words chooses, so that a text stays on its side when others come or its marks are mended.
   */
  public boolean heldBack() {
    return Math.floorMod(text.hashCode(), PARTS) == 0;
  }

  /** Reads a line of mark-up. Throws with {@code at} and the column where the mark-up is wrong. */
  public static Marked parse(String at, String line) {
    return new MarkReader(at, line).read();
  }

  /** Whether an event's trigger, or a later mention of it, stands at a place. */
  public boolean tells(Span place) {
    return events.stream()
        .anyMatch(
            e -> e.trigger().overlaps(place) || e.mentions().stream().anyMatch(place::overlaps));
  }

  /** ISO date of publication, or null where it is not told. */
  public String published() {
    return head.published;
  }

  /** The text as an article, with what stands above it. */
  Article article() {
    Dateline filed = head.filed == null ? null : new Dateline(head.filed, null);
    Article article =
        new Article(
            "", head.title, text, null, null, null, null, List.of(), "en", filed, List.of());
    return published() == null ? article : article.withPublished(published(), "given");
  }

  /** The words of a stretch. */
  public String words(Span s) {
    return text.substring(s.start(), s.end());
  }
}
