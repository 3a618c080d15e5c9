package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Place;

/** Where a text tells of a country, and as what. */
final class Lands {
  /**
   * As what it is told of: where something happens, the land or its state, of what people somebody
   * is, a town of it, somebody of it.
   */
  enum Kind {
    SCENE,
    STATE,
    PEOPLE,
    TOWN,
    BODY
  }

  /** In the order of {@link #sentences()}. */
  static final List<Kind> KINDS = List.of(Kind.values());

  /** One telling, at a token of a sentence. */
  record Telling(int token, int sentence, String code, Kind kind) {}

  private final Text text;
  private final Locatives locatives;
  private final List<Telling> all = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();

  Lands(Reading reading, List<Mention> mentions) {
    text = reading.text;
    locatives = reading.locatives;
    for (Mention m : mentions) {
      Coding coding = m.coding;
      if (coding.code() != null && !m.pronoun && !Known.wide(coding.code())) {
        told(m.head, coding.code(), kind(m));
      }
    }
    for (Place p : reading.places) {
      int head = text.headOf(p.span());
      if (head >= 0 && p.at() != null && p.at().countryCode() != null) {
        told(
            head,
            reading.tables.ruling(p.at().countryCode()),
            p.associative() ? Kind.PEOPLE : Kind.TOWN);
      }
    }
    all.sort(Comparator.comparingInt(Telling::token));
  }

  private Kind kind(Mention m) {
    boolean land = m.coding.kind().equals("place");
    return !land ? Kind.BODY : text.pos(m.head).equals("ADJ") ? Kind.PEOPLE : Kind.STATE;
  }

  /** In the order of the text. */
  List<Telling> all() {
    return all;
  }

  /** The countries, first told first. */
  Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    all.forEach(t -> codes.add(t.code));
    return codes;
  }

  private void told(int token, String code, Kind kind) {
    if (code == null || !taken.add(token)) {
      return;
    }
    boolean place = kind == Kind.STATE || kind == Kind.TOWN;
    boolean there = place && locatives.at(token);
    if (there && locatives.seat(token)) {
      return;
    }
    Kind as = there && !locatives.aside(token) ? Kind.SCENE : kind;
    all.add(new Telling(token, text.sentenceOf(token), code, as));
  }

  /** In how many sentences each country is told of as each kind: code, kind. */
  Map<String, int[]> sentences() {
    Map<String, int[]> count = new HashMap<>();
    Set<Telling> seen = new HashSet<>();
    for (Telling t : all) {
      if (seen.add(new Telling(-1, t.sentence, t.code, t.kind))) {
        count.computeIfAbsent(t.code, c -> new int[KINDS.size()])[KINDS.indexOf(t.kind)]++;
      }
    }
    return count;
  }
}
