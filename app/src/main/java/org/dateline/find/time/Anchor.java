package org.dateline.find.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dateline.record.Article;

/**
 * The day of writing.
 *
 * @param moment as exactly as it is known, or null
 * @param basis how it is known, or null
 */
record Anchor(Moment moment, String basis) {
  String value() {
    return moment == null ? null : moment.value();
  }

  /** As the article has it; null where it does not tell. */
  static Anchor of(Article article) {
    Moment given = parse(article.published());
    return given == null ? null : new Anchor(given, article.publishedBasis());
  }

  /** A day, month or year as ISO 8601 writes it, with or without a time; null for anything else. */
  static Moment parse(String iso) {
    if (iso == null) {
      return null;
    }
    try {
      int t = iso.indexOf('T');
      String date = (t < 0 ? iso : iso.substring(0, t)).strip();
      return switch (date.length()) {
        case 10 -> Moment.day(LocalDate.parse(date));
        case 7 -> new Moment(LocalDate.parse(date + "-01"), Grain.MONTH);
        case 4 -> new Moment(LocalDate.parse(date + "-01-01"), Grain.YEAR);
        default -> null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }
}
