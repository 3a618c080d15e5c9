package org.dateline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.record.Actor;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Evidence;
import org.dateline.record.Quote;
import org.dateline.record.Speaker;

/**
 * Writes a sentence with its events in the corpus mark-up. Marks neither nest nor overlap, so where
 * two would, the trigger goes before the actor, and the actor before the claim; roles outside the
 * sentence are left out.
 */
public final class MarkWriter {
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
   * A line that {@link Marked#parse} reads.
   *
   * @param sentence the evidence that all the events share
   * @param events may be none: then nothing is to be coded in it
   */
  public static String line(Evidence sentence, List<Event> events) {
    MarkWriter writer = new MarkWriter(sentence, events.size());
    List<Event> kept = new ArrayList<>();
    for (Event e : events) {
      if (writer.trigger(e, kept.size() + 1)) {
        kept.add(e);
      }
    }
    for (int i = 0; i < kept.size(); i++) {
      writer.roles(kept.get(i), writer.numbered ? String.valueOf(i + 1) : "");
    }
    return writer.written();
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
    if (e.dateEvidence() != null && e.date() != null) {
      put(e.dateEvidence().start(), e.dateEvidence().end(), false, "d" + n, e.date());
    }
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
