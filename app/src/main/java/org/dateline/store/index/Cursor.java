package org.dateline.store.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.dateline.store.StoreException;

/** Where a page of results ended: its last record's key and number. */
record Cursor(String order, String key, long no) {
  private static final String SEPARATOR = "\n";

  static Cursor of(Order order, FieldDoc last) {
    return new Cursor(name(order), String.valueOf(last.fields[0]), (Long) last.fields[1]);
  }

  private static String name(Order order) {
    return (order.falling() ? "-" : "") + order.key();
  }

  String text() {
    String plain = order + SEPARATOR + key + SEPARATOR + no;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a cursor; it must come from the same order. */
  static FieldDoc after(String text, Order order, int maxDoc) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split(SEPARATOR, 3);
      if (parts[0].equals(name(order))) {
        Object key =
            order.key().equals("relevance")
                ? (Object) Float.valueOf(parts[1])
                : Long.valueOf(parts[1]);
        Object[] fields = {key, Long.valueOf(parts[2])};
        return new FieldDoc(Math.max(0, maxDoc - 1), Float.NaN, fields);
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      // told below
    }
    throw new StoreException("the cursor does not belong to this question; begin again without it");
  }
}
