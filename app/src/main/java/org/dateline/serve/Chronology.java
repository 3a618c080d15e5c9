package org.dateline.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dateline.store.Json;
import org.dateline.store.index.Results;

/**
 * A day-by-day account of events. Every sentence in it is a source's own, cited by article and
 * span; the desk adds only the codes.
 *
 * @param lines how many events it tells
 * @param wordless how many there were of which others' files told no words, so that there is
 *     nothing to cite
 * @param left how many further events there are
 */
record Chronology(List<Day> days, int lines, int wordless, long left) {
  Chronology {
    days = List.copyOf(days);
  }

  /** The events of one date, as precise as it is known. */
  record Day(String title, List<Line> lines) {
    Day {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An event.
   *
   * @param sentence the evidence, word for word
   * @param note its codes and its verification
   * @param source publication or title
   * @param url of the article, or null
   * @param start of the evidence in the article, in code points
   */
  record Line(
      String event,
      String sentence,
      String note,
      String source,
      String article,
      String url,
      int start,
      int end) {
    /** Where the sentence stands: source, article, span. */
    String cited() {
      String where = article + ", characters " + start + "–" + end;
      return source.equals(article) ? where : source + ", " + where;
    }
  }

  /** An account of a page of events that are in order of date. */
  static Chronology of(Results.Page page) {
    Map<String, List<Line>> days = new LinkedHashMap<>();
    int wordless = 0;
    for (String json : page.json()) {
      JsonNode event = Json.tree(json);
      if (event.at("/evidence/text").asText("").isBlank()) {
        wordless++;
        continue;
      }
      String date = event.path("date").asText(null);
      String title = date == null ? "Without a date" : date;
      days.computeIfAbsent(title, d -> new ArrayList<>()).add(line(event));
    }
    List<Day> list = new ArrayList<>();
    days.forEach((title, lines) -> list.add(new Day(title, lines)));
    int told = page.json().size() - wordless;
    return new Chronology(list, told, wordless, page.total() - page.json().size());
  }

  /** An event as a line of the account. */
  static Line line(JsonNode event) {
    JsonNode evidence = event.path("evidence");
    JsonNode cite = event.path("cite_info");
    String article = cite.path("id").asText();
    String source = cite.path("publication").asText(cite.path("title").asText(article));
    return new Line(
        event.path("id").asText(),
        evidence.path("text").asText(),
        note(event),
        source,
        article,
        cite.path("url").asText(null),
        evidence.path("start").asInt(),
        evidence.path("end").asInt());
  }

  private static String note(JsonNode event) {
    StringBuilder note = new StringBuilder(words(event.path("event")));
    if (!event.path("mode").isEmpty()) {
      note.append(' ').append(words(event.path("mode")));
    }
    note.append(": ").append(parties(event.path("actor")));
    if (!event.path("recipient").isEmpty()) {
      note.append(" → ").append(parties(event.path("recipient")));
    }
    String place = event.path("event_loc").path("resolved_place").asText("");
    if (!place.isEmpty()) {
      note.append(", ").append(place);
    }
    String auxiliary = event.path("auxiliary").asText("actual");
    note.append("; ").append(event.path("verification").asText());
    return auxiliary.equals("actual") ? note.toString() : note + ", " + auxiliary;
  }

  private static String words(JsonNode list) {
    return String.join(
        ", ", StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList());
  }

  private static String parties(JsonNode list) {
    return list.isEmpty()
        ? "not stated"
        : String.join(
            ", ",
            StreamSupport.stream(list.spliterator(), false)
                .map(a -> a.path("name").asText(a.path("entity_text").asText()))
                .toList());
  }

  String json() {
    return Json.line((Object) this);
  }

  String markdown() {
    StringBuilder text = new StringBuilder("# Chronology\n");
    for (Day day : days) {
      text.append("\n## ").append(day.title()).append("\n\n");
      for (Line line : day.lines()) {
        text.append("- “").append(plain(line.sentence())).append("”  \n  ");
        text.append(plain(line.note())).append(" — ").append(plain(line.cited())).append('\n');
      }
    }
    rest().forEach(line -> text.append('\n').append(line).append('\n'));
    return text.toString();
  }

  /** What is not told, in a sentence each. */
  List<String> rest() {
    List<String> rest = new ArrayList<>();
    if (wordless > 0) {
      rest.add(wordless + " events that others coded are left out: there are no words to cite.");
    }
    if (left > 0) {
      rest.add(left + " further events are left out.");
    }
    return rest;
  }

  /** Nothing of a source's text is taken for Markdown or HTML. */
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|&])", "\\\\$1");
  }
}
