package org.dateline.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of authors, as bylines give them. */
public final class Bylines {
  private static final int LONGEST = 60;
  private static final Pattern LEAD =
      Pattern.compile("(?i)^(?:(?:written |posted |reported )?by[: ]+|por |von |di |author: *)");
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\s*(?:,|;|\\||&|\\band\\b)\\s*");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i).*(?:https?:|www\\.|@|\\d|^the |\\b(?:correspondent|desk|editor|reporter|writer|published|updated|"
              + "admin|follow|share|min read)\\b).*");
  private static final Pattern NAME = Pattern.compile("\\p{L}.*");

  private Bylines() {}

  /** The names in a line such as "By MERCY ACHIENG and Paul Wafula, Political Editor". */
  public static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    if (line == null || line.length() > 5 * LONGEST) {
      return names;
    }
    for (String part : BETWEEN.split(LEAD.matcher(line.strip()).replaceFirst(""))) {
      String name = part.strip();
      if (NAME.matcher(name).matches()
          && name.length() <= LONGEST
          && !NO_NAME.matcher(name).matches()) {
        names.add(cased(name));
      }
    }
    return names.stream().distinct().toList();
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
