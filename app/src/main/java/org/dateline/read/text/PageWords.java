package org.dateline.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What pages in other languages than English call months, authors, other stories and themselves, of
 * {@code languages/pages.tsv}. All are in lower case.
 */
public final class PageWords {
  private static final String TABLE = "/dateline/languages/pages.tsv";

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Set<String> BY = new TreeSet<>();
  private static final Set<String> POINTERS = new TreeSet<>();
  private static final Set<String> NOTICES = new TreeSet<>();

  static {
    for (String row : rows()) {
      String[] cells = row.split("\t", -1);
      months(cells[1]);
      BY.addAll(phrases(cells[2]));
      POINTERS.addAll(phrases(cells[3]));
      NOTICES.addAll(phrases(cells[4]));
    }
  }

  private static final Pattern BYLINE = opening(BY);
  private static final Pattern POINTER = opening(POINTERS);
  private static final Pattern NOTICE = opening(NOTICES);

  private PageWords() {}

  /** The number of a month, 1 to 12, by its name or what is left of it; null where it is none. */
  static Integer month(String name) {
    return MONTHS.get(name.toLowerCase(Locale.ROOT).replace(' ', '_'));
  }

  /** The words that open a line which tells who wrote an article. */
  static Set<String> by() {
    return BY;
  }

  /** Whether a line opens as one that tells who wrote an article. */
  public static boolean isByline(String line) {
    return BYLINE.matcher(line).lookingAt();
  }

  /** Whether a line opens as one that points to other stories. */
  public static boolean pointsAway(String line) {
    return POINTER.matcher(line).lookingAt();
  }

  /** Whether a line opens as one that a site says of itself, or of who may read it. */
  public static boolean isNotice(String line) {
    return NOTICE.matcher(line).lookingAt();
  }

  private static void months(String cell) {
    String[] names = cell.isEmpty() ? new String[0] : cell.split(" ");
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split("\\|")) {
        MONTHS.put(name, i + 1);
      }
    }
  }

  private static List<String> phrases(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  /** One of the phrases at the beginning, whole: what follows is no letter, or has no spaces. */
  private static Pattern opening(Set<String> phrases) {
    StringBuilder any = new StringBuilder();
    for (String phrase : phrases) {
      boolean dense = phrase.codePointAt(phrase.length() - 1) >= 0x2E80;
      any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(phrase));
      any.append(dense ? "" : "(?!\\p{L})");
    }
    return Pattern.compile(
        "[^\\p{L}]{0,3}(?:" + any + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static List<String> rows() {
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                PageWords.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      return rows.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
