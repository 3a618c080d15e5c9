package org.dateline.read.html;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the makers of pages call the parts of a page, in classes and ids, as whole words. */
final class Names {
  /** Parts that are no article: pointers elsewhere, advertisements, comments, tools, boxes. */
  private static final Pattern DEBRIS =
      words(
          "related\\w*|recirc\\w*|recommend\\w*|trending|popular|mostread|most read|most viewed|"
              + "outbrain|taboola|zergnet|revcontent|teasers?|promos?|promotions?|sponsor\\w*|"
              + "ads?|advert\\w*|adslot|adunit|dfp|banner|cta|"
              + "shar(?:e|es|ing)|sharedaddy|social|addthis|addtoany|follow|followus|"
              + "newsletters?|signup|sign up|subscri\\w+|paywall|"
              + "comments?|commentlist|disqus|respond|reply|replies|livefyre|"
              + "breadcrumbs?|crumbs|pagination|pager|pagenav|nav|navbar|navigation|menu|sidebar|"
              + "footer|site header|masthead|topbar|toolbar|utility|skip|"
              + "cookies?|consent|gdpr|privacy|modal|popup|overlay|lightbox|tooltip|hidden|"
              + "widgets?|bio|author info|author box|about author|authors? card|"
              + "tags?|taglist|topics|keywords|cat links|categories|"
              + "read more|readmore|read next|also read|more on|more from|more stories|up next|"
              + "next article|prev next|see also|you may|inline story|"
              + "print|printonly|screen reader text|sr only|visually hidden|visuallyhidden|"
              + "gallery|slideshow|carousel|slider|video player|jwplayer|playlist|podcast|"
              + "poll|quiz|rating|ratings|stars|disclaimer|copyright|feedback|"
              + "login|register|search|jump links|yarpp\\w*|"
              + "entry meta|post meta|article meta|meta data|byline|timestamp|posted on|"
              + "donate|donation");

  private static final Pattern CAPTION =
      words(
          "(?:\\w+ )?captions?(?: text)?|media description|article legend|photo credit|image credit|media credit|credits?|img credit");

  private static final Pattern ARTICLE_BODY =
      words(
          "(?:article|story|entry|post|news|blog|single|page|content|body|main article|td post)"
              + " ?(?:body|content|text|copy|entry)(?: (?:text|content|body|inner|wrapper|copy))?"
              + "|shortcode content|field name body|articlebody\\w*|rich text|paywall article");

  /** Names that blogs give an article for its subjects, which say nothing of the part. */
  private static final Pattern TOPIC = Pattern.compile("^(?:tag|category|format|type|status)-");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  /** What is known of names, the same on page after page of a site: a bounded memory. */
  private static final AtomicReferenceArray<Known> KNOWN = new AtomicReferenceArray<>(1 << 13);

  /** What the names in a class or an id say of its element. */
  private record Known(String text, boolean debris, boolean caption, boolean body) {
    static Known of(String names) {
      boolean debris = false;
      boolean caption = false;
      boolean body = false;
      for (String name : SPACE.split(names)) {
        if (!name.isEmpty() && !TOPIC.matcher(name).find()) {
          String plain = plain(name);
          debris = debris || DEBRIS.matcher(plain).matches();
          caption = caption || CAPTION.matcher(plain).matches();
          body = body || ARTICLE_BODY.matcher(plain).matches();
        }
      }
      return new Known(names, debris, caption, body);
    }
  }

  private static final Known NOTHING = new Known("", false, false, false);

  private Names() {}

  static boolean isDebris(Element element) {
    return known(element.className()).debris || known(element.id()).debris;
  }

  static boolean isCaption(Element element) {
    return element.normalName().equals("figcaption")
        || known(element.className()).caption
        || known(element.id()).caption;
  }

  static boolean isArticleBody(Element element) {
    return element.attr("itemprop").matches("articleBody|reviewBody")
        || known(element.className()).body
        || known(element.id()).body;
  }

  private static Known known(String names) {
    if (names.isEmpty()) {
      return NOTHING;
    }
    int at = (names.hashCode() * 0x9E3779B1) >>> 19;
    Known known = KNOWN.get(at);
    if (known == null || !known.text.equals(names)) {
      known = Known.of(names);
      KNOWN.set(at, known);
    }
    return known;
  }

  private static String plain(String name) {
    return CAMEL.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?:.* )?(?:" + alternatives + ")(?: .*)?");
  }
}
