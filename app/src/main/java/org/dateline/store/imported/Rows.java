package org.dateline.store.imported;

import java.util.List;
import java.util.Locale;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.CiteInfo;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Evidence;
import org.dateline.record.Location;
import org.dateline.record.Origin;
import org.dateline.record.Quote;
import org.dateline.record.Reason;
import org.dateline.record.Size;

/** One kind's lines as documents: an article without words that holds one event. */
final class Rows {
  private final Kind kind;
  private final Codes codes;

  Rows(Kind kind, Codes codes) {
    this.kind = kind;
    this.codes = codes;
  }

  /** The line as a document; null where PLOVER has no such event. */
  Document document(Cells c) {
    Codes.What what =
        switch (kind) {
          case POLECAT -> codes.plover(c.any("Event Type"), c.any("Event Mode"));
          case ACLED -> codes.acled(c.get("event_type"), c.get("sub_event_type"));
          case ICEWS -> codes.cameo(c.any("CAMEO Code"));
          default -> codes.cameo(c.any("EventCode"));
        };
    String date = day(c.any("SQLDATE", "Event Date", "event_date", "Date"));
    if (what == null || date == null) {
      return null;
    }
    String number = c.any("GLOBALEVENTID", "Event ID", "EventID", "event_id_cnty");
    String id = kind.name().toLowerCase(Locale.ROOT) + ":" + number + ":" + date;
    return document(c, id, event(c, id, date, what));
  }

  /** YYYYMMDD, YYYY-MM-DD, m/d/Y or "12 March 2019"; null where it is none of them. */
  private static String day(String written) {
    String w = written == null ? "" : written;
    if (w.matches("\\d{8}")) {
      return w.substring(0, 4) + "-" + w.substring(4, 6) + "-" + w.substring(6);
    }
    if (w.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
      String[] p = w.split("/");
      return String.format(
          Locale.ROOT, "%s-%02d-%02d", p[2], Integer.parseInt(p[0]), Integer.parseInt(p[1]));
    }
    if (w.matches("\\d{1,2} \\p{L}+ \\d{4}")) {
      String[] p = w.split(" ");
      int month =
          "janfebmaraprmayjunjulaugsepoctnovdec"
              .indexOf(p[1].toLowerCase(Locale.ROOT).substring(0, Math.min(3, p[1].length())));
      return month < 0
          ? null
          : String.format(Locale.ROOT, "%s-%02d-%02d", p[2], month / 3 + 1, Integer.parseInt(p[0]));
    }
    return w.matches("\\d{4}-\\d\\d-\\d\\d.*") ? w.substring(0, 10) : null;
  }

  private Event event(Cells c, String id, String date, Codes.What what) {
    String coder = kind.coder();
    String book = kind == Kind.POLECAT ? "plover" : kind == Kind.ACLED ? "acled" : "cameo";
    CiteInfo cite =
        new CiteInfo(
            id, url(c), null, publisher(c), published(c, date), c.any("Language"), coder, book);
    String given = String.valueOf(c.any("EventCode", "CAMEO Code", "Event Type", "event_type"));
    Reason reason = new Reason("event", coder, "line " + c.line() + ": " + given);
    return new Event(
        id,
        date,
        null,
        "day",
        null,
        List.of(what.type()),
        what.mode().isEmpty() ? List.of() : List.of(what.mode()),
        List.of(),
        "actual",
        codes.quad(what),
        codes.score(what),
        what.cameo(),
        actor(c, true),
        actor(c, false),
        place(c),
        new Size(null, whole(c.number("fatalities")), null, null),
        List.of(),
        null,
        0,
        new Evidence(0, 0, "", new Quote(0, 0, "")),
        List.of(),
        cite,
        new Origin("", coder, "", List.of(reason)));
  }

  private static Integer whole(Double number) {
    return number == null ? null : number.intValue();
  }

  private static String url(Cells c) {
    String url = c.any("SOURCEURL");
    return url == null ? null : url.split(";")[0];
  }

  private String publisher(Cells c) {
    String named = c.any("Publisher", "Source", "source", "NewsSources");
    return named == null ? kind.name() : named;
  }

  private static String published(Cells c, String date) {
    String day = day(c.any("Publication Date"));
    String added = c.any("DATEADDED");
    String stamp = added == null || added.length() < 8 ? null : day(added.substring(0, 8));
    return day != null ? day : stamp != null ? stamp : date;
  }

  private List<Actor> actor(Cells c, boolean first) {
    String country;
    String name;
    List<String> sectors;
    switch (kind) {
      case ICEWS -> {
        String role = first ? "Source " : "Target ";
        name = c.any(role + "Name");
        country = c.any(role + "Country");
        sectors = codes.cameoSectors(c.any(role + "Sectors"));
      }
      case POLECAT -> {
        String role = first ? "Actor " : "Recipient ";
        name = c.any(role + "Name", role + "Name Raw");
        country = c.any(role + "Country");
        sectors = codes.ploverSectors(c.any(role + "Sectors"));
      }
      case ACLED -> {
        name = c.any(first ? "actor1" : "actor2");
        country = c.any("country");
        sectors = List.of();
      }
      default -> {
        String role = first ? "Actor1" : "Actor2";
        country = c.any(role + "CountryCode");
        name = c.any(role + "Name", role + "Code");
        String types = c.get(role + "Type1Code") + "," + c.get(role + "Type2Code");
        sectors = codes.cameoSectors(types);
      }
    }
    if (name == null && country == null) {
      return List.of();
    }
    String code = codes.country(country);
    String written = code == null ? country : code;
    String called = name == null ? codes.name(country) : name;
    return List.of(
        new Actor(written, sectors, called, name, null, null, 0, 0, codes.name(country)));
  }

  private Location place(Cells c) {
    String named = c.any("ActionGeo_FullName", "Placename", "location", "City", "LocationName");
    String lat = c.any("ActionGeo_Lat", "Latitude", "latitude", "Lat");
    String lon = c.any("ActionGeo_Long", "Longitude", "longitude", "Lon");
    String fips = codes.ofFips(c.any("ActionGeo_CountryCode"));
    String country = fips == null ? c.any("Country", "country", "CountryName") : fips;
    if (lat == null && named == null && country == null) {
      return null;
    }
    String name = named == null ? codes.name(country) : named;
    return new Location(
        name,
        name,
        null,
        degrees(lat),
        degrees(lon),
        c.any("City", "location"),
        c.any("Province", "admin1", "StateName"),
        codes.name(country),
        codes.country(country),
        null,
        null,
        named == null ? 1 : 4);
  }

  private static Double degrees(String written) {
    try {
      return written == null ? null : Double.valueOf(written);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static Document document(Cells c, String id, Event event) {
    CiteInfo cite = event.citeInfo();
    String note = c.any("notes", "Event Text");
    Article article =
        new Article(
            id,
            note,
            "",
            cite.published(),
            "metadata",
            null,
            cite.publication(),
            List.of(),
            cite.language() == null ? "en" : cite.language(),
            null,
            List.of());
    return new Document(
        article,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(event),
        List.of());
  }
}
