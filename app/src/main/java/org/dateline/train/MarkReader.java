package org.dateline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.lexicon.LexiconException;
import org.dateline.record.Span;
import org.dateline.train.Marked.MarkedActor;
import org.dateline.train.Marked.MarkedClaim;
import org.dateline.train.Marked.MarkedEvent;
import org.dateline.train.Marked.MarkedWords;

/** Reads the corpus mark-up; see the corpus' README. */
final class MarkReader {
  private static final Pattern TRIGGER =
      Pattern.compile("(?:(\\d+):)?([A-Z]+)((?:[/@#!][\\w-]+)*)");
  private static final Pattern PUBLISHED = Pattern.compile("@(\\d{4}(?:-\\d\\d){0,2}) ");
  private static final Pattern PART = Pattern.compile("([/@#!])([\\w-]+)");
  private static final Pattern ROLE = Pattern.compile("([arcqdp])(\\d*)(?::([a-z]+))?");

  private final String at;
  private final String line;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Draft> drafts = new TreeMap<>();
  private int i;

  private static final class Draft {
    String type;
    final List<String> modes = new ArrayList<>();
    final List<String> contexts = new ArrayList<>();
    String auxiliary = "actual";
    String verification;
    Span trigger;
    final List<Span> mentions = new ArrayList<>();
    final List<MarkedActor> actors = new ArrayList<>();
    final List<MarkedActor> recipients = new ArrayList<>();
    final List<MarkedClaim> claims = new ArrayList<>();
    final List<MarkedWords> dates = new ArrayList<>();
    final List<MarkedWords> places = new ArrayList<>();

    MarkedEvent done(int number) {
      return new MarkedEvent(
          number,
          type,
          modes,
          auxiliary,
          contexts,
          verification,
          trigger,
          mentions,
          actors,
          recipients,
          claims,
          dates,
          places);
    }
  }

  MarkReader(String at, String line) {
    this.at = at;
    this.line = line;
  }

  Marked read() {
    String published = published();
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '<') {
        role(inside('>'));
      } else if (c == '{') {
        trigger(inside('}'));
      } else if (c == '>' || c == '}') {
        throw error("'" + c + "' without its beginning");
      } else {
        text.append(c);
        i++;
      }
    }
    List<MarkedEvent> events = new ArrayList<>();
    drafts.forEach((number, draft) -> events.add(checked(number, draft)));
    return new Marked(at, text.toString(), Marked.Head.of(published), events);
  }

  /** The day of publication that a line may begin with, as in "@2022-01-09 "; else null. */
  private String published() {
    Matcher m = PUBLISHED.matcher(line);
    i = m.lookingAt() ? m.end() : 0;
    return i == 0 ? null : m.group(1);
  }

  private MarkedEvent checked(int number, Draft draft) {
    if (draft.type == null) {
      throw error("event " + number + " has roles but no trigger");
    }
    return draft.done(number);
  }

  private String inside(char end) {
    int close = line.indexOf(end, i);
    if (close < 0) {
      throw error("'" + line.charAt(i) + "' is not closed");
    }
    String inside = line.substring(i + 1, close);
    if (inside.indexOf('<') >= 0 || inside.indexOf('{') >= 0) {
      throw error("marks do not nest");
    }
    i = close + 1;
    return inside;
  }

  private Span words(String inside) {
    int space = inside.indexOf(' ');
    if (space < 0 || space == inside.length() - 1) {
      throw error("no words in the mark '" + inside + "'");
    }
    int start = text.length();
    text.append(inside, space + 1, inside.length());
    return new Span(start, text.length());
  }

  private void trigger(String inside) {
    String head = inside.split(" ", 2)[0];
    Span span = words(inside);
    if (head.startsWith("=")) {
      draft(head.substring(1)).mentions.add(span);
      return;
    }
    Matcher m = TRIGGER.matcher(head);
    if (!m.matches()) {
      throw error(
          "'"
              + head
              + "' is no trigger mark, as in {1:ASSAULT/aerial@historical#military!suspected struck}");
    }
    Draft d = draft(m.group(1) == null ? "" : m.group(1));
    if (d.type != null) {
      throw error("event " + head + " has two triggers; a later mention is {=1 words}");
    }
    d.type = m.group(2);
    d.trigger = span;
    Matcher parts = PART.matcher(m.group(3));
    while (parts.find()) {
      part(d, parts.group(1).charAt(0), parts.group(2));
    }
  }

  private static void part(Draft d, char kind, String value) {
    switch (kind) {
      case '/' -> d.modes.add(value);
      case '@' -> d.auxiliary = value;
      case '#' -> d.contexts.add(value);
      default -> d.verification = value;
    }
  }

  private Draft draft(String number) {
    int n = number.isEmpty() ? 1 : Integer.parseInt(number);
    return drafts.computeIfAbsent(n, k -> new Draft());
  }

  private void role(String inside) {
    String head = inside.split(" ", 2)[0];
    Span span = words(inside);
    int equals = head.indexOf('=');
    String roles = equals < 0 ? head : head.substring(0, equals);
    String value = equals < 0 ? "" : head.substring(equals + 1);
    Matcher m = ROLE.matcher(roles);
    int end = 0;
    while (m.lookingAt()) {
      give(m.group(1).charAt(0), m.group(2), m.group(3), value, span);
      end = m.end();
      m.region(end, roles.length());
      if (end == roles.length()) {
        return;
      }
    }
    throw error(
        "'"
            + roles
            + "' is no role mark, as in <a1r2=KEN.MIL words>, at '"
            + roles.substring(end)
            + "'");
  }

  private void give(char role, String number, String stance, String value, Span span) {
    Draft d = draft(number);
    switch (role) {
      case 'a' -> d.actors.add(actor(span, value));
      case 'r' -> d.recipients.add(actor(span, value));
      case 'c' ->
          d.claims.add(new MarkedClaim(actor(span, value), stance == null ? "asserts" : stance));
      case 'd' -> d.dates.add(new MarkedWords(span, value));
      case 'p' -> d.places.add(new MarkedWords(span, value));
      default -> {}
    }
  }

  private static MarkedActor actor(Span span, String value) {
    List<String> parts = value.isEmpty() ? List.of() : Arrays.asList(value.split("\\."));
    String code = parts.isEmpty() ? null : parts.get(0);
    return new MarkedActor(
        span, code, parts.isEmpty() ? List.of() : List.copyOf(parts.subList(1, parts.size())));
  }

  private LexiconException error(String message) {
    return new LexiconException(at + ": column " + (i + 1) + ": " + message);
  }
}
