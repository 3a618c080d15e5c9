package org.dateline.serve;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.dateline.desk.Desk;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Field;
import org.dateline.store.query.Query;

/** What a request asks for, checked. */
record Ask(Context context, Desk desk) {
  private static final int MOST = 1000;

  Query query() {
    return desk.parse(context.queryParam("q"));
  }

  /** What kind of record "of" names; events where it is left out. */
  Kind kind() {
    String of = context.queryParam("of");
    return of == null || of.isBlank()
        ? Kind.EVENTS
        : Arrays.stream(Kind.values())
            .filter(k -> k.folder().equals(of))
            .findFirst()
            .orElseThrow(() -> bad("of:" + of + " is none of events, articles, incidents, claims"));
  }

  String sort() {
    return context.queryParam("sort");
  }

  int limit(int standard) {
    return number("limit", standard, 0, MOST);
  }

  int number(String name, int standard, int least, int most) {
    String text = context.queryParam(name);
    if (text == null || text.isBlank()) {
      return standard;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw bad(name + " is a number from " + least + " to " + most);
  }

  /** The fields to count. */
  List<Field> fields(List<Field> standard) {
    String text = context.queryParam("fields");
    return text == null || text.isBlank()
        ? standard
        : Arrays.stream(text.split(",")).map(this::field).distinct().toList();
  }

  private Field field(String label) {
    return Arrays.stream(Field.values())
        .filter(f -> f.label().equals(label.strip()))
        .filter(f -> f.kind() == Field.Kind.CODE || f.kind() == Field.Kind.NAME)
        .findFirst()
        .orElseThrow(() -> bad("fields: '" + label + "' is no field that can be counted"));
  }

  static Problem bad(String detail) {
    return new Problem(400, "Bad request", detail);
  }
}
