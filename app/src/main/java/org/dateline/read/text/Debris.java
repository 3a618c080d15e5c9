package org.dateline.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one line of a plain text is, beside the article: each answer is yes only where it is sure.
 */
final class Debris {
  private static final int LABEL = 80;
  private static final int SENTENCE = 90;
  private static final int QUOTE = 300;
  private static final int TITLE_WORDS = 30;
  private static final double REPEATED = 0.8;

  private static final String DATE =
      "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2}(?:st|nd|rd|th)? "
          + Dates.MONTH
          + ",? (?:19|20)\\d\\d|"
          + Dates.MONTH
          + " \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)";
  private static final String TIME =
      "(?:,? ?(?:at |\\| ?|- ?|T)?\\d{1,2}[:.]?\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[a-z]{2,4}\\)?)?)?";
  private static final Pattern DATE_LINE =
      ignoringCase(
          "(?:(?:[^.!?]{3,50} ?\\| ?)?(?:(?:last |first )?(?:updated|published|posted|modified|issued)|date)(?: on| at)?:?\\s*"
              + "(?:"
              + DATE
              + TIME
              + ".{0,12})?|"
              + DATE
              + TIME
              + ")");
  private static final Pattern CREDIT =
      ignoringCase(
          "(?:(?:image|photo|picture|pic|file photo|photograph|representative image|video)s?"
              + "(?: (?:credit|courtesy|source|by)s?)? ?[:|/].*|(?:credit|courtesy) ?:.*)");
  private static final Pattern POINTER =
      ignoringCase(
          "(?:(?:also |must )?(?:read|watch|see|related|listen)(?: also| more| next)?(?: on [\\w ]+)? ?[:|>].*|"
              + "read more.*|advertisement|story continues below.*|follow us .*|share this.*|"
              + "(?:sign up|subscribe)\\b.*|click here .*|related (?:stories|articles|news)|"
              + "[+*=#_~-]{2,}.*[+*=#_~-]{2,}|[+*=#_~-]{3,}|\\d+ comments?|comments? \\(\\d+\\)|"
              + "(?:more|comments?|tags?|topics?|filed under) ?:.*|"
              + "for (?:further|more) (?:information|details)\\b.*|(?:(?:media|press) )?contacts? ?:.*|"
              + "(?:support|join|donate|download|become|get)\\b[^.!?]*|(?:©|\\(c\\)|copyright).*|.*all rights reserved\\.?|[\\w.+-]+@[\\w.-]+\\.\\w+)");
  private static final Pattern CRUMBS =
      Pattern.compile("[^.!?]{2,30}(?: ?[|>»/] ?[^.!?|>»/]{2,30}){1,6}");
  private static final Pattern BAR = Pattern.compile("\\s+[|•·]\\s+");
  private static final Pattern BYLINE = ignoringCase("by:? \\p{L}[^.!?]{2,100}\\.?");
  private static final Pattern SIGN_OFF =
      Pattern.compile("\\s*(?:(?:--|—|–|-)\\s?[A-Z][A-Z.]{1,7}|-+ ?(?:ENDS?|30|0-) ?-*|#{2,})$");
  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{20,})[\"”]");

  private Debris() {}

  /** What stands on one line, between bars. */
  static String[] parts(String line) {
    return BAR.split(line);
  }

  /** Whether a line tells when the article was published or by whom it is, or both. */
  static boolean isAboutArticle(String line) {
    for (String part : parts(line)) {
      if (!isDateLine(part) && !isByline(part)) {
        return isDateLine(line);
      }
    }
    return true;
  }

  private static boolean isDateLine(String line) {
    return line.length() <= LABEL && DATE_LINE.matcher(line).matches();
  }

  static boolean isByline(String line) {
    return line.length() <= LABEL && BYLINE.matcher(line).matches();
  }

  static boolean isCredit(String line) {
    return line.length() <= 2 * LABEL && CREDIT.matcher(line).matches();
  }

  /** A line of the page: dates, credits, bylines, crumbs, pointers to other pages, notices. */
  static boolean isLabel(String line) {
    return isAboutArticle(line)
        || isCredit(line)
        || (line.length() <= 2 * LABEL && POINTER.matcher(line).matches())
        || (line.length() <= LABEL && CRUMBS.matcher(line).matches());
  }

  /** Running text: a sentence of some length, or several, or a dateline in front. */
  static boolean isProse(String paragraph) {
    return (endsSentence(paragraph)
            && (paragraph.length() >= SENTENCE || words(paragraph).size() >= 12))
        || paragraph.length() >= QUOTE
        || (Opening.of(paragraph).dateline() != null && endsSentence(paragraph));
  }

  /** A line above the text that may be its headline: some words, no full stop. */
  static boolean isHeadline(String line, List<String> after) {
    int words = words(line).size();
    return words >= 3 && words <= TITLE_WORDS && !line.endsWith(".") && !isPullQuote(line, after);
  }

  /** A line above the text that is worth reading with it: a sentence that no later one repeats. */
  static boolean isStandfirst(String line, List<String> after) {
    return endsSentence(line) && !isLabel(line) && !isPullQuote(line, after);
  }

  /** Whether a short paragraph is a quotation which another paragraph holds as well. */
  static boolean isPullQuote(String line, List<String> others) {
    Matcher quoted = QUOTED.matcher(line);
    if (line.length() > QUOTE || !quoted.find()) {
      return false;
    }
    List<List<String>> grams = pairs(quoted.group(1));
    boolean framed = line.length() - quoted.group().length() <= LABEL;
    for (String other : others) {
      List<List<String>> in = pairs(other);
      long shared = grams.stream().filter(in::contains).count();
      if (framed && other.length() > line.length() && shared >= REPEATED * grams.size()) {
        return true;
      }
    }
    return false;
  }

  /** A paragraph without the agency's mark behind its last sentence. */
  static String withoutSignOff(String paragraph) {
    return SIGN_OFF.matcher(paragraph).replaceFirst("");
  }

  private static boolean endsSentence(String text) {
    return text.matches("(?s).*[.!?…][\"'”’)]*(?: ?(?:--|—|-) ?[A-Z]{2,8})?");
  }

  private static List<List<String>> pairs(String text) {
    List<String> words = words(text);
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(words.subList(i, i + 2));
    }
    return pairs;
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  private static Pattern ignoringCase(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
