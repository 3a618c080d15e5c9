package org.dateline.find.place;

import org.dateline.language.Text;
import org.dateline.record.Location;
import org.dateline.record.Place;

/** How closely a place hangs on a trigger in the dependency tree. The weights are set by hand. */
final class Attachment {
  private static final int DEEP = 6;
  private static final int CITY = 3;

  private final Text text;
  private final PlaceWords words;

  Attachment(Text text, PlaceWords words) {
    this.text = text;
    this.words = words;
  }

  /** From 0, not at all, to 9 and a bit: the place is said of the trigger itself. */
  double of(Place place, int trigger) {
    Location at = place.at();
    boolean water = "H".equals(at.featureClass());
    return of(called(text.headOf(place.span())), at.resolution() >= CITY || water, trigger);
  }

  /** "the port of Aden", "the village Hays": what is called so stands for the name. */
  private int called(int head) {
    int above = head < 0 ? -1 : text.head(head);
    boolean part =
        above >= 0
            && (text.relation(head).equals("nmod")
                || text.relation(head).startsWith("appos")
                || text.relation(head).startsWith("flat"));
    boolean named = part && (preposition(head).isEmpty() || preposition(head).equals("of"));
    return named && (words.is("town", text.lemma(above)) || words.is("region", text.lemma(above)))
        ? above
        : head;
  }

  /**
   * The same for a token.
   *
   * @param fine whether it names a town or less, rather than a country
   */
  double of(int head, boolean fine, int trigger) {
    if (head < 0 || text.sentenceOf(head) != text.sentenceOf(trigger)) {
      return 0;
    }
    double best = below(head, trigger, fine);
    int at = trigger;
    for (int up = 1; up <= DEEP && text.head(at) >= 0; up++) {
      String relation = text.relation(at);
      boolean told = relation.startsWith("ccomp") || relation.startsWith("parataxis");
      at = text.head(at);
      double above = below(head, at, fine) - 1 - 0.5 * up;
      best = Math.max(best, told ? Math.min(above, 1) : Math.min(above, 6));
      if (told) {
        break;
      }
    }
    return Math.max(best, scenic(head, fine) ? 2.2 : 0);
  }

  /** Whether a preposition of place brings the token or the noun that it is part of. */
  boolean scenic(int token) {
    return scenic(token, true);
  }

  /** Countries are scenes behind fewer prepositions: "sanctions on Iran" are not there. */
  private boolean scenic(int token, boolean fine) {
    int at = token;
    for (int step = 0; step < 4; step++) {
      if (words.is(fine ? "scene" : "strict", preposition(at))) {
        return true;
      }
      String relation = text.relation(at);
      boolean part =
          relation.startsWith("nmod")
              || relation.startsWith("compound")
              || relation.startsWith("appos")
              || relation.startsWith("flat")
              || relation.startsWith("conj")
              || relation.startsWith("list");
      if (!part || text.head(at) < 0 || preposition(at).equals("to")) {
        return false;
      }
      at = text.head(at);
    }
    return false;
  }

  private String preposition(int token) {
    for (int child : text.children(token)) {
      if (text.relation(child).equals("case")) {
        return text.lower(child);
      }
    }
    return "";
  }

  /** The place lies somewhere under the trigger: by what relation? */
  private double below(int token, int trigger, boolean fine) {
    int at = token;
    int steps = 0;
    boolean clause = false;
    while (at != trigger) {
      String relation = text.relation(at);
      if (relation.startsWith("ccomp") || text.head(at) < 0 || steps >= DEEP) {
        return 0;
      }
      clause |=
          steps > 0
              && (relation.startsWith("advcl")
                  || relation.startsWith("acl")
                  || relation.startsWith("conj")
                  || relation.startsWith("xcomp"));
      steps++;
      if (text.head(at) == trigger) {
        double score = link(token, at, relation, steps, fine) - 0.4 * (steps - 1);
        return clause ? Math.min(score, 4.5) : score;
      }
      at = text.head(at);
    }
    return 0;
  }

  private double link(int token, int last, String relation, int steps, boolean fine) {
    boolean scene = scenic(token, fine);
    String preposition = preposition(last);
    if (relation.startsWith("obl")
        || relation.equals("nmod")
        || relation.startsWith("advcl")
        || relation.startsWith("acl")
        || relation.startsWith("conj")
        || relation.startsWith("xcomp")
        || relation.startsWith("advmod")
        || relation.startsWith("parataxis")
        || relation.startsWith("appos")) {
      if (scene && !preposition.equals("by")) {
        return 9;
      }
      if (preposition.equals("by") && relation.startsWith("obl")) {
        return 0;
      }
      return fine ? words.is("goal", preposition) ? 5 : 6 : 1;
    }
    if (relation.startsWith("compound") || relation.equals("nmod:poss")) {
      return fine ? 6.5 : 1;
    }
    if (steps > 1) {
      return scene ? (relation.equals("nsubj") ? 5 : 7) : fine ? 2.8 : 1;
    }
    return relation.equals("obj") || relation.equals("nsubj:pass") ? (fine ? 5.5 : 1) : 0;
  }
}
