package org.dateline.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.read.html.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * An XML document of many items as far as it goes: all of it, or where it breaks off as much as
 * ends with its last whole item; all that is there where none is whole. Of a feed that never ends
 * no more than its start.
 *
 * @param whole how many whole items of it there are
 * @param why it is not all, what was read, and what to do; null where it is all
 * @param told whether that was said before, by what unpacked it
 */
record XmlItems(String text, int whole, String why, boolean told) {
  private static final Pattern MAP =
      Pattern.compile("<(?:urlset|sitemapindex)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern ITEM_END =
      Pattern.compile("</(?:item|entry|newsitem)\\s*+>", Pattern.CASE_INSENSITIVE);

  private static final Pattern MAP_ITEM_END =
      Pattern.compile("</(?:url|sitemap)\\s*+>", Pattern.CASE_INSENSITIVE);

  private static final Pattern ROOT_END =
      Pattern.compile(
          "</(?:rss|feed|rdf:rdf|urlset|sitemapindex|nitf|newsmessage|newsitem|newsml)\\s*+>",
          Pattern.CASE_INSENSITIVE);

  /** How much of a document's start and end is looked at for its root. */
  static final int ROOT = 4096;

  /**
   * As much of a text as is whole.
   *
   * @param more why it goes on, where it goes on beyond what may be read; else null
   */
  static XmlItems of(String text, String more, boolean told) {
    if (isEnded(text) && (more == null || text.endsWith(">"))) {
      return new XmlItems(text, 0, null, told);
    }
    boolean map = MAP.matcher(text.substring(0, Math.min(ROOT, text.length()))).find();
    int within = more != null && !map ? Limits.START : text.length();
    int whole = 0;
    int end = text.length();
    Matcher m = (map ? MAP_ITEM_END : ITEM_END).matcher(text);
    while (m.find() && (whole == 0 || m.end() <= within)) {
      whole++;
      end = m.end();
    }
    String why = more == null ? cut(whole) : Limits.unended(more, whole);
    return new XmlItems(text.substring(0, end), whole, why, told);
  }

  /** As much of an input that starts so as is whole. */
  static XmlItems in(Input input, byte[] start, Reading reading) {
    int before = reading.problems();
    String text = reading.decode(input, Input.whole(start));
    return of(text, input.more(start), reading.problems() > before);
  }

  /** Whether a text, or the last of it, ends with its root. */
  static boolean isEnded(CharSequence text) {
    int from = Math.max(0, text.length() - ROOT);
    return ROOT_END.matcher(text.subSequence(from, text.length())).find();
  }

  static String cut(int whole) {
    String read = whole == 0 ? " before its first item ends" : "; " + Errors.before(whole, "item");
    return "it is cut short" + read + "; fetch it again";
  }

  /** The document. What is missing or flattened in it is said, in one line. */
  Document document(Input input, Reading reading) {
    Document xml = Jsoup.parse(text, "", Parser.xmlParser());
    if (why != null && !told) {
      reading.report(input, why);
    } else if (Page.isFlattened(xml)) {
      reading.note(input, Page.FLATTENED);
    }
    return xml;
  }
}
