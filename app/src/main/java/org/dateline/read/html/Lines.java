package org.dateline.read.html;

import java.util.regex.Pattern;

/** What a line says of itself by its words: a pointer elsewhere, an end, a date, a byline. */
final class Lines {
  private static final int LABEL = 70;
  private static final int NOTE = 260;

  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:(?:top rated |most liked |reader |\\d+ )?(?:comments?|responses?|replies)\\b.*|"
              + "(?:leave|post|add|write) a (?:comment|reply).*|join the (?:conversation|discussion).*|"
              + "more (?:great |top |on |from |stories|news|in |like ).*|related\\b.*|recommended\\b.*|"
              + "(?:you (?:may|might) (?:also )?|more .*)like.*|what to read next.*|(?:read|up) next.*|"
              + "want more .*|trending\\b.*|popular (?:in|on|now|stories|articles)\\b.*|"
              + "most (?:read|popular|viewed)\\b.*|share (?:this|on|via)\\b.*|about the author.*|"
              + "something to consider|see also:?|also read:?|read also:?|sponsored .*|tags:?\\b.*|"
              + "latest (?:news|stories|articles)|editors?['’]s? picks?|filed under.*|follow us.*)");

  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)(?:advertisement.*|story continues below.*|article continues below.*|"
              + "(?:also |further )?(?:read|watch|see|related|listen)(?: more| also| next)?\\s*[:|>–-].*|"
              + "(?:more|related(?: \\w+)?|recommended|must[- ]read|see also|read also|also read):.*|"
              + "read more\\b.*|click here\\b.*|continue reading.*|"
              + "(?:photo|image|picture|video)s?(?: credit| courtesy)?s?\\s*[:/].*|"
              + "image \\d+ of \\d+|\\d+ ?/ ?\\d+|caption|close|loading.*|play video|"
              + "this (?:video|content|browser) .* (?:supported|available).*)");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i).*(?:\\bfollow\\b.{0,80}\\bon (?:twitter|facebook|instagram|youtube)\\b|"
              + "\\b(?:sign up|subscribe|signup)\\b.{0,80}\\b(?:newsletters?|e-?mails?|inbox|podcast|"
              + "magazine|channel|today|now|here|free)\\b|^subscribe (?:to|for|now)\\b|"
              + "may be reached at .*@|^e-?mail .{0,40} at .*@|get .{0,60} in your inbox|"
              + "all rights reserved|\\bour (?:privacy|cookie) policy\\b|^©|"
              + "\\bterms (?:of (?:use|service)|and conditions)\\b|"
              + "\\benjoyed? this (?:article|story)\\b|like us on facebook|download our app|"
              + "may not be (?:published|reproduced)).*");

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)(?:(?:by|from|written by|posted by|por|von|di)\\s+\\p{L}.*|"
              + "(?:posted|published|updated|last updated|first published)\\b.*|"
              + "[^.]{0,40}\\b(?:19|20)\\d\\d\\b[^.]{0,30}|\\d+ (?:min(?:ute)?s?|hours?|days?) .{0,12})");

  private Lines() {}

  /** Whether what follows a line is no longer the article. */
  static boolean ends(Block block) {
    return block.text().length() <= LABEL
        && !block.text().endsWith(".")
        && END.matcher(block.text()).matches();
  }

  /** Whether a line only points elsewhere or is a label of the page. */
  static boolean isPointer(Block block) {
    String text = block.text();
    boolean brief = text.length() < LABEL || block.linkDensity() > 0.3;
    return (brief && POINTER.matcher(text).matches())
        || (text.length() < NOTE && NOTICE.matcher(text).matches())
        || isForeignHeadline(block);
  }

  /** Whether a line above the text tells who wrote it, and when. */
  static boolean isByline(Block block) {
    return block.text().length() < 2 * LABEL && BYLINE.matcher(block.text()).matches();
  }

  /** A link that is all of its line, several words long and no sentence: another story. */
  private static boolean isForeignHeadline(Block block) {
    return block.linkDensity() > 0.8
        && !block.text().startsWith("http")
        && !block.text().startsWith("pic.")
        && block.text().chars().filter(c -> c == ' ').count() >= 3
        && !block.isItem()
        && block.owner().closest("blockquote") == null;
  }
}
