package org.dateline.read.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.dateline.record.Article;
import org.dateline.record.Image;
import org.junit.jupiter.api.Test;

/** Layouts as papers, blogs and old systems have them, each with its own debris. */
class PageTest {
  private static final String FIRST =
      "Fishermen in Negombo blocked the coastal road with their boats on Tuesday, demanding fuel at"
          + " the price that the government had promised them in May.";
  private static final String SECOND =
      "“We have not gone out to sea for eleven days,” said Sunil Perera, who speaks for the harbour’s"
          + " three cooperatives. The police did not intervene.";
  private static final String THIRD =
      "The ministry of fisheries said that two tankers would be unloaded before the end of the week,"
          + " and asked the fishermen for patience.";
  private static final String BODY = FIRST + "\n" + SECOND + "\n" + THIRD;
  private static final String PARAGRAPHS =
      "<p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

  @Test
  void paperWithMetadata() throws IOException {
    Article article =
        read(
            "<html lang=en-GB><head><title>Fishermen block road | The Lagoon</title>"
                + "<link rel=canonical href='https://lagoon.example/2022/06/07/road'>"
                + "<meta property=og:site_name content='The Lagoon'>"
                + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":"
                + "[\"NewsArticle\"],\"headline\":\"Fishermen block road\",\"datePublished\":"
                + "\"2022-06-07T18:20:00+05:30\",\"author\":[{\"name\":\"Nimal Silva\"},{\"name\":\"The"
                + " Lagoon\"}]}]}</script></head><body><nav><a href=/>Home</a><a href=/n>News</a></nav>"
                + "<main><article><h1>Fishermen block road</h1><div class=byline>By Nimal Silva</div>"
                + "<figure><img src='/boats.jpg'><figcaption>Boats on the road. Photo: N.S.</figcaption>"
                + "</figure>"
                + PARAGRAPHS
                + "<div class='related-stories'><p>The minister who promised fuel says that he never"
                + " promised any fuel to anyone.</p></div><div class=newsletter-signup>Sign up for our"
                + " newsletter</div></article><section id=comments><p>"
                + "I think that this is all very wrong, and I have said so for years and years.</p>"
                + "</section></main><footer>© The Lagoon</footer></body></html>");
    assertEquals(BODY, article.text());
    assertEquals("Fishermen block road", article.title());
    assertEquals("2022-06-07T18:20:00+05:30", article.published());
    assertEquals("metadata", article.publishedBasis());
    assertEquals(List.of("Nimal Silva"), article.authors());
    assertEquals("The Lagoon", article.source());
    assertEquals("en", article.language());
    assertEquals("https://lagoon.example/2022/06/07/road", article.url());
    assertEquals(
        List.of(new Image("https://lagoon.example/boats.jpg", "Boats on the road. Photo: N.S.")),
        article.images());
  }

  @Test
  void blogOfDivisionsAndBreaks() throws IOException {
    Article article =
        read(
            "<html><body><table><tr><td><a href=1>Home</a><br><a href=2>Contact</a></td><td><div><b>"
                + "Fishermen block road</b><br><br>NEGOMBO, June 7, 2022 - "
                + FIRST
                + "<br><br>"
                + SECOND
                + "<br><br>"
                + THIRD
                + "</div></td></tr></table></body></html>");
    assertEquals("NEGOMBO, June 7, 2022 - " + BODY, article.text());
    assertEquals("2022-06-07", article.published());
    assertEquals("dateline", article.publishedBasis());
    assertEquals("NEGOMBO", article.dateline().place());
  }

  @Test
  void dateOfBylineAndOfAddress() throws IOException {
    String shown =
        "<div class=entry-meta>Posted on 7 June 2022 by <a rel=author>N. Silva</a></div>";
    Article article = read("<body><h1>Road blocked by boats</h1>" + shown + PARAGRAPHS);
    assertEquals("2022-06-07", article.published());
    assertEquals("text", article.publishedBasis());
    assertEquals(List.of("N. Silva"), article.authors());
    Article other = Page.article("1", "https://l.example/2022/06/08/x.html", PARAGRAPHS);
    assertEquals("2022-06-08", other.published());
    assertEquals("inferred", other.publishedBasis());
  }

  @Test
  void shortArticleAmongTeasers() throws IOException {
    String teasers =
        ("<li><a href=x>Another story</a><p>Some other thing has happened in another place, and we"
                + " tell of it at some length here, for the sake of the reader.</p></li>")
            .repeat(30);
    String wanted = FIRST + "\n" + SECOND;
    assertEquals(
        wanted,
        read("<body><article class='post-7 type-post tag-newsletter'><h1>Boats</h1><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p></article><ul class=list>"
                + teasers
                + "</ul></body>")
            .text());
  }

  @Test
  void pointersInsideTheTextAreLeftOut() throws IOException {
    assertEquals(
        BODY,
        read("<body><div class=article-body><p>"
                + FIRST
                + "</p><p><strong>READ MORE: <a href=x>The harbour that ran dry</a></strong></p><p>"
                + "<a href=y>Five things to know about fuel in June</a></p><div class=ad-slot>"
                + "Advertisement</div><p>"
                + SECOND
                + "</p><p>Sign up for our newsletter to get it in your inbox.</p><p>"
                + THIRD
                + "</p><h3>More from The Lagoon</h3><p>The tide that took the road and the house of"
                + " a fisherman with it.</p></div></body>")
            .text());
  }

  @Test
  void quotedPostsStay() throws IOException {
    String post = "Eleven days without fuel. Enough. — Sunil (@sunil) June 6, 2022";
    String page =
        "<body><article><p>"
            + FIRST
            + "</p><div class=social-embed><blockquote class=twitter-tweet>";
    assertEquals(
        FIRST + "\n" + post + "\n" + THIRD,
        read(page + "<p>" + post + "</p></blockquote></div><p>" + THIRD + "</p></article>").text());
  }

  @Test
  void hiddenPartsAreLeftOut() throws IOException {
    String box = "<div style='display:none'>" + PARAGRAPHS.replace("Fisher", "Clam") + "</div>";
    assertEquals(BODY, read("<body>" + box + "<div>" + PARAGRAPHS + "</div></body>").text());
  }

  @Test
  void describedTextStandsInForAnEmptyPage() throws IOException {
    String json = "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST + " " + THIRD + "\"}";
    String script = "<script type='application/ld+json'>" + json + "</script>";
    assertEquals(FIRST + " " + THIRD, read(script + "<div id=app></div>").text());
  }

  @Test
  void describedTextTellsTheBodyFromItsSurroundings() throws IOException {
    String json = "{\"@type\":\"Article\",\"articleBody\":\"" + BODY.replace("\n", " ") + "\"}";
    String script = "<script type='application/ld+json'>" + json + "</script>";
    String aside = "<p>The Lagoon has been printed in Negombo since 1951, and on Sundays too.</p>";
    assertEquals(BODY, read(script + "<div>" + aside + PARAGRAPHS + aside + "</div>").text());
  }

  @Test
  void pageWithoutTextIsRefused() {
    assertThrows(IOException.class, () -> read("<html><body><div id=app></div></body></html>"));
  }

  @Test
  void pageThatIsAllConsentIsRefused() {
    String ask =
        "<div><h2>Before you go on</h2><p>We and our partners keep cookies on your device so that we"
            + " can count visits.</p><p>Choose what you allow.</p></div>";
    assertThrows(
        IOException.class, () -> read("<title>The Lagoon</title><body>" + ask + "</body>"));
  }

  @Test
  void anArticleAboutConsentStays() throws IOException {
    String law =
        "<p>From Monday, any site that keeps cookies on your phone must ask for your consent in plain"
            + " words, regulators in Dublin ruled.</p>";
    assertEquals(
        BODY,
        read("<title>Dublin rules on cookies</title><body><p>" + law + PARAGRAPHS + "</body>")
            .text()
            .replaceFirst("^From.*\\n", ""));
  }

  @Test
  void entriesOfALiveBlogThatOnlyMachinesCanRead() throws IOException {
    String script =
        "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Road live\","
            + "\"liveBlogUpdate\":[{\"datePublished\":\"2022-06-07T14:05:00+05:30\",\"headline\":\"Police"
            + " arrive\",\"articleBody\":\""
            + FIRST
            + "\"},{\"datePublished\":\"2022-06-07T15:30:00+05:30\",\"articleBody\":\""
            + THIRD
            + "\"}]}</script>";
    assertEquals(
        "2022-06-07 14:05\nPolice arrive\n" + FIRST + "\n2022-06-07 15:30\n" + THIRD,
        read(script + "<div id=app></div>").text());
  }

  @Test
  void nothingIsMadeUp() throws IOException {
    Article article = read(PARAGRAPHS);
    assertNull(article.title());
    assertNull(article.published());
    assertNull(article.publishedBasis());
    assertNull(article.url());
    assertNull(article.source());
    assertEquals(List.of(), article.authors());
    assertEquals(List.of(), article.images());
  }

  @Test
  void whatOthersNodesOfTheDescriptionNameIsTaken() throws IOException {
    String json =
        "{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#p1\"},\"publisher\":{\"@id\":\"#o\"}},"
            + "{\"@type\":\"Person\",\"@id\":\"#p1\",\"name\":\"Musa Bello\"},"
            + "{\"@type\":\"Organization\",\"@id\":\"#o\",\"name\":\"Daily Herald\"}]}";
    Article article = read("<script type='application/ld+json'>" + json + "</script>" + PARAGRAPHS);
    assertEquals(List.of("Musa Bello"), article.authors());
    assertEquals("Daily Herald", article.source());
  }

  @Test
  void theFirstNumberOfADayIsTheMonthInAmericaOnly() throws IOException {
    String body = "</head><h1>Five killed</h1><p>Posted 03/01/2022</p>" + PARAGRAPHS;
    assertEquals("2022-03-01", read("<html lang=en><head>" + body).published());
    assertEquals("2022-01-03", read("<html lang=en-KE><head>" + body).published());
    String address = "<html lang=en><head><link rel=canonical href='https://coast.co.ke/a'>";
    assertEquals("2022-01-03", read(address + body).published());
  }

  private static Article read(String html) throws IOException {
    return Page.article("1", null, html);
  }
}
