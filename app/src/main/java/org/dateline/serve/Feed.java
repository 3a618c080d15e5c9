package org.dateline.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.store.Json;

/** The newest events of a question as RSS 2.0. */
final class Feed {
  private Feed() {}

  /**
   * The feed.
   *
   * @param events as JSON, the newest first
   * @param address of the server, with a slash at its end
   */
  static String rss(String title, String question, List<String> events, String address) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("rss");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("channel");
      element(xml, "title", title);
      element(xml, "link", address + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
      element(xml, "description", "Events that match: " + question);
      for (String json : events) {
        item(xml, Json.tree(json), address);
      }
      xml.writeEndDocument();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void item(XMLStreamWriter xml, JsonNode event, String address)
      throws XMLStreamException {
    Chronology.Line line = Chronology.line(event);
    xml.writeStartElement("item");
    element(xml, "title", line.note());
    element(xml, "link", address + "?event=" + line.event());
    element(xml, "description", line.sentence() + " (" + line.cited() + ")");
    xml.writeStartElement("guid");
    xml.writeAttribute("isPermaLink", "false");
    xml.writeCharacters(line.event());
    xml.writeEndElement();
    String published = event.path("cite_info").path("published").asText("");
    if (published.length() >= 10) {
      Instant day =
          LocalDate.parse(published.substring(0, 10)).atStartOfDay().toInstant(ZoneOffset.UTC);
      element(
          xml,
          "pubDate",
          DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atOffset(ZoneOffset.UTC)));
    }
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
    xml.writeEndElement();
  }
}
