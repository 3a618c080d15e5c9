package org.dateline.merge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Article;

/**
 * Whose copy an article says it carries: the agency of its dateline, of its byline, or of a line
 * such as "(AP)", "With reporting by Reuters". Immutable and thread-safe.
 */
final class Credits {
  private static final int LINES = 3;
  private static final int LONGEST = 90;
  private static final Pattern FILED = Pattern.compile("\\(([^()]{2,60})\\)\\s*(?:[-–—:]|\\z)");
  private static final Pattern SIGNED = Pattern.compile("\\(([^()]{2,60})\\)\\W*$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)^(?:\\W*)(?:(?:with |additional )?(?:reporting|material|inputs?|files|copy)"
              + " (?:by|from)|this (?:story|report|article) (?:was )?(?:first )?(?:provided|supplied|filed|published) by"
              + "|source:?|with|from|by|via)\\s+(.+?)\\W*$");
  private static final Pattern CONTRIBUTED =
      Pattern.compile("(?i)^\\W*(.+?) contributed to this (?:report|story)\\W*$");

  private final Map<String, String> agencies = new HashMap<>();

  Credits(Data data) {
    for (Row row : data.rows("lang/en/incidents/agencies.tsv")) {
      agencies.put(plain(row.get("name")), plain(row.get("name")));
      row.list("credits").forEach(c -> agencies.put(plain(c), plain(row.get("name"))));
    }
  }

  /** Plain names of the agencies, in order; empty where it credits none. */
  Set<String> of(Article a) {
    Set<String> found = new TreeSet<>();
    if (a.dateline() != null && a.dateline().agency() != null) {
      found.add(name(a.dateline().agency()));
    }
    a.authors().forEach(author -> known(author, found));
    if (a.source() != null) {
      known(a.source(), found);
    }
    String[] lines = a.text().strip().split("\n");
    for (int i = 0; i < lines.length; i++) {
      boolean end = i >= lines.length - LINES;
      if (i == 0) {
        opening(lines[i], found);
      }
      if (end || i == 0) {
        line(lines[i].strip(), end, found);
      }
    }
    return found;
  }

  /** The agency that a paper's name is; empty where it is none. */
  Set<String> agency(String outlet) {
    Set<String> found = new TreeSet<>();
    known(outlet, found);
    return found;
  }

  /** An agency's plain name by any of its names; else the name itself, plain. */
  String name(String words) {
    String plain = plain(words);
    return agencies.getOrDefault(plain, plain);
  }

  private void opening(String line, Set<String> found) {
    Matcher m = FILED.matcher(line.substring(0, Math.min(LONGEST, line.length())));
    while (m.find()) {
      known(m.group(1), found);
    }
  }

  private void line(String line, boolean end, Set<String> found) {
    if (line.length() > LONGEST) {
      Matcher last = SIGNED.matcher(line);
      if (last.find()) {
        known(last.group(1), found);
      }
      return;
    }
    known(line, found);
    Matcher m = CREDIT.matcher(line);
    Matcher c = CONTRIBUTED.matcher(line);
    if (m.find() && end) {
      credited(m.group(1), found);
    } else if (c.find()) {
      credited(c.group(1), found);
    }
  }

  /** The known agencies of a credit; where there is none, whoever is named. */
  private void credited(String words, Set<String> found) {
    Set<String> own = new TreeSet<>();
    known(words, own);
    found.addAll(own.isEmpty() ? Set.of(name(words)) : own);
  }

  /** A known agency whose name is the whole of the words, or a part between separators. */
  private void known(String words, Set<String> found) {
    for (String part : words.split("[/,;|()—–]|\\band\\b|\\bwith\\b|\\bvia\\b| - |--")) {
      String agency = agencies.get(plain(part));
      if (agency != null) {
        found.add(agency);
      }
    }
  }

  /** Lower case, letters and digits only, without the article. */
  static String plain(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    return lower.startsWith("the ") ? lower.substring(4) : lower;
  }
}
