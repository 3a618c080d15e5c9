package org.dateline.store.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The values that fields with a closed list of codes can have. Immutable.
 *
 * @param values by field; a field that is not in it takes any value
 */
public record Vocabulary(Map<Field, List<String>> values) {
  private static final Map<Field, List<String>> FIXED =
      Map.of(
          Field.AUXILIARY,
          List.of("actual", "future", "historical", "hypothetical", "negated"),
          Field.QUAD,
          List.of("1", "2", "3", "4"),
          Field.VERIFICATION,
          List.of("stated", "claimed", "confirmed", "disputed", "suspected"),
          Field.STANCE,
          List.of("asserts", "confirms", "denies", "doubts", "suspects"),
          Field.PRECISION,
          List.of("day", "week", "month", "year"),
          Field.REVIEW,
          List.of("open", "accepted", "corrected", "rejected"));

  /** The lists that no codebook changes. */
  public static final Vocabulary PLAIN = new Vocabulary(Map.of());

  public Vocabulary {
    values = Map.copyOf(values);
  }

  /** The value as it is written in the records; complains about one that cannot be. */
  String check(Field field, String value, int position) {
    List<String> known = values.getOrDefault(field, FIXED.get(field));
    if (known == null) {
      return value;
    }
    for (String one : known) {
      if (one.equalsIgnoreCase(value)) {
        return one;
      }
    }
    String hint = Nearest.hint(value, known);
    String list = known.size() <= 8 ? "; it is one of " + String.join(", ", known) : "";
    throw new QueryException(
        String.format(
            Locale.ROOT,
            "%s:%s is no %s%s",
            field.label(),
            value,
            field.label(),
            hint.isEmpty() ? list : hint),
        position);
  }
}
