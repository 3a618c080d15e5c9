package org.dateline.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of authors, as bylines give them. */
public final class Bylines {
  private static final int LONGEST = 60;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:written |posted |reported |story |text )?by[: ]+|authors?: *|(?:"
              + String.join("|", PageWords.by())
              + ")(?:[:：]\\s*|\\s+))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,|;|\\||&|\\s[—–]\\s|·|•|،|、|\\b(?i:and)\\b|\\b(?:und|et|y|e|en|i|и|و)\\b)\\s*",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** Where they wrote from, and what they are. */
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  private static final Pattern BESIDE =
      Pattern.compile("\\s+(?:in|à|a|from)\\s+\\p{Lu}.*$|\\s+[-–—]\\s*$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*(?:https?:|www\\.|@|\\d|^the |\\b(?:correspondent|desk|editor|reporter|writer|published|updated|"
              + "admin|follow|share|min read)\\b).*");
  private static final Pattern PROPER =
      Pattern.compile(
          "(?:[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*|(?:[a-z]{1,2}['’]|al-|el-)\\p{Lu}\\p{L}+)"
              + "(?:\\s(?:de|da|do|dos|das|du|di|del|della|la|le|van|von|der|den|bin|ibn|al|el|ter|ten|zu|y|e"
              + "|(?:[a-z]{1,2}['’]|al-|el-)?[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’-]*)){1,5}");
  private static final Pattern NAME = Pattern.compile("\\p{L}.*");

  private Bylines() {}

  /** The names in a line such as "By MERCY ACHIENG and Paul Wafula, Political Editor". */
  public static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    if (line == null || line.length() > 5 * LONGEST) {
      return names;
    }
    String plain = BRACKETS.matcher(LEAD.matcher(line.strip()).replaceFirst("")).replaceAll("");
    for (String part : BETWEEN.split(plain)) {
      String name = BESIDE.matcher(part.strip()).replaceAll("").strip();
      if (NAME.matcher(name).matches()
          && name.length() <= LONGEST
          && !NO_NAME.matcher(name).matches()) {
        names.add(cased(name));
      }
    }
    return names.stream().distinct().toList();
  }

  /** Those names in a line of which each word but particles is written as in names. */
  public static List<String> properNames(String line) {
    return names(line).stream().filter(n -> PROPER.matcher(n).matches()).toList();
  }

  /** Whether a line begins as a byline does. */
  public static boolean isByline(String line) {
    return LEAD.matcher(line).find();
  }

  /** A name in capitals as names are written: MERCY ACHIENG is Mercy Achieng. */
  private static String cased(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || !name.contains(" ")) {
      return name;
    }
    StringBuilder cased = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      boolean inWord = i > 0 && Character.isLetter(name.charAt(i - 1));
      char c = name.charAt(i);
      cased.append(inWord ? Character.toLowerCase(c) : c);
    }
    return cased.toString();
  }
}
