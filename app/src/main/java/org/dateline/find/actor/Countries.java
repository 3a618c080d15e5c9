package org.dateline.find.actor;

import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Dateline;
import org.dateline.record.Place;

/**
 * Which country a text is about, sentence by sentence: where its actors belong who are named by no
 * country ("police", "protesters"). A place that the sentence is set in decides, else that of the
 * sentence before, else the country that the article names most, by itself or by its people and
 * bodies, its headline and beginning counted more; among equals the one named first.
 */
final class Countries {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "across",
          "around",
          "inside",
          "throughout",
          "within",
          "through",
          "off");

  private static final int BACK = 1;
  private static final double HEADLINE = 4;
  private static final double FILED = 2;
  private static final double ENOUGH = 0.34;

  /** Between two as often named the one that something happens in. */
  private static final double THERE = 0.1;

  private static final double PLAINLY = 0.5;

  private final Text text;
  private final String[] set;
  private final BitSet seats = new BitSet();
  private final ActorTables tables;
  private final Map<String, Double> weight = new LinkedHashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final String main;
  private double all;

  Countries(Text text, List<Place> places, Sightings sightings, ActorTables tables) {
    this.text = text;
    this.tables = tables;
    tables.countriesIn(text.article().title()).forEach(c -> weight.merge(c, HEADLINE, Double::sum));
    filed(text.article().dateline());
    set = new String[text.sentences()];
    for (int i = 0; i < text.size(); i++) {
      Sighting s = sightings.over(i);
      if (s != null) {
        named(s);
        i = s.to() - 1;
      }
    }
    for (Place p : places) {
      int head = text.headOf(p.span());
      Sighting s = head < 0 ? null : sightings.over(head);
      if (p.at() != null && p.at().countryCode() != null && !(s != null && body(s))) {
        placed(head, p.at().countryCode(), p.associative());
      }
    }
    main = heaviest();
  }

  /** Where the story was filed, unless the world's courts and councils sit there. */
  private void filed(Dateline dateline) {
    String place = dateline == null ? null : dateline.place();
    if (place != null && !tables.isOf("seats", place.toLowerCase(Locale.ROOT))) {
      tables.countriesIn(place).forEach(c -> weight.merge(c, FILED, Double::sum));
    }
  }

  private void named(Sighting s) {
    if (body(s)) {
      return;
    }
    Known known = s.land();
    boolean country =
        known.kind() == Known.Kind.COUNTRY
            || known.kind() == Known.Kind.DEMONYM
            || known.kind() == Known.Kind.CAPITAL;
    if (country) {
      placed(s.to() - 1, known.code(), known.kind() == Known.Kind.DEMONYM);
    } else if (!Known.wide(known.code()) && counted.add(known.code() + text.sentenceOf(s.from()))) {
      weight.merge(known.code(), 1.0, Double::sum);
    }
  }

  /** "Brussels imposed sanctions": a body that is called by the town in which it sits. */
  private boolean body(Sighting s) {
    return s.may(Known.Kind.ORGANIZATION) && s.may(Known.Kind.CAPITAL) && !locative(s.to() - 1);
  }

  private void placed(int head, String code, boolean adjective) {
    if (head < 0) {
      return;
    }
    int sentence = text.sentenceOf(head);
    boolean there = !adjective && locative(head);
    if (counted.add(code + sentence)) {
      double scene = there && !aside(head) ? THERE : 0;
      weight.merge(code, (sentence < 2 ? 2.0 : 1.0) + scene, Double::sum);
    }
    if (there && set[sentence] == null) {
      set[sentence] = code;
      seats.set(sentence, seat(head));
    }
  }

  /** "Before the tribunal in The Hague": where the world's courts sit. */
  private boolean seat(int head) {
    String word = text.lower(head);
    return tables.isOf("seats", word)
        || (head > 0 && tables.isOf("seats", text.lower(head - 1) + " " + word));
  }

  private boolean locative(int head) {
    for (int i = head, steps = 0; i >= 0 && steps < 3; i = text.head(i), steps++) {
      for (int child : text.children(i)) {
        if (text.relation(child).equals("case")) {
          return LOCATIVE.contains(text.lower(child)) && !lived(text.head(i));
        }
      }
    }
    return false;
  }

  /** "The accord signed in Paris last year". */
  private boolean aside(int head) {
    int verb = text.head(head);
    return verb >= 0 && text.bareRelation(verb).equals("acl");
  }

  /** "A deputy who lives in Budapest". */
  private boolean lived(int verb) {
    return verb >= 0
        && text.relation(verb).startsWith("acl")
        && tables.isOf("living", text.lemma(verb));
  }

  private String heaviest() {
    String best = null;
    double most = 0;
    for (Map.Entry<String, Double> e : weight.entrySet()) {
      all += e.getValue();
      if (e.getValue() > most) {
        best = e.getKey();
        most = e.getValue();
      }
    }
    return most >= ENOUGH * all ? best : null;
  }

  /**
   * The code of the country that a sentence is set in, or null where nothing tells. A scene abroad
   * that an earlier sentence set does not last where the text is plainly about one country.
   */
  String of(int sentence) {
    for (int s = sentence; s >= 0 && s >= sentence - BACK; s--) {
      boolean lasts = s == sentence || main == null || weight.get(main) < PLAINLY * all;
      boolean here = lasts && !(seats.get(s) && main != null);
      if (set[s] != null && (here || set[s].equals(main))) {
        return set[s];
      }
    }
    return main;
  }

  /** The code of the country that the whole text is about, or null. */
  String main() {
    return main;
  }
}
