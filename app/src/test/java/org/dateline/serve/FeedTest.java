package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The feed of a question. */
class FeedTest {
  private static final String EVENT =
      """
      {"id": "e1", "event": ["AID"], "mode": [], "actor": [{"name": "Kenya & <Uganda>"}], "recipient": [],
       "verification": "stated", "evidence": {"start": 0, "end": 5, "text": "a \\u0007<b>&]]>"},
       "cite_info": {"id": "a", "publication": "P", "published": "2022-01-09T10:00:00Z"}}
      """;

  private static Element channel(String rss) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document xml = factory.newDocumentBuilder().parse(new InputSource(new StringReader(rss)));
    assertEquals("2.0", xml.getDocumentElement().getAttribute("version"));
    return (Element) xml.getDocumentElement().getElementsByTagName("channel").item(0);
  }

  private static String text(Element of, String name) {
    return of.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void everyItemIsCitedAndLeadsToItsEvidence() throws Exception {
    String address = "http://127.0.0.1:1/";
    Element channel = channel(Feed.rss("Mine <&>", "actor:KEN \"x y\"", List.of(EVENT), address));
    assertEquals("Mine <&>", text(channel, "title"));
    assertEquals(address + "?q=actor%3AKEN+%22x+y%22", text(channel, "link"));
    Element item = (Element) channel.getElementsByTagName("item").item(0);
    assertEquals("AID: Kenya & <Uganda>; stated", text(item, "title"));
    assertEquals("a <b>&]]> (P, a, characters 0–5)", text(item, "description"));
    assertEquals(address + "?event=e1", text(item, "link"));
    assertEquals("e1", text(item, "guid"));
    assertEquals("Sun, 9 Jan 2022 00:00:00 GMT", text(item, "pubDate"));
  }

  @Test
  void anEmptyFeedIsAFeed() throws Exception {
    assertEquals(
        0,
        channel(Feed.rss("t", "", List.of(), "http://x/"))
            .getElementsByTagName("item")
            .getLength());
  }
}
