package org.dateline.store.index;

import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.dateline.store.StoreException;

/** How results are ordered: a key, falling where a minus stands before it; ties by number. */
record Order(String key, boolean falling) {
  /** The keys that can be asked for. */
  static final List<String> KEYS =
      List.of(
          "date",
          "published",
          "added",
          "certainty",
          "score",
          "dead",
          "reports",
          "arrival",
          "relevance");

  /** Reads an order; the newest first where none is given. */
  static Order parse(Kind kind, String text) {
    String given = text == null || text.isBlank() ? "-date" : text.strip();
    boolean falling = given.startsWith("-");
    String key = (falling ? given.substring(1) : given).toLowerCase(Locale.ROOT);
    if (!KEYS.contains(key)) {
      throw new StoreException(
          "sort:"
              + key
              + " is no order; it is one of "
              + String.join(", ", KEYS)
              + ", with - before it for falling");
    }
    boolean undated = kind == Kind.ARTICLES || kind == Kind.CLAIMS;
    return new Order(key.equals("date") && undated ? "published" : key, falling);
  }

  Sort sort() {
    SortField first =
        switch (key) {
          case "relevance" -> SortField.FIELD_SCORE;
          case "date" -> number(Names.FIRST_DAY);
          case "arrival" -> number(Names.NO);
          default -> column();
        };
    return new Sort(first, new SortedNumericSortField(Names.NO, SortField.Type.LONG, falling));
  }

  private SortField number(String name) {
    SortField field = new SortedNumericSortField(name, SortField.Type.LONG, falling);
    field.setMissingValue(falling ? Long.MIN_VALUE : Long.MAX_VALUE);
    return field;
  }

  private SortField column() {
    SortField field = new SortField(Names.column(key), SortField.Type.LONG, falling);
    field.setMissingValue(falling ? Long.MIN_VALUE : Long.MAX_VALUE);
    return field;
  }
}
