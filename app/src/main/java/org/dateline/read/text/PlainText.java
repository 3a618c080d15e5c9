package org.dateline.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.record.Article;
import org.dateline.record.Image;

/**
 * A plain text as an article. Where it carries what a page left around it, that is told from the
 * body: headline, date lines, byline, section words, credits, pointers elsewhere, and pull quotes,
 * which a later paragraph repeats. What is not surely debris stays in the body; a dateline always
 * does.
 */
public final class PlainText {
  private static final int HEAD_LINES = 12;

  /**
   * Beyond so many paragraphs a text is no page's, and looking for repeated ones would take long.
   */
  private static final int PAGE = 400;

  private final List<String> body = new ArrayList<>();
  private final List<String> dates = new ArrayList<>();
  private final List<String> authors = new ArrayList<>();
  private final List<Image> images = new ArrayList<>();
  private String title;

  private PlainText(List<String> paragraphs) {
    int first = firstOfBody(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      String paragraph = paragraphs.get(i);
      if (i < first) {
        head(paragraph, paragraphs.subList(first, paragraphs.size()));
      } else if (!isDebris(paragraph, paragraphs, i)) {
        body.add(paragraph);
      }
    }
    signedOff();
  }

  /** The article in a text; its text is empty where there is nothing but debris. */
  public static Article article(String id, String text) {
    return new PlainText(Paragraphs.of(text)).article(id);
  }

  private Article article(String id) {
    String text = String.join("\n", body);
    Opening opening = Opening.of(text);
    String shown =
        dates.stream().map(Dates::find).filter(Objects::nonNull).reduce((a, b) -> b).orElse(null);
    boolean inDateline = "dateline".equals(opening.basis());
    String published = shown == null || inDateline ? opening.published() : shown;
    String basis = shown == null || inDateline ? opening.basis() : "text";
    return new Article(
        id,
        title,
        text,
        published,
        basis,
        null,
        null,
        authors,
        Languages.of(text, null),
        opening.dateline(),
        images);
  }

  /** Where the running text begins: at the first paragraph that is a sentence, or a dateline. */
  private static int firstOfBody(List<String> paragraphs) {
    for (int i = 0; i < Math.min(paragraphs.size(), HEAD_LINES); i++) {
      String paragraph = paragraphs.get(i);
      List<String> after = paragraphs.subList(i + 1, paragraphs.size());
      if (Debris.isProse(paragraph)
          && !Debris.isLabel(paragraph)
          && !Debris.isPullQuote(paragraph, head(after))) {
        return i;
      }
    }
    return Math.min(1, paragraphs.size() - 1);
  }

  private static List<String> head(List<String> paragraphs) {
    return paragraphs.subList(0, Math.min(PAGE, paragraphs.size()));
  }

  private void head(String line, List<String> rest) {
    List<String> after = head(rest);
    if (Debris.isAboutArticle(line)) {
      note(line);
    } else if (Debris.isCredit(line)) {
      images.add(new Image(null, line));
    } else if (Opening.of(line).published() != null) {
      body.add(line);
    } else if (title == null && !Debris.isLabel(line) && Debris.isHeadline(line, after)) {
      title = line;
    } else if (Debris.isStandfirst(line, after)) {
      body.add(line);
    }
  }

  private void note(String line) {
    for (String part : Debris.parts(line)) {
      if (Debris.isByline(part)) {
        authors.addAll(Bylines.names(part));
      }
      if (Dates.find(part) != null) {
        dates.add(part);
      }
    }
  }

  /** Whether a paragraph inside the body is the page's, not the article's; notes what it tells. */
  private boolean isDebris(String paragraph, List<String> all, int at) {
    if (Debris.isAboutArticle(paragraph)) {
      note(paragraph);
      return true;
    }
    if (Debris.isCredit(paragraph)) {
      images.add(new Image(null, paragraph));
      return true;
    }
    return Debris.isLabel(paragraph) || (all.size() <= PAGE && isRepeated(paragraph, all, at));
  }

  private static boolean isRepeated(String paragraph, List<String> all, int at) {
    return Debris.isPullQuote(paragraph, all.subList(at + 1, all.size()))
        || Debris.isPullQuote(paragraph, all.subList(0, at));
  }

  /** Takes the agency's sign-off ("--KNS") from the last paragraph. */
  private void signedOff() {
    int last = body.size() - 1;
    if (last >= 0) {
      body.set(last, Debris.withoutSignOff(body.get(last)));
      if (body.get(last).isEmpty()) {
        body.remove(last);
      }
    }
  }
}
