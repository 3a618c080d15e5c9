package org.dateline.find.claim;

import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Entity;
import org.dateline.record.Span;

/**
 * Attributions that a colon or a dash makes in headlines and at the beginning of sentences:
 * "Police: two dead", "Two dead: police". Spans are in tokens.
 */
final class Headlines {
  private static final int FAR = 10;
  private static final int SHORT = 6;
  private static final int FEW = 4;

  private final Text text;
  private final Wording words;
  private final Clauses clauses;
  private final List<Entity> entities;

  Headlines(Text text, Wording words, Clauses clauses, List<Entity> entities) {
    this.text = text;
    this.words = words;
    this.clauses = clauses;
    this.entities = entities;
  }

  /** "Police: two dead". */
  Attribution headline(int from, int to) {
    boolean headless = headless(to);
    int start = text.lower(from).equals("from") ? from + 1 : from;
    for (int i = start + 1; i < to - 1; i++) {
      boolean opens = start > from && i - start <= FAR && clauses.names(start, i);
      if (text.form(i).equals(":")
          && (opens || speaks(from, i, headless) || quotes(from, i) || institution(from, i))
          && says(from, i, to)) {
        return new Attribution(i, new Span(start, i), new Span(i + 1, clauses.end(i + 1, to)));
      }
    }
    return null;
  }

  private boolean headless(int to) {
    return !text.form(to - 1).equals(".");
  }

  /** "Two dead in market blast: police", "Two dead – Mudavadi". */
  Attribution trailing(int from, int to) {
    for (int i = from + 1; headless(to) && i < to - 1; i++) {
      String form = text.form(i);
      boolean dash = form.equals("–") || form.equals("—") || form.equals("-");
      if (form.equals(":") || (dash && text.end(i - 1) < text.start(i))) {
        boolean name = i - from >= FEW && surname(i + 1, to);
        return name || speaks(i + 1, to, true)
            ? new Attribution(i, new Span(i + 1, to), new Span(from, i))
            : null;
      }
    }
    return null;
  }

  /** Whether a word or two name somebody of whom nothing is known, and no place. */
  private boolean surname(int from, int to) {
    boolean place =
        entities.stream().anyMatch(e -> e.kind().equals("place") && e.end() == text.end(to - 1));
    boolean name = to - from <= 2 && !place;
    for (int i = from; i < to; i++) {
      name &= text.pos(i).equals("PROPN");
    }
    return name;
  }

  private boolean says(int from, int colon, int to) {
    boolean speaker = words.is("speaker", text.lower(colon - 1));
    int end = clauses.end(colon + 1, to);
    return clauses.verb(colon + 1, end) || (speaker && colon - from == 1 && end - colon > 3);
  }

  /** "Sikorski: "We are closing the consulate"." */
  private boolean quotes(int from, int colon) {
    return colon - from <= SHORT && clauses.quote(colon + 1) && clauses.names(from, colon);
  }

  /** "Peace Commission, bulletin 44: …": a body or a person by name, whatever else is named. */
  private boolean institution(int from, int to) {
    boolean names = to - from <= SHORT && clauses.names(from, to);
    return names
        && entities.stream()
            .anyMatch(
                e ->
                    e.start() == text.start(from)
                        && e.end() <= text.end(to - 1)
                        && Set.of("organization", "person").contains(e.kind()));
  }

  /** Whether a few words name somebody who may speak. */
  private boolean speaks(int from, int to, boolean headless) {
    if (to - from > SHORT || to <= from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!clauses.nominal(i) && !(headless && i == from)) {
        return false;
      }
    }
    return words.is("speaker", text.lower(to - 1)) || named(from, to, headless);
  }

  private boolean named(int from, int to, boolean headless) {
    for (Entity e : entities) {
      boolean here = e.start() >= text.start(from) && e.end() == text.end(to - 1);
      boolean voice = !e.kind().equals("place") || headless;
      if (here && voice && e.code() != null) {
        return true;
      }
    }
    return false;
  }
}
