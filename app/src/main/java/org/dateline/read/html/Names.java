package org.dateline.read.html;

import java.util.Locale;
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
          "(?:\\w+ )?captions?(?: text)?|photo credit|image credit|media credit|credits?|img credit");

  private static final Pattern ARTICLE_BODY =
      words(
          "(?:article|story|entry|post|news|blog|single|page|content|body|main article|td post)"
              + " ?(?:body|content|text|copy|entry)(?: (?:text|content|body|inner|wrapper|copy))?"
              + "|shortcode content|field name body|articlebody\\w*|rich text|paywall article");

  /** Names that blogs give an article for its subjects, which say nothing of the part. */
  private static final Pattern TOPIC = Pattern.compile("^(?:tag|category|format|type|status)-");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^A-Za-z]+");

  private Names() {}

  static boolean isDebris(Element element) {
    return names(element, DEBRIS);
  }

  static boolean isCaption(Element element) {
    return element.normalName().equals("figcaption") || names(element, CAPTION);
  }

  static boolean isArticleBody(Element element) {
    return element.attr("itemprop").matches("articleBody|reviewBody")
        || wholly(element.className())
        || wholly(element.id());
  }

  private static boolean names(Element element, Pattern pattern) {
    return names(element.className(), pattern) || names(element.id(), pattern);
  }

  private static boolean names(String names, Pattern pattern) {
    for (String name : names.isEmpty() ? new String[0] : SPACE.split(names)) {
      if (!name.isEmpty()
          && !TOPIC.matcher(name).find()
          && pattern.matcher(plain(name)).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean wholly(String names) {
    return names(names, ARTICLE_BODY);
  }

  private static String plain(String name) {
    return CAMEL.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?:.* )?(?:" + alternatives + ")(?: .*)?");
  }
}
