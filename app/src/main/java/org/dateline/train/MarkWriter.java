package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Evidence;
import org.dateline.record.Location;
import org.dateline.record.Quote;
import org.dateline.record.Speaker;
import org.dateline.train.Marked.MarkedWords;

/**
 * Writes a sentence with its events in the corpus mark-up. Marks neither nest nor overlap, so where
 * two would, the trigger goes before the actor, the actor before the claim, and that before date
 * and place; roles outside the sentence are left out.
 */
public final class MarkWriter {
  private static final int REGION = 2;

  private final Evidence sentence;
  private final int[] text;
  private final TreeMap<Integer, Mark> marks = new TreeMap<>();
  private final boolean numbered;

  private static final class Mark {
    final int end;
    final boolean trigger;
    String head;
    String value = "";

    Mark(int end, boolean trigger, String head) {
      this.end = end;
      this.trigger = trigger;
      this.head = head;
    }
  }

  private MarkWriter(Evidence sentence, int events) {
    this.sentence = sentence;
    text = sentence.text().codePoints().map(MarkWriter::plain).toArray();
    numbered = events > 1;
  }

  /** No letter of a text is taken for a mark; lengths stay. */
  private static int plain(int c) {
    return switch (c) {
      case '<' -> '‹';
      case '>' -> '›';
      case '{' -> '(';
      case '}' -> ')';
      default -> Character.isWhitespace(c) ? ' ' : c;
    };
  }

  /**
   * An event as it counts.
   *
   * @param coded as it was coded, where somebody looked at it; else null
   */
  public record Judged(Event event, Event coded) {}

  /**
   * A line that {@link Marked#parse} reads.
   *
   * @param sentence the evidence that all the events share
   * @param published the article's day, which the line begins with, or null
   * @param events may be none: then nothing is to be coded in it
   */
  public static String line(Evidence sentence, String published, List<Judged> events) {
    MarkWriter writer = new MarkWriter(sentence, events.size());
    List<Judged> kept = new ArrayList<>();
    for (Judged j : events) {
      if (writer.trigger(j.event(), kept.size() + 1)) {
        kept.add(j);
      }
    }
    for (int i = 0; i < kept.size(); i++) {
      String n = writer.numbered ? String.valueOf(i + 1) : "";
      writer.roles(kept.get(i).event(), n);
      writer.scene(kept.get(i), n);
    }
    return (published == null ? "" : '@' + published.split("T")[0] + ' ') + writer.written();
  }

  private boolean trigger(Event e, int number) {
    StringBuilder head = new StringBuilder(numbered ? number + ":" : "").append(e.event().get(0));
    e.mode().forEach(m -> head.append('/').append(m));
    if (!e.auxiliary().equals("actual")) {
      head.append('@').append(e.auxiliary());
    }
    e.context().forEach(c -> head.append('#').append(c));
    Quote q = e.evidence().trigger();
    return q != null && put(q.start(), q.end(), true, head.toString(), "");
  }

  private void roles(Event e, String n) {
    e.actor().forEach(a -> put(a.start(), a.end(), false, "a" + n, code(a)));
    e.recipient().forEach(a -> put(a.start(), a.end(), false, "r" + n, code(a)));
    for (EventClaim c : e.claims()) {
      String stance = c.stance().equals("asserts") ? "" : ":" + c.stance();
      if (c.source() != null) {
        put(c.source().start(), c.source().end(), false, "c" + n + stance, code(c.source()));
      }
      if (c.cue() != null) {
        put(c.cue().start(), c.cue().end(), false, "q" + n, "");
      }
    }
  }

  /** When and where; of an event that was looked at also the words that do not tell it. */
  private void scene(Judged j, String n) {
    Quote told = j.event().dateEvidence();
    if (told != null && j.event().date() != null) {
      scene(told.start(), told.end(), "d" + n, j.event().date());
    }
    if (j.coded() == null) {
      return;
    }
    Quote coded = j.coded().dateEvidence();
    if (coded != null && !Objects.equals(j.event().date(), j.coded().date())) {
      scene(coded.start(), coded.end(), "d" + n, MarkedWords.NOT);
    }
    Location now = j.event().eventLoc();
    Location before = j.coded().eventLoc();
    place(now, now == null ? "" : name(now).replace(' ', '_'), n);
    if (before != null && (now == null || !name(now).equals(name(before)))) {
      place(before, MarkedWords.NOT, n);
    }
  }

  private void place(Location place, String value, String n) {
    String words = place == null ? null : place.extractedPlace();
    int at = words == null || words.isEmpty() ? -1 : sentence.text().indexOf(words);
    if (at >= 0) {
      int start = sentence.start() + sentence.text().codePointCount(0, at);
      scene(start, start + words.codePointCount(0, words.length()), "p" + n, value);
    }
  }

  /** One mark has one value: words that an actor's code stands on are not marked again. */
  private void scene(int from, int to, String head, String value) {
    Mark same = marks.get(from - sentence.start());
    if (same == null || same.value.equals(value)) {
      put(from, to, false, head, value);
    }
  }

  /** A place's name with its region or country: "Quetta, Balochistan". */
  static String name(Location place) {
    boolean region = place.province() != null && place.resolution() > REGION;
    String within = region ? place.province() : place.country();
    boolean alone = within == null || within.equals(place.resolvedPlace());
    return alone ? place.resolvedPlace() : place.resolvedPlace() + ", " + within;
  }

  private static String code(Actor a) {
    return code(a.code(), a.sector());
  }

  private static String code(Speaker s) {
    return code(s.code(), s.sector());
  }

  private static String code(String country, List<String> sectors) {
    return country == null
        ? ""
        : country + String.join("", sectors.stream().map(s -> "." + s).toList());
  }

  /** Puts a mark where none is in the way; roles of the same words share one. */
  private boolean put(int from, int to, boolean trigger, String head, String value) {
    int start = from - sentence.start();
    int end = to - sentence.start();
    if (start < 0 || end > text.length || start >= end) {
      return false;
    }
    Mark same = marks.get(start);
    if (same != null && same.end == end && !same.trigger && !trigger) {
      same.head += head;
      same.value = same.value.isEmpty() ? value : same.value;
      return true;
    }
    Map.Entry<Integer, Mark> before = marks.lowerEntry(end);
    if (before != null && before.getValue().end > start) {
      return false;
    }
    Mark mark = new Mark(end, trigger, head);
    mark.value = value;
    marks.put(start, mark);
    return true;
  }

  private String written() {
    StringBuilder line = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Mark> e : marks.entrySet()) {
      Mark m = e.getValue();
      line.append(words(at, e.getKey())).append(m.trigger ? '{' : '<').append(m.head);
      line.append(m.value.isEmpty() ? "" : "=" + m.value).append(' ');
      line.append(words(e.getKey(), m.end)).append(m.trigger ? '}' : '>');
      at = m.end;
    }
    return line.append(words(at, text.length)).toString().strip();
  }

  private String words(int from, int to) {
    return new String(text, from, to - from);
  }
}
