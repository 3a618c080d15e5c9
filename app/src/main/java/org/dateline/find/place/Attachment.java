package org.dateline.find.place;

import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Location;
import org.dateline.record.Place;

/** How closely a place hangs on a trigger in the dependency tree. The weights are set by hand. */
final class Attachment {
  private static final Set<String> THERE = Set.of("to", "in");
  private static final int DEEP = 6;

  private final Text text;
  private final PlaceWords words;

  Attachment(Text text, PlaceWords words) {
    this.text = text;
    this.words = words;
  }

  /** From 0, not at all, to 9 and a bit: the place is said of the trigger itself. */
  double of(Place place, int trigger) {
    Location at = place.at();
    int named = text.headOf(place.span());
    boolean here = named >= 0 && text.sentenceOf(named) == text.sentenceOf(trigger);
    boolean source = here && (words.is("source", preposition(named)) || spoken(place, trigger));
    if (!here || source || topic(named)) {
      return 0;
    }
    boolean water = "H".equals(at.featureClass());
    return of(called(named), at.local() || water, trigger);
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
    String lemma = named ? text.lemma(above) : "";
    boolean town = words.is("town", lemma) || words.is("seat", lemma);
    return town || words.is("region", lemma) ? above : head;
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
    return Math.max(best, scenic(head, fine) && !elsewhen(head, trigger) ? 2.2 : 0);
  }

  /** Whether the place is told of what went before or is to follow: "met, after a raid hit Gao". */
  private boolean elsewhen(int head, int trigger) {
    for (int at = head, step = 0; at >= 0 && step < 2 * DEEP; at = text.head(at), step++) {
      if (at == trigger) {
        return false;
      }
      if (other(at)) {
        return !under(trigger, at);
      }
    }
    return false;
  }

  private boolean under(int token, int top) {
    for (int at = token, step = 0; at >= 0 && step < 2 * DEEP; at = text.head(at), step++) {
      if (at == top) {
        return true;
      }
    }
    return false;
  }

  /** A clause of another time; "after gunmen killed three" may be read as "after gunmen". */
  private boolean other(int verb) {
    String relation = text.relation(verb);
    String mark = child(verb, "mark");
    if (relation.startsWith("advcl") || !mark.isEmpty()) {
      return words.is("elsewhen", mark);
    }
    boolean active = relation.startsWith("acl") && !child(verb, "obj").isEmpty();
    return active && text.head(verb) < verb && words.is("elsewhen", preposition(text.head(verb)));
  }

  /** Whether a preposition of place brings the token or the noun that it is part of. */
  boolean scenic(int token) {
    return scenic(token, true);
  }

  /**
   * The same for a place that later sentences are set in: what comes "from Moscow" is not there.
   */
  boolean sets(int token) {
    return scenic(token) && !preposition(token).equals("from") && !offstage(token);
  }

  /**
   * "The ministry in Beijing", "talks that will resume in Oman", "the accord signed in Washington":
   * nothing goes on there; but where crowds march to the consulate in Makati.
   */
  private boolean offstage(int token) {
    int above = text.head(token);
    boolean office =
        text.relation(token).startsWith("nmod") && words.is("office", text.lower(above));
    boolean seat = office && !text.relation(above).startsWith("obl");
    int verb = token;
    for (int step = 0; step < DEEP && text.head(verb) >= 0 && !verbal(verb); step++) {
      verb = text.head(verb);
    }
    String aux = child(verb, "aux");
    boolean made = text.relation(verb).startsWith("acl") && words.is("pact", text.lemma(verb));
    return seat || made || aux.equals("will") || aux.equals("would");
  }

  private boolean verbal(int token) {
    return text.pos(token).equals("VERB");
  }

  /** "Outside parliament", "in the capital": where people are, not what they speak in. */
  boolean outside(int token) {
    String preposition = preposition(token);
    boolean in = preposition.equals("in") && !text.lower(token).equals("capital");
    return words.is("strict", preposition) && !in && !words.is("goal", preposition);
  }

  /** Whether the place is that of what the trigger asks for or offers to do. */
  boolean meant(Place place, int trigger) {
    int at = text.headOf(place.span());
    boolean scene = at >= 0 && text.sentenceOf(at) == text.sentenceOf(trigger) && scenic(at);
    for (int step = 0; scene && step < DEEP && text.head(at) >= 0; step++) {
      String relation = text.relation(at);
      boolean purpose = infinitive(at);
      boolean phrase =
          relation.startsWith("obl") || relation.startsWith("nmod") || relation.startsWith("obj");
      at = text.head(at);
      if (at == trigger) {
        return purpose;
      }
      if (!purpose && !phrase) {
        return false;
      }
    }
    return false;
  }

  private boolean infinitive(int token) {
    String relation = text.relation(token);
    if (relation.startsWith("xcomp") || relation.startsWith("advcl")) {
      for (int child : text.children(token)) {
        if (text.relation(child).equals("mark") && text.lower(child).equals("to")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the trigger tells of going or being there: "visited Iraq", "flew to Nairobi", "a trip
   * to Ottawa", "pulled out of Bunia", "moved troops to Uvira", "Geneva hosted talks".
   */
  boolean visited(Place place, int trigger) {
    int named = text.headOf(place.span());
    boolean here = named >= 0 && text.sentenceOf(named) == text.sentenceOf(trigger);
    int head = here ? called(named) : -1;
    int above = head < 0 ? -1 : text.head(head);
    if (above < 0) {
      return false;
    }
    boolean trip = THERE.contains(preposition(head)) && trip(above, trigger);
    if (trip || above != trigger) {
      return trip;
    }
    String verb = text.lemma(trigger);
    boolean town = place.at() != null && place.at().local();
    boolean visit = text.relation(head).equals("obj") && words.is("visit", verb);
    boolean travel = words.is("travel", verb) && THERE.contains(preposition(head));
    boolean left = words.is("leave", verb) && words.is("away", preposition(head));
    boolean sent = town && words.is("move", verb) && words.is("goal", preposition(head));
    boolean host = text.relation(head).equals("nsubj") && words.is("host", verb);
    return visit || travel || left || (sent && troops(trigger)) || host;
  }

  /** "Paid a visit to Kyiv", "his trip to Ottawa": a journey that the trigger is or tells of. */
  private boolean trip(int above, int trigger) {
    boolean journey = words.is("trip", text.lemma(above));
    if (journey && (above == trigger || text.head(above) == trigger)) {
      return true;
    }
    for (int child : above == trigger ? text.children(trigger) : new int[0]) {
      boolean object = text.relation(child).equals("obj") || text.relation(child).equals("obl");
      if (object && words.is("trip", text.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  /** Whether who is moved is armed: aid that is sent somewhere is told of with its receivers. */
  private boolean troops(int trigger) {
    for (int child : text.children(trigger)) {
      boolean object =
          text.relation(child).equals("obj") || text.relation(child).equals("nsubj:pass");
      if (object && words.is("troops", text.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  /** Countries are scenes behind fewer prepositions: "sanctions on Iran" are not there. */
  private boolean scenic(int token, boolean fine) {
    int at = token;
    for (int step = 0; step < 4; step++) {
      String relation = text.relation(at);
      String preposition = preposition(at);
      boolean nominal = relation.startsWith("nmod") && text.head(at) >= 0;
      boolean origin = nominal && preposition.equals("from");
      if (topic(at)) {
        return false;
      }
      if (!origin && words.is(fine ? "scene" : "strict", preposition)) {
        return true;
      }
      boolean part =
          relation.startsWith("nmod")
              || relation.startsWith("compound")
              || relation.startsWith("appos")
              || relation.startsWith("flat")
              || relation.startsWith("conj")
              || relation.startsWith("list");
      if (!part || text.head(at) < 0 || words.is("party", preposition)) {
        return false;
      }
      at = text.head(at);
    }
    return false;
  }

  /**
   * A name that a preposition of place brings to the trigger, or that of a site which it is done
   * to, that is none of the known places; or -1: "taken to the Amura barracks", "shelled Shambat
   * bridge".
   */
  int unknown(int trigger, List<Place> places) {
    int sentence = text.sentenceOf(trigger);
    for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
      String preposition = preposition(i);
      boolean brought = words.is("scene", preposition) || preposition.equals("to");
      boolean built = text.head(i) == trigger && words.is("site", text.lower(i));
      int name = (brought && near(i, trigger)) || built ? name(i) : -1;
      if (name >= 0 && places.stream().noneMatch(p -> covers(p, name))) {
        return name;
      }
    }
    return -1;
  }

  /** Whether the trigger's clause hangs on another that it shares its scene with. */
  boolean joined(int trigger) {
    String relation = text.relation(trigger);
    return text.head(trigger) >= 0 && (relation.startsWith("advcl") || relation.startsWith("conj"));
  }

  private boolean covers(Place place, int token) {
    return place.start() < text.end(token) && place.end() > text.start(token);
  }

  /** The head itself or the part of it that is a name and tells no time; else -1. */
  private int name(int head) {
    if (proper(head)) {
      return head;
    }
    for (int child : text.children(head)) {
      if (text.relation(child).equals("compound") && proper(child)) {
        return child;
      }
    }
    return -1;
  }

  private boolean proper(int token) {
    return text.pos(token).equals("PROPN")
        && PlaceWords.capital(text, token)
        && !words.calendar(text, token);
  }

  private boolean near(int token, int trigger) {
    int at = token;
    for (int step = 0; step < 3; step++) {
      String relation = text.relation(at);
      boolean phrase =
          relation.startsWith("obl") || relation.equals("nmod") || relation.startsWith("obj");
      if (!phrase) {
        return false;
      }
      at = text.head(at);
      if (at == trigger) {
        return true;
      }
    }
    return false;
  }

  /** Whether the place stands with who tells of the trigger: "a diplomat in Dakar confirmed". */
  boolean teller(Place place, int trigger) {
    int verb = trigger;
    for (int up = 0; up < DEEP && text.head(verb) >= 0; up++) {
      String relation = text.relation(verb);
      verb = text.head(verb);
      if (relation.startsWith("ccomp") && subject(text.headOf(place.span()), verb)) {
        return true;
      }
    }
    return false;
  }

  private boolean subject(int token, int verb) {
    int at = token;
    for (int step = 0; step < DEEP && at >= 0 && text.head(at) >= 0; step++) {
      if (text.head(at) == verb) {
        return text.relation(at).startsWith("nsubj");
      }
      at = text.head(at);
    }
    return false;
  }

  /** "…, the governor told reporters in Jos": where the words fell. */
  boolean spoken(Place place, int trigger) {
    int at = text.headOf(place.span());
    for (int step = 0; step < DEEP && text.head(at) >= 0 && at != trigger; step++) {
      boolean speaker = text.relation(at).startsWith("nsubj");
      at = text.head(at);
      if (verbal(at)) {
        return !speaker && at != trigger && words.is("personal", text.lemma(at));
      }
    }
    return false;
  }

  /** "Negotiations on the dam" are not there. */
  private boolean topic(int token) {
    int head = text.head(token);
    return head >= 0
        && text.relation(token).startsWith("nmod")
        && preposition(token).equals("on")
        && words.is("talk", text.lemma(head));
  }

  private String preposition(int token) {
    return child(token, "case");
  }

  private String child(int token, String relation) {
    for (int child : text.children(token)) {
      if (text.relation(child).equals(relation)) {
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
      if (relation.startsWith("ccomp") || other(at) || text.head(at) < 0 || steps >= DEEP) {
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
        return scene && steps > 1 ? 5 : 0;
      }
      return fine ? words.is("goal", preposition) ? 5 : 6 : 1;
    }
    if (relation.startsWith("compound") || relation.equals("nmod:poss")) {
      return fine ? 6.5 : 1;
    }
    if (steps > 1 && text.relation(token).equals("nsubj") && verbal(text.head(token))) {
      return 0;
    }
    if (steps > 1) {
      return scene ? (relation.equals("nsubj") ? 5 : 7) : fine ? 2.8 : 1;
    }
    return relation.equals("obj") || relation.equals("nsubj:pass") ? (fine ? 5.5 : 1) : 0;
  }
}
