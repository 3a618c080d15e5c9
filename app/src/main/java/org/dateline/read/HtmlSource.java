package org.dateline.read;

import java.io.IOException;
import java.util.regex.Pattern;
import org.dateline.read.html.Page;
import org.dateline.record.Article;

/** A saved web page. */
final class HtmlSource implements Source {
  private static final Pattern TAGS =
      Pattern.compile(
          "<(?:!doctype html|html|head|body|title|meta|div|article|section|p|h1|main)\\b");

  @Override
  public boolean reads(Head head) {
    return !head.isBinary() && head.start().startsWith("<") && TAGS.matcher(head.start()).find();
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    String html = reading.decode(input);
    Article article =
        Page.article(input.id(), input.url(), html, note -> reading.note(input, note));
    reading.from(html);
    return Articles.of(article);
  }
}
