package org.dateline.read.html;

import java.util.regex.Pattern;
import org.dateline.read.text.Bylines;
import org.dateline.read.text.PageWords;
import org.jsoup.nodes.Element;

/** What a line says of itself by its words: a pointer elsewhere, an end, a date, a byline. */
final class Lines {
  private static final int LABEL = 70;
  private static final int NOTE = 260;

  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:more (?:great |top |on |from |stories|news|in |like ).*|related\\b(?!\\s*[:|>–-]\\s*\\S).*|recommended\\b.*|"
              + "(?:you (?:may|might) (?:also )?|more .*)(?:like|be interested in|enjoy|want to read)\\b.*|"
              + "what to read next.*|(?:read|up) next(?!\\s*[:|>–-]\\s*\\S).*|other (?:news|stories|headlines)|"
              + "next (?:story|article|post)\\b.*|in this series|further reading|"
              + "want more .*|trending\\b.*|popular (?:in|on|now|stories|articles)\\b.*|"
              + "most (?:read|popular|viewed)\\b.*|share (?:this|on|via)\\b.*|about the author.*|"
              + "something to consider|see also:?|also read:?|read also:?|sponsored .*|tags:?\\b.*|"
              + "latest (?:news|stories|articles)|editors?['’]s? picks?|filed under.*|follow us.*)");

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?i)(?:(?:(?:top rated|most liked|all|latest|readers?['’]?|\\d+) )*(?:comments?|responses?|replies)\\b.*|"
              + "(?:leave|post|add|write) a (?:comment|reply).*|join the (?:conversation|discussion).*)");

  private static final Pattern BARRIER =
      Pattern.compile(
          "(?i)(?:.*\\balready (?:a |have )(?:subscriber|member|subscription|account).*|"
              + "(?:to |please )?(?:read|continue|keep|unlock|finish)\\b.{0,40}\\b(?:subscribe|become|sign|log|register|join|member)\\b.*|"
              + "(?:subscribe|register|log in|sign in|join)\\b.{0,20} to (?:read|continue|keep|unlock|access|view)\\b.*|"
              + "this (?:article|story|content|report) is (?:only |exclusively )?(?:for|reserved|available (?:only )?to)\\b.*|"
              + "you have (?:read|reached) .*(?:articles|limit).*)");

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:(?:also |further )?(?:read|watch|see|related|listen)(?: more| also| next| here)?|explained)\\s*[:|>–-].*");

  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)(?:\\W*advertisements?(?:\\W+[^.]*)?|story continues below.*|article continues below.*|"
              + "(?:also |further )?(?:read|watch|see|related|listen)(?: more| also| next)?\\s*[:|>–-].*|"
              + "(?:more|related(?: \\w+)?|recommended|must[- ]read|see also|read also|also read):.*|"
              + "[»>]{1,2} ?\\p{L}.*|read more\\b.*|click here\\b.*|continue reading.*|"
              + "(?:photo|image|picture|video)s?(?: credit| courtesy)?s?\\s*[:/].*|"
              + "image \\d+ of \\d+|\\d+ ?/ ?\\d+|caption|close|loading.*|play video|"
              + "this (?:video|content|browser) .* (?:supported|available).*)");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i).*(?:\\bfollow\\b.{0,80}\\bon (?:twitter|facebook|instagram|youtube|telegram|whatsapp|tiktok|threads|linkedin|google news)\\b|"
              + "\\b(?:join|follow|subscribe to)\\b.{0,30}\\b(?:whatsapp|telegram|youtube)\\b.{0,20}\\b(?:channel|group)s?\\b|"
              + "^our standards:|^for (?:news )?tips\\b|^source\\s*: [^.]{0,60}$|"
              + "\\b(?:sign up|subscribe|signup)\\b.{0,80}\\b(?:newsletters?|e-?mails?|inbox|podcast|"
              + "magazine|channel|today|now|here|free)\\b|^subscribe (?:to|for|now)\\b|"
              + "may be reached at .*@|^e-?mail .{0,40} at .*@|\\bget .{0,60} (?:in your inbox|to your (?:inbox|phone|mailbox)\\b.*)|"
              + "\\bjoin .{0,40}\\b(?:readers|subscribers|followers)\\b|\\bby signing up\\b|"
              + "\\b(?:have|got) a (?:news )?tip\\b|^(?:the )?(?:views|opinions) expressed\\b|"
              + "all rights reserved|\\bour (?:privacy|cookie) policy\\b|^©|"
              + "\\bterms (?:of (?:use|service)|and conditions)\\b|"
              + "\\benjoyed? this (?:article|story)\\b|like us on facebook|download our app|"
              + "may not be (?:published|reproduced)).*");

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?i)\\W*(?:with )?(?:(?:additional|further) )?(?:reporting|writing|editing) by\\b.*");

  private static final Pattern ABOUT =
      Pattern.compile(
          "\\s+(?:is (?:an? |the )|has (?:covered|worked|written|reported)|covers |writes |reports )");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:(?:by|from|written by|posted by|por|von|di)\\s+\\p{L}.*|"
              + "(?:posted|published|updated|last updated|first published)\\b.*|"
              + "[^.]{0,40}\\b(?:19|20)\\d\\d\\b[^.]{0,30}|\\d+ (?:min(?:ute)?s?|hours?|days?) .{0,12})");

  private Lines() {}

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)(?:first |last )?(?:posted|published|updated)\\b[^.]*\\b(?:19|20)\\d\\d\\W*");

  /** A day and a time of another story's, in any language. */
  private static final Pattern STAMP =
      Pattern.compile(
          "\\d{1,2}\\.? (\\p{L}+)\\.?(?: (?:19|20)\\d\\d)?,? (?:в |um |à )?\\d{1,2}[:.h]\\d\\d");

  /** Whether what follows a line is no longer the article, if most of it stands before. */
  static boolean ends(Block block) {
    String text = block.text();
    return isComments(block)
        || (text.length() <= LABEL && !text.endsWith(".") && END.matcher(text).matches());
  }

  /** Whether a heading's words point away from the article. */
  static boolean pointsAway(String heading) {
    return heading.length() <= LABEL
        && !heading.endsWith(".")
        && (END.matcher(heading).matches() || PageWords.pointsAway(heading));
  }

  /** Whether readers' comments may follow a line. */
  static boolean isComments(Block block) {
    return block.text().length() <= LABEL
        && !block.text().endsWith(".")
        && COMMENTS.matcher(block.text()).matches();
  }

  /** Whether a line bars those who have not paid from what follows. */
  static boolean isBarrier(Block block) {
    return block.text().length() <= 2 * LABEL && BARRIER.matcher(block.text()).matches();
  }

  /** Whether a link in a paragraph only points elsewhere. */
  static boolean isPointer(Element link) {
    return LINK.matcher(link.text()).matches();
  }

  /** Whether a line only points elsewhere or is a label of the page. */
  static boolean isPointer(Block block) {
    String text = block.text();
    boolean brief = text.length() < LABEL || block.linkDensity() > 0.3;
    return (brief
            && (POINTER.matcher(text).matches()
                || (PageWords.pointsAway(text) && !isSentence(block))
                || STAMP.matcher(text).matches()))
        || (text.length() < NOTE
            && (NOTICE.matcher(text).matches()
                || CREDIT.matcher(text).matches()
                || PageWords.isNotice(text)))
        || isForeignHeadline(block);
  }

  /** Whether a line above the text tells who wrote it, and when. */
  static boolean isByline(Block block) {
    String text = block.text();
    return text.length() < 2 * LABEL
        && (BYLINE.matcher(text).matches()
            || (text.length() < LABEL && PageWords.isByline(text) && !block.endsSentence()));
  }

  /** Whether a line is a byline and no more, wherever it stands. */
  static boolean isSigned(Block block) {
    String text = block.text();
    return text.length() < LABEL
        && !block.endsSentence()
        && Bylines.isByline(text)
        && !Bylines.properNames(text).isEmpty();
  }

  /** Whether a last line tells when the article was published. */
  static boolean isPublished(Block block) {
    return block.text().length() < 2 * LABEL && PUBLISHED.matcher(block.text()).matches();
  }

  /** Whether a line is a sentence of its own and not a link. */
  private static boolean isSentence(Block block) {
    return block.endsSentence() && block.linkDensity() < 0.3 && !block.text().endsWith(":");
  }

  /** Whether a last line tells of the author: it opens with a name set off from the rest. */
  static boolean isAboutAuthor(Block block) {
    Element name = block.owner().firstElementChild();
    String text = block.text();
    return name != null
        && text.length() < NOTE
        && name.is(Query.of("b, strong, a, em, i"))
        && name.text().split(" ").length > 1
        && text.startsWith(name.text())
        && ABOUT.matcher(text.substring(name.text().length())).lookingAt();
  }

  /** A link that is all of its line, several words long and no sentence: another story. */
  private static boolean isForeignHeadline(Block block) {
    return block.linkDensity() > 0.8
        && !block.text().startsWith("http")
        && !block.text().startsWith("pic.")
        && block.text().chars().filter(c -> c == ' ').count() >= 3
        && !block.isItem()
        && block.owner().closest(Query.of("blockquote")) == null;
  }
}
