package org.dateline.find.actor;

import java.util.List;
import java.util.Set;
import org.dateline.language.Text;

/** Whom a noun phrase belongs to: a country or body within it, its possessor, "of X", "in X". */
final class Owners {
  static final Set<String> OWNING = Set.of("of", "from");
  private static final Set<String> PLACING = Set.of("in", "at", "near", "on", "across", "inside");
  static final int WITHIN = 4;
  private static final int SENT = 3;
  private static final Set<String> OUT = Set.of("desc", "tmod", "poss");

  /**
   * An owner.
   *
   * @param known its row, or null where a place of the gazetteer gave the country
   */
  record Owner(String code, Known known, int strength, String why) {
    /** Whether it is a body of its own rather than a country. */
    boolean body() {
      return known != null
          && (known.kind() == Known.Kind.ORGANIZATION || known.kind() == Known.Kind.GROUP);
    }

    List<String> sectors() {
      return known == null ? List.of() : known.sectors();
    }

    boolean breakaway() {
      return known != null && known.sectors().contains("PRE");
    }
  }

  private final Reading reading;
  private final Text text;

  Owners(Reading reading) {
    this.reading = reading;
    this.text = reading.text;
  }

  /**
   * The owner of a phrase, or null.
   *
   * @param from the first token of what the phrase is itself, which owns nothing
   * @param to the token after it
   * @param away whether they are not of the place that they are in, as refugees
   */
  Owner of(Phrase phrase, int head, int from, int to, boolean away) {
    Owner best = null;
    int i = phrase.from();
    while (i < phrase.to()) {
      boolean own = i >= from && i < to;
      Owner found = own ? null : at(i, strengthWithin(i));
      best = better(best, found);
      Sighting s = reading.sightings.over(i);
      i = s == null || own ? i + 1 : Math.max(i + 1, s.to());
    }
    for (int child : text.children(head)) {
      String relation = text.relation(child);
      boolean out = OUT.contains(relation.substring(relation.indexOf(':') + 1));
      if (child >= to && text.bareRelation(child).equals("nmod") && !out) {
        best = better(best, behind(child, away));
      }
      if (child >= to && text.bareRelation(child).equals("acl")) {
        best = better(best, sender(child));
      }
    }
    return best;
  }

  /** "Drones launched by Russia": who sent what is spoken of. */
  private Owner sender(int participle) {
    Owner best = null;
    if (reading.isOf("sent", participle)) {
      for (int child : text.children(participle)) {
        if (reading.phrases.hasCase(child, "by")) {
          best = better(best, at(child, SENT));
        }
      }
    }
    return best;
  }

  private static Owner better(Owner a, Owner b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    boolean finer = b.strength == a.strength && b.body() && !a.body() && b.strength < WITHIN;
    return finer || b.strength > a.strength ? b : a;
  }

  private int strengthWithin(int i) {
    Sighting s = reading.sightings.over(i);
    int end = s == null ? i + 1 : s.to();
    boolean hyphen = end + 1 < text.size() && isHyphen(end);
    if (hyphen && reading.isOf("aside", end + 1)) {
      return text.lower(end + 1).equals("based") ? 1 : -1;
    }
    boolean against = i > 1 && isHyphen(i - 1) && reading.isOf("against", i - 2);
    if (against) {
      return -1;
    }
    return i > 0 && reading.isOf("against", i - 1) ? 1 : WITHIN;
  }

  private boolean isHyphen(int i) {
    String form = text.form(i);
    return form.length() == 1 && "-‐‑–".contains(form);
  }

  private Owner behind(int child, boolean away) {
    String preposition = "";
    for (int c : text.children(child)) {
      if (text.relation(c).equals("case")) {
        preposition = text.lower(c);
      }
    }
    int strength =
        OWNING.contains(preposition)
            ? 3
            : PLACING.contains(preposition) ? away ? 0 : 2 : preposition.equals("for") ? 1 : -1;
    Phrase phrase = reading.phrases.at(child);
    Owner best = null;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      best = better(best, at(i, strength));
    }
    return best == null && preposition.equals("of") ? inside(child, away) : best;
  }

  /** "The leader of a gang in Haiti's capital": where what it is of lies. */
  private Owner inside(int noun, boolean away) {
    Owner best = null;
    for (int child : text.children(noun)) {
      if (child > noun && text.relation(child).equals("nmod")) {
        Owner own = behind(child, away);
        best = own != null && own.strength() <= 2 ? better(best, own) : best;
      }
    }
    return best;
  }

  private Owner at(int i, int strength) {
    if (strength < 0) {
      return null;
    }
    Sighting s = reading.sightings.over(i);
    if (s != null && reading.foreign(s)) {
      return null;
    }
    if (s == null) {
      String code = reading.placeAt(i);
      return code == null
          ? null
          : new Owner(code, null, Math.min(strength, 2), "the place '" + text.form(i) + "'");
    }
    Known known = strength < SENT ? s.land() : reading.choice.of(s.rows(), null);
    boolean people = known.kind() == Known.Kind.STATE && known.sectors().get(0).equals("CVL");
    return new Owner(
        known.code(),
        known,
        people ? Math.min(strength, 1) : strength,
        known.name() + " " + known.at());
  }
}
