package org.dateline.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in Markdown without its marks: headings, emphasis, links, lists, quotations, rules. */
public final class Markdown {
  private static final Pattern FRONT = Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("^ {0,3}(?:#{1,6}\\s+|>\\s?|[-*+]\\s+|\\d{1,3}[.)]\\s+)+");
  private static final Pattern RULE = Pattern.compile("^\\s*(?:[-*_=]\\s*){3,}$");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)](?:\\([^)]*\\)|\\[[^\\]]*])");
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(\\*{1,3}|_{1,3}|`)(?=\\S)(.+?)(?<=\\S)\\1(?![\\p{L}\\p{N}])");
  private static final Pattern CLOSING = Pattern.compile("\\s+#+\\s*$");
  private static final String HEADING = "#";

  private Markdown() {}

  /** The text, a line for a line; headings have a blank line behind them. */
  public static String plain(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : FRONT.matcher(text).replaceFirst("").split("\\R", -1)) {
      lines.add(RULE.matcher(line).matches() ? "" : line(line));
      if (line.stripLeading().startsWith(HEADING)) {
        lines.add("");
      }
    }
    return String.join("\n", lines);
  }

  private static String line(String line) {
    String bare = BLOCK.matcher(line).replaceFirst("");
    bare = line.stripLeading().startsWith(HEADING) ? CLOSING.matcher(bare).replaceFirst("") : bare;
    bare = LINK.matcher(IMAGE.matcher(bare).replaceAll("")).replaceAll("$1");
    return EMPHASIS.matcher(EMPHASIS.matcher(bare).replaceAll("$2")).replaceAll("$2");
  }
}
