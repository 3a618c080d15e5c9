package org.dateline.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.read.html.Page;
import org.dateline.read.text.Bylines;
import org.dateline.read.text.Dates;
import org.dateline.read.text.Languages;
import org.dateline.read.text.Opening;
import org.dateline.record.Article;
import org.dateline.record.Dateline;
import org.dateline.record.Image;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What agencies deliver: NITF, and NewsML-G2 with its text inside, one story or many. */
final class WireSource implements Source {
  private static final String STORY = "newsItem";

  private static final Set<String> ROOTS = Set.of("nitf", "newsmessage", "newsitem", "newsml");

  @Override
  public boolean reads(Head head) {
    return ROOTS.contains(head.root());
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    byte[] start = input.start();
    if (input.isLarge(start)) {
      return articles(new XmlStream(input, start, reading, STORY), false, false, input, reading);
    }
    XmlItems there = XmlItems.in(input, start, reading);
    Document xml = there.document(input, reading);
    List<Element> stories = new ArrayList<>(xml.select(STORY));
    stories.addAll(stories.isEmpty() ? xml.select("nitf") : List.of());
    if (stories.isEmpty()) {
      throw new IOException("no story in it; give NITF or NewsML-G2 with the text inside");
    }
    boolean one = stories.size() == 1;
    return articles(Items.of(stories), one, there.why() != null, input, reading);
  }

  private static Articles articles(
      Items<Element> stories, boolean one, boolean cut, Input input, Reading reading) {
    return Articles.of(
        stories,
        (story, n) -> {
          Article article = article(one ? input.id() : input.id() + "#" + n, story);
          boolean blank = article.text().isBlank();
          if (blank && !cut) {
            reading.report(input, "story " + n + ": no text in it; the story was skipped");
          }
          return blank ? null : article;
        });
  }

  private static Article article(String id, Element story) {
    Element content = story.selectFirst("body\\.content, inlineXML body, inlineXML, inlineData");
    List<Image> images = images(content);
    String text =
        content == null ? "" : Page.text(content.html(), deep -> {}); // the document says so
    Opening opening = Opening.of(text);
    Element day = story.selectFirst("date\\.issue[norm], contentCreated, versionCreated");
    String moment = day == null ? null : day.hasAttr("norm") ? day.attr("norm") : day.text();
    String dated = Dates.find(moment);
    String language = story.select("contentMeta > language").attr("tag");
    language = language.isEmpty() ? story.attr("xml:lang") : language;
    return new Article(
        id,
        words(
            story, "hl1", "contentMeta > headline", "headline", "docdata ~ title", "head > title"),
        text,
        dated == null ? opening.published() : dated,
        dated == null ? opening.basis() : "metadata",
        null,
        source(story),
        Bylines.names(words(story, "byline > person", "byline", "contentMeta > by")),
        Languages.of(text, language),
        dateline(story, opening),
        images);
  }

  /** The pictures among the paragraphs of NITF, which are taken out with what is said of them. */
  private static List<Image> images(Element content) {
    List<Image> images = new ArrayList<>();
    for (Element media : content == null ? List.<Element>of() : content.select("media")) {
      String address = media.select("media-reference[source]").attr("source");
      String caption = words(media, "media-caption");
      if (caption != null || !address.isEmpty()) {
        images.add(new Image(address.isEmpty() ? null : address, caption));
      }
      media.remove();
    }
    return images;
  }

  /** The agency, by its name, else by what it is called in codes. */
  private static String source(Element story) {
    String named = words(story, "distributor", "creditline", "provider > name", "doc\\.copyright");
    if (named != null) {
      return named;
    }
    for (String[] place :
        new String[][] {
          {"pubdata[name]", "name"},
          {"provider[literal]", "literal"},
          {"doc\\.copyright[holder]", "holder"}
        }) {
      String told = story.select(place[0]).attr(place[1]);
      if (!told.isBlank()) {
        return told.strip();
      }
    }
    return null;
  }

  private static Dateline dateline(Element story, Opening opening) {
    String place = words(story, "dateline > location", "dateline");
    return opening.dateline() != null || place == null
        ? opening.dateline()
        : new Dateline(place, null);
  }

  /** What the first of these that is there says; null where it says nothing. */
  private static String words(Element story, String... queries) {
    for (String query : queries) {
      Element found = story.selectFirst(query);
      if (found != null && found.hasText()) {
        return found.text().strip();
      }
    }
    return null;
  }
}
