package org.dateline.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Incident;
import org.dateline.record.Location;
import org.dateline.record.Reason;
import org.dateline.record.Rejected;

/** Records as a person reads them. */
final class Summary {
  private static final String INDENT = " ".repeat(12);

  private final boolean colour;

  Summary(boolean colour) {
    this.colour = colour;
  }

  /** The article's line. */
  String head(Document d) {
    Article a = d.article();
    String title = a.title() == null ? a.id() : a.title() + " (" + a.id() + ")";
    int n = d.events().size();
    String count = n == 1 ? "1 event" : n + " events";
    return style("1", title) + "\n" + published(a) + count + "\n";
  }

  private static String published(Article a) {
    if (a.published() == null) {
      return "";
    }
    return "published " + a.published() + " (" + a.publishedBasis() + "), ";
  }

  /** An event's block. */
  String event(Event e) {
    StringBuilder s = new StringBuilder();
    s.append(what(e.date(), e.event(), e.mode(), quadColour(e)));
    if (!e.auxiliary().equals("actual")) {
      s.append(" [").append(e.auxiliary()).append(']');
    }
    s.append(sides(e.actor(), e.recipient()));
    line(s, place(e.eventLoc()));
    line(s, "“" + e.evidence().text().replaceAll("\\s+", " ") + "”");
    line(s, who(e));
    return s.append('\n').toString();
  }

  /** An incident's first line: when, what, who to whom. */
  String happening(Incident i) {
    return what(i.date(), i.event(), i.mode(), "1") + sides(i.actor(), i.recipient());
  }

  private String what(String date, List<String> types, List<String> modes, String colour) {
    String type = String.join("+", types) + (modes.isEmpty() ? "" : " " + String.join(", ", modes));
    String day = style("1;36", String.format("%-12s", date == null ? "no date" : date));
    return day + style(colour, type);
  }

  private static String sides(List<Actor> actors, List<Actor> recipients) {
    return "  " + actors(actors) + (recipients.isEmpty() ? "" : " → " + actors(recipients));
  }

  /** The words under each other, indented, none cut. */
  private static String wrapped(String words) {
    StringBuilder lines = new StringBuilder();
    int column = Terminal.columns();
    for (String word : words.split(" ")) {
      int length = word.codePointCount(0, word.length());
      if (column + 1 + length > Terminal.columns()) {
        lines.append('\n').append(INDENT);
        column = INDENT.length() - 1;
      } else {
        lines.append(' ');
      }
      lines.append(word);
      column += 1 + length;
    }
    return lines.toString();
  }

  static void line(StringBuilder s, String words) {
    if (!words.isEmpty()) {
      s.append(wrapped(words));
    }
  }

  private static String actors(List<Actor> actors) {
    if (actors.isEmpty()) {
      return "(not stated)";
    }
    return actors.stream().map(Summary::actor).collect(Collectors.joining(", "));
  }

  private static String actor(Actor a) {
    String words =
        a.name() == null || a.entityText().contains(a.name())
            ? a.entityText()
            : a.entityText() + " = " + a.name();
    String code =
        (a.code() == null ? "—" : a.code()) + (a.sector().isEmpty() ? "" : " " + a.sector().get(0));
    return words + " (" + code + ")";
  }

  static String place(Location l) {
    if (l == null) {
      return "";
    }
    String name = l.extractedPlace();
    String resolved =
        l.resolvedPlace() == null || l.resolvedPlace().equals(name) ? "" : ", " + l.resolvedPlace();
    String country =
        l.country() == null || l.country().equals(l.resolvedPlace()) ? "" : ", " + l.country();
    return "in " + name + resolved + country;
  }

  private static String who(Event e) {
    String claims = claims(e.claims());
    String sure = String.format("%s, certainty %.2f", e.verification(), e.certainty());
    return claims.isEmpty() ? sure : claims + " — " + sure;
  }

  /** "police says; a ministry denies"; empty where nobody is named. */
  static String claims(List<EventClaim> all) {
    return all.stream().map(Speaking::of).collect(Collectors.joining("; "));
  }

  private String quadColour(Event e) {
    return switch (e.quadCode() == null ? 0 : e.quadCode()) {
      case 1 -> "32";
      case 2 -> "1;32";
      case 3 -> "33";
      default -> "31";
    };
  }

  /** One reason's line. */
  String reason(Reason r) {
    return String.format("  %-12s %s: %s", r.field(), style("2", r.rule()), r.detail());
  }

  /** A dropped candidate's line. */
  String rejected(Rejected r) {
    return String.format(
        "  “%s” as %s: %s (%s)", r.trigger().text(), r.type(), r.reason(), r.rule());
  }

  private String style(String code, String words) {
    return colour ? "\u001b[" + code + "m" + words + "\u001b[0m" : words;
  }
}
