package org.dateline.store.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field's value: word, phrase, range, comparison, distance, rectangle. */
final class Values {
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)(.+)");
  private static final Pattern RANGE = Pattern.compile("(.*?)\\.\\.(.*)");
  private static final Pattern DISTANCE =
      Pattern.compile("(\\d+(?:\\.\\d+)?)(km|mi|m)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}.*)?|-W\\d{2})?");
  private static final double KILOMETRES_A_MILE = 1.609344;

  private Values() {}

  static Query of(
      Field field, String words, boolean phrase, int slack, int at, Vocabulary vocabulary) {
    if (field == null) {
      return words(null, words, phrase, slack);
    }
    if (words.equals("*") && !phrase) {
      return new Query.Exists(field);
    }
    return switch (field.kind()) {
      case CODE -> new Query.Match(field, vocabulary.check(field, words, at), true, 0, false);
      case NAME -> words(field, words, phrase, slack);
      case DATE, NUMBER -> range(field, words, at);
      case SPACE -> space(field, words, at);
    };
  }

  private static Query words(Field field, String words, boolean phrase, int slack) {
    boolean prefix = !phrase && words.length() > 1 && words.endsWith("*");
    String bare = prefix ? words.substring(0, words.length() - 1) : words;
    return new Query.Match(field, bare, phrase, phrase ? slack : Math.min(2, slack), prefix);
  }

  private static Query range(Field field, String words, int at) {
    Matcher c = COMPARISON.matcher(words);
    if (c.matches()) {
      String bound = checked(field, c.group(2), at);
      boolean open = c.group(1).length() == 1;
      return c.group(1).startsWith(">")
          ? new Query.Range(field, bound, open, null, false)
          : new Query.Range(field, null, false, bound, open);
    }
    Matcher r = RANGE.matcher(words);
    if (r.matches() && !words.equals("..")) {
      return new Query.Range(
          field, bound(field, r.group(1), at), false, bound(field, r.group(2), at), false);
    }
    String value = checked(field, words, at);
    return new Query.Range(field, value, false, value, false);
  }

  private static String bound(Field field, String value, int at) {
    return value.isEmpty() ? null : checked(field, value, at);
  }

  private static String checked(Field field, String value, int at) {
    if (field.kind() == Field.Kind.DATE) {
      if (!DATE.matcher(value).matches() || !Days.isDate(value)) {
        throw new QueryException(
            field.label()
                + ":"
                + value
                + " is no date; write 2022, 2022-01 or 2022-01-31, or a"
                + " range such as 2022-01-01..2022-01-31",
            at);
      }
      return value;
    }
    try {
      return Double.toString(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      throw new QueryException(
          field.label()
              + ":"
              + value
              + " is no number; write "
              + field.label()
              + ":>.8 or a range"
              + " such as "
              + field.label()
              + ":1..10",
          at);
    }
  }

  private static Query space(Field field, String words, int at) {
    return switch (field) {
      case WITHIN -> new Query.Near(null, distance(words, at));
      case NEAR -> {
        double[] point = numbers(words, 2, at, "near:39.03,125.75 within:50km");
        check(Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180, at);
        yield new Query.Near(point[0] + "," + point[1], -1);
      }
      default -> {
        double[] box = numbers(words, 4, at, "box:124,37,131,43 (west, south, east, north)");
        boolean inRange = Math.abs(box[1]) <= 90 && Math.abs(box[3]) <= 90 && box[1] <= box[3];
        check(inRange && Math.abs(box[0]) <= 180 && Math.abs(box[2]) <= 180, at);
        yield new Query.Box(box[0], box[1], box[2], box[3]);
      }
    };
  }

  private static void check(boolean inRange, int at) {
    if (!inRange) {
      throw new QueryException("latitudes go from -90 to 90 and longitudes from -180 to 180", at);
    }
  }

  private static double[] numbers(String words, int count, int at, String example) {
    String[] parts = words.split(",");
    double[] numbers = new double[count];
    try {
      for (int i = 0; i < count; i++) {
        numbers[i] = Double.parseDouble(parts[i]);
        check(Double.isFinite(numbers[i]), at);
      }
      if (parts.length == count) {
        return numbers;
      }
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      // told below
    }
    throw new QueryException(words + " is not " + count + " numbers; write " + example, at);
  }

  private static double distance(String words, int at) {
    Matcher m = DISTANCE.matcher(words);
    if (!m.matches()) {
      throw new QueryException("within:" + words + " is no distance; write within:50km", at);
    }
    double number = Double.parseDouble(m.group(1));
    String unit = m.group(2) == null ? "km" : m.group(2).toLowerCase(Locale.ROOT);
    return switch (unit) {
      case "mi" -> number * KILOMETRES_A_MILE;
      case "m" -> number / 1000;
      default -> number;
    };
  }
}
