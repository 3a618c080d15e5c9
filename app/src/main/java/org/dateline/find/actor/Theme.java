package org.dateline.find.actor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Place;

/**
 * Which country a text is about as a whole, for the choice among what is called alike: the one that
 * it names most, by itself or by its people and bodies, its headline and beginning counted more;
 * among equals the one named first.
 */
final class Theme {
  private static final double HEADLINE = 4;
  private static final double FILED = 2;
  private static final double ENOUGH = 0.34;

  /** Between two as often named the one that something happens in. */
  private static final double THERE = 0.1;

  private final Text text;
  private final Locatives locatives;
  private final Map<String, Double> weight = new LinkedHashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final String main;
  private double all;

  Theme(Reading reading) {
    text = reading.text;
    locatives = reading.locatives;
    ActorTables tables = reading.tables;
    Sightings sightings = reading.sightings;
    tables.countriesIn(text.article().title()).forEach(c -> weight.merge(c, HEADLINE, Double::sum));
    locatives.filed().forEach(c -> weight.merge(c, FILED, Double::sum));
    for (int i = 0; i < text.size(); i++) {
      Sighting s = sightings.over(i);
      if (s != null) {
        named(s);
        i = s.to() - 1;
      }
    }
    for (Place p : reading.places) {
      int head = text.headOf(p.span());
      Sighting s = head < 0 ? null : sightings.over(head);
      if (p.at() != null && p.at().countryCode() != null && !(s != null && body(s))) {
        placed(head, tables.ruling(p.at().countryCode()), p.associative());
      }
    }
    main = heaviest();
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
    return s.may(Known.Kind.ORGANIZATION) && s.may(Known.Kind.CAPITAL) && !locatives.at(s.to() - 1);
  }

  private void placed(int head, String code, boolean adjective) {
    if (head < 0) {
      return;
    }
    int sentence = text.sentenceOf(head);
    boolean there = !adjective && locatives.at(head);
    if (counted.add(code + sentence)) {
      double scene = there && !locatives.aside(head) ? THERE : 0;
      weight.merge(code, (sentence < 2 ? 2.0 : 1.0) + scene, Double::sum);
    }
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

  /** The code of the country that the whole text is about, or null. */
  String main() {
    return main;
  }
}
