package org.dateline.read;

import java.io.IOException;
import java.util.regex.Pattern;
import org.dateline.read.text.Markdown;
import org.dateline.read.text.PlainText;
import org.dateline.record.Article;

/** Plain text: one article a file, with or without a page's debris around it. */
final class TextSource implements Source {
  private static final Pattern MARKDOWN =
      Pattern.compile("(?i).*\\.(?:md|markdown)(?:\\.(?:gz|zst))?");

  @Override
  public boolean reads(Head head) {
    return !head.isBinary();
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    String written = reading.decode(input);
    String text = MARKDOWN.matcher(input.name()).matches() ? Markdown.plain(written) : written;
    Article article = PlainText.article(input.id(), text);
    if (article.text().codePoints().noneMatch(Character::isLetter)) {
      throw new IOException("no text in it; nothing to read");
    }
    return Articles.of(article);
  }
}
