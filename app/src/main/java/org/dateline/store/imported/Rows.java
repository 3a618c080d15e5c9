package org.dateline.store.imported;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.record.Article;
import org.dateline.record.CiteInfo;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Evidence;
import org.dateline.record.Origin;
import org.dateline.record.Quote;
import org.dateline.record.Reason;
import org.dateline.record.Size;

/** One kind's lines as documents: an article without words that holds one event. */
final class Rows {
  private static final Pattern CROWD = Pattern.compile("crowd size=([^;]+)");

  private final Kind kind;
  private final Codes codes;
  private final Parties parties;
  private final Spots spots;

  Rows(Kind kind, Codes codes) {
    this.kind = kind;
    this.codes = codes;
    parties = new Parties(kind, codes);
    spots = new Spots(codes);
  }

  /**
   * Why a line is no document.
   *
   * @param written what the line has in the place of what it should have
   */
  record Fault(String why, String written) {}

  /** The line as a document; null where it has no day or PLOVER has no such event. */
  Document document(Cells c) {
    Codes.What what = what(c);
    String date = real(day(date(c)));
    if (what == null || date == null) {
      return null;
    }
    String number = c.any("GLOBALEVENTID", "Event ID", "EventID", "event_id_cnty");
    String id = kind.name().toLowerCase(Locale.ROOT) + ":" + number + ":" + date;
    return document(id, event(c, id, date, what));
  }

  /** Why there is no document of a line. */
  Fault fault(Cells c) {
    String date = date(c);
    if (real(day(date)) == null) {
      return new Fault(
          date == null ? "without a day" : "with a day that no calendar has",
          date == null ? "" : date);
    }
    String code =
        switch (kind) {
          case POLECAT -> c.get("Event Type");
          case ACLED -> c.get("event_type") + "/" + c.get("sub_event_type");
          case ICEWS -> c.get("CAMEO Code");
          default -> c.get("EventCode");
        };
    return new Fault("whose code is no event in PLOVER's sense", code);
  }

  private Codes.What what(Cells c) {
    return switch (kind) {
      case POLECAT -> codes.plover(c.any("Event Type"), c.any("Event Mode"));
      case ACLED -> codes.acled(c.get("event_type"), c.get("sub_event_type"));
      case ICEWS -> codes.cameo(c.any("CAMEO Code"));
      default -> codes.cameo(c.any("EventCode"));
    };
  }

  private static String date(Cells c) {
    return c.any("SQLDATE", "Event Date", "event_date", "Date");
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

  /** The day where the calendar has it, else null. */
  private static String real(String day) {
    try {
      return day == null ? null : LocalDate.parse(day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Event event(Cells c, String id, String date, Codes.What what) {
    String coder = kind.coder();
    String book = kind == Kind.POLECAT ? "plover" : kind == Kind.ACLED ? "acled" : "cameo";
    CiteInfo cite =
        new CiteInfo(
            id, url(c), note(c), publisher(c), published(c, date), c.any("Language"), coder, book);
    String given = String.valueOf(c.any("EventCode", "CAMEO Code", "Event Type", "event_type"));
    String precision = precision(c);
    Reason reason = new Reason("event", coder, "line " + c.line() + ": " + given);
    return new Event(
        id,
        known(date, precision),
        null,
        precision,
        null,
        List.of(what.type()),
        what.modes(),
        codes.contexts(c.any("Contexts", "Issues")),
        "actual",
        codes.quad(what),
        codes.score(what),
        what.cameo(),
        parties.of(c, true),
        parties.of(c, false),
        spots.of(c),
        new Size(crowd(c), whole(c.number("fatalities")), null, null),
        List.of(),
        null,
        0,
        new Evidence(0, 0, "", new Quote(0, 0, "")),
        List.of(),
        cite,
        new Origin("", coder, "", List.of(reason)));
  }

  /** ACLED tells how exact its days are. */
  private static String precision(Cells c) {
    String told = c.any("time_precision");
    return "3".equals(told) ? "month" : "2".equals(told) ? "week" : "day";
  }

  /** As much of a day as is known. */
  private static String known(String day, String precision) {
    return switch (precision) {
      case "month" -> day.substring(0, 7);
      case "week" -> week(LocalDate.parse(day));
      default -> day;
    };
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String crowd(Cells c) {
    Matcher crowd = CROWD.matcher(c.get("tags"));
    return crowd.find() ? crowd.group(1).strip() : null;
  }

  private static Integer whole(Double number) {
    return number == null ? null : number.intValue();
  }

  private static String url(Cells c) {
    String url = c.any("SOURCEURL");
    return url == null ? null : url.split(";")[0];
  }

  private static String publisher(Cells c) {
    return c.any("Publisher", "Source", "source", "NewsSources", "Feed");
  }

  private static String published(Cells c, String date) {
    String day = day(c.any("Publication Date"));
    String added = c.any("DATEADDED");
    String stamp = added == null || added.length() < 8 ? seconds(c) : day(added.substring(0, 8));
    return day != null ? day : stamp != null ? stamp : date;
  }

  /** ACLED's time of its last change, in seconds since 1970. */
  private static String seconds(Cells c) {
    Double seconds = c.number("timestamp");
    return seconds == null ? null : LocalDate.ofEpochDay((long) (seconds / 86_400)).toString();
  }

  private static String note(Cells c) {
    return c.any("notes", "Event Text");
  }

  private static Document document(String id, Event event) {
    CiteInfo cite = event.citeInfo();
    Article article =
        new Article(
            id,
            cite.title(),
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
