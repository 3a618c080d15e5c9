package org.dateline.find.event;

import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Entity;

/**
 * Whether an event happened, will, might or did not: read off negation, auxiliaries and the words
 * that govern its trigger. Immutable and thread-safe.
 */
final class Reality {
  /** A reading and the words that gave it. */
  record Reading(String auxiliary, String why) {}

  static final String ACTUAL = "actual";
  static final String FUTURE = "future";
  static final String HISTORICAL = "historical";
  static final String HYPOTHETICAL = "hypothetical";
  static final String NEGATED = "negated";

  /** Said that it will not be done, which for some types is an event of its own; no auxiliary. */
  static final String REFUSED = "refused";

  /** Said by who would do it, which for some types is a threat; no auxiliary. */
  static final String ANNOUNCED = "announced";

  private static final Set<String> COMPLEMENTS =
      Set.of("xcomp", "ccomp", "acl", "obj", "nmod", "obl");
  private static final Set<String> WOULD = Set.of("would", "'d");
  private static final Set<String> TOLD = Set.of("ccomp", "parataxis");
  private static final int FAR = 8;

  private final Words words;

  /** Whether a date lies over a year before the article's. */
  static boolean longAgo(String date, String anchor) {
    if (date == null || anchor == null || date.length() < 4 || anchor.length() < 4) {
      return false;
    }
    if (!date.substring(0, 4).chars().allMatch(Character::isDigit)) {
      return false;
    }
    int years = Integer.parseInt(anchor.substring(0, 4)) - Integer.parseInt(date.substring(0, 4));
    boolean months = date.length() >= 7 && anchor.length() >= 7 && date.charAt(5) != 'W';
    boolean earlier = months && date.substring(5, 7).compareTo(anchor.substring(5, 7)) < 0;
    return years > 1 || (years == 1 && earlier);
  }

  Reality(Words words) {
    this.words = words;
  }

  /** How real the clause makes what the trigger names; "actual" where nothing speaks against. */
  Reading read(Scene scene, int trigger) {
    int t = trigger;
    for (int i = 0; i < FAR && t >= 0; i++) {
      Reading own = own(scene, t, trigger);
      if (own != null) {
        return own;
      }
      int head = scene.text.head(t);
      if (head >= 0 && awaited(scene, t, head)) {
        return new Reading(HYPOTHETICAL, "only waited for by '" + scene.text.form(head) + "'");
      }
      if (head < 0 || detached(scene, t)) {
        break;
      }
      Reading governed = governed(scene, t, head);
      if (governed != null) {
        return governed;
      }
      if (!carries(scene, t, head)) {
        break;
      }
      t = sibling(scene, t, head);
    }
    return new Reading(ACTUAL, "nothing speaks against it");
  }

  /** "Would go on until he resigned": what ends something that is not over. */
  private boolean awaited(Scene scene, int t, int head) {
    return scene.clause.relation(t).equals("advcl")
        && scene.clause.marked(t, "until")
        && (helped(scene, head, "will") || helped(scene, head, "may"));
  }

  /** Whether a verb has an auxiliary of a class. */
  private boolean helped(Scene scene, int verb, String kind) {
    return scene.clause.children(verb, "aux").stream()
        .anyMatch(aux -> words.of(kind).contains(scene.text.lower(aux)));
  }

  /** A bare infinitive that hangs on a finite verb is coordinated with that verb's infinitive. */
  private static int sibling(Scene scene, int t, int head) {
    boolean bare = scene.clause.relation(t).equals("conj") && scene.text.tag(t).equals("VB");
    if (bare && !scene.text.tag(head).equals("VB")) {
      for (int child : scene.clause.children(head, "xcomp", "advcl", "ccomp")) {
        if (child < t && scene.text.tag(child).equals("VB")) {
          return child;
        }
      }
    }
    return head;
  }

  private Reading own(Scene scene, int t, int trigger) {
    Text text = scene.text;
    boolean future = false;
    boolean idea =
        scene.clause.relation(t).equals("acl")
            && text.tag(t).equals("VBG")
            && scene.clause.marked(t, "of")
            && !words.of("blame").contains(text.lemma(text.head(t)))
            && !words.of("calendar").contains(text.lower(text.head(t)));
    if (idea || scene.clause.topic(t)) {
      return new Reading(HYPOTHETICAL, "only spoken about");
    }
    Reading negated = negated(scene, t, trigger);
    if (negated != null) {
      return negated;
    }
    if (t == trigger && ordered(scene, t)) {
      return new Reading(HYPOTHETICAL, "an order");
    }
    for (int child : text.children(t)) {
      String relation = scene.clause.relation(child);
      String lower = text.lower(child);
      if (relation.equals("mark") && words.of("if").contains(lower)) {
        return new Reading(HYPOTHETICAL, "'" + text.form(child) + "'");
      }
      if (relation.equals("aux") && words.of("may").contains(lower)) {
        String told = reported(scene, t, lower);
        return new Reading(
            told.equals(FUTURE) ? planned(scene, t, trigger) : told, "'" + text.form(child) + "'");
      }
      future |= toBe(scene, t, child);
      future |= relation.equals("aux") && words.of("will").contains(lower);
    }
    return future ? new Reading(planned(scene, t, trigger), "'will'") : null;
  }

  private String planned(Scene scene, int t, int trigger) {
    return t == trigger && ownWord(scene, t) ? ANNOUNCED : FUTURE;
  }

  /** "Iran said it would strike": who says so is who would do it. */
  private boolean ownWord(Scene scene, int t) {
    int head = scene.text.head(t);
    boolean said =
        scene.clause.relation(t).equals("ccomp")
            && head >= 0
            && words.of("announcing").contains(scene.text.lemma(head));
    for (int doer : said ? scene.clause.subjects(t) : List.<Integer>of()) {
      Entity own = scene.entityAt(doer);
      for (int speaker : scene.clause.subjects(head)) {
        Entity other = scene.entityAt(speaker);
        if (own != null && other != null && own.chain() == other.chain()) {
          return true;
        }
      }
    }
    return false;
  }

  /** What denies it, wherever it stands: "would not leave" is neither wished nor planned. */
  private Reading negated(Scene scene, int t, int trigger) {
    Text text = scene.text;
    for (int child : text.children(t)) {
      String relation = scene.clause.relation(child);
      String lower = text.lower(child);
      if (relation.equals("mark") && words.of("if").contains(lower)) {
        return null;
      }
      boolean nominalNo = relation.equals("det") && words.of("no").contains(lower);
      if ((relation.equals("advmod") && words.of("not").contains(lower)) || nominalNo) {
        if (nominalNo && t != trigger && !words.of("light").contains(text.lemma(t))) {
          continue;
        }
        return nominalNo || !refused(scene, t, trigger)
            ? new Reading(NEGATED, "'" + text.form(child) + "'")
            : new Reading(REFUSED, "'will " + text.form(child) + "'");
      }
      if (relation.equals("nsubj") && nobody(scene, child)) {
        return new Reading(NEGATED, "'" + text.form(child) + "'");
      }
      if (t == trigger && relation.equals("obj") && none(scene, child)) {
        return new Reading(NEGATED, "'no " + text.form(child) + "'");
      }
      if (relation.equals("case") && words.of("without").contains(lower)) {
        return new Reading(NEGATED, "'" + text.form(child) + "'");
      }
    }
    return null;
  }

  /** "Free the prisoners": a bare verb that begins a sentence or a quotation. */
  private static boolean ordered(Scene scene, int t) {
    Text text = scene.text;
    int first = text.sentenceStart(text.sentenceOf(t));
    boolean begins =
        t == first || text.tag(t - 1).equals("``") || "\"“:".contains(text.form(t - 1));
    return begins
        && text.tag(t).equals("VB")
        && scene.clause.children(t, "nsubj", "aux", "cop").isEmpty();
  }

  /** "Will not negotiate", "would not send troops": what somebody says that he will not do. */
  private boolean refused(Scene scene, int t, int trigger) {
    Text text = scene.text;
    boolean light = words.of("light").contains(text.lemma(t)) && !text.lemma(t).equals("take");
    boolean will = false;
    boolean open = t != trigger && !light;
    for (int child : text.children(t)) {
      String lower = text.lower(child);
      boolean aux = scene.clause.relation(child).equals("aux");
      will |= aux && (words.of("will").contains(lower) || WOULD.contains(lower));
      open |= aux && text.lemma(child).equals("have");
      open |= scene.clause.relation(child).equals("aux:pass");
      open |= scene.clause.marked(child, "if") || scene.clause.marked(child, "unless");
      open |= scene.clause.relation(child).equals("mark") && words.of("if").contains(lower);
    }
    return will && !open && !scene.clause.passive(t);
  }

  /** "is to sign": a "be" beside the infinitive's own "to". */
  private static boolean toBe(Scene scene, int t, int child) {
    String relation = scene.clause.relation(child);
    return scene.clause.verbal(t)
        && scene.text.tag(t).equals("VB")
        && scene.text.lemma(child).equals("be")
        && (relation.equals("cop") || relation.equals("aux"))
        && scene.clause.marked(t, "to");
  }

  /** "Made no arrests": what is done to none is not done. */
  private boolean none(Scene scene, int object) {
    return scene.clause.children(object, "det").stream()
        .anyMatch(d -> words.of("no").contains(scene.text.lower(d)));
  }

  /** "Neither leader", "nobody". */
  private boolean nobody(Scene scene, int subject) {
    Set<String> none = words.of("nobody");
    return none.contains(scene.text.lower(subject))
        || scene.clause.children(subject, "det").stream()
            .anyMatch(d -> none.contains(scene.text.lower(d)));
  }

  /** "said that it would": a future seen from the past. */
  private String reported(Scene scene, int t, String modal) {
    boolean would = WOULD.contains(modal);
    boolean told = TOLD.contains(scene.clause.relation(t));
    return would && told ? FUTURE : HYPOTHETICAL;
  }

  /** Clauses whose truth does not hang on the clause above them. */
  private boolean detached(Scene scene, int t) {
    String relation = scene.text.relation(t);
    if (relation.equals("acl:relcl") || relation.equals("parataxis")) {
      return true;
    }
    return relation.startsWith("advcl")
        && !scene.clause.marked(t, "to")
        && scene.clause.verbal(t)
        && !scene.text.tag(t).equals("VBG");
  }

  private Reading governed(Scene scene, int t, int head) {
    Text text = scene.text;
    String relation = scene.clause.relation(t);
    if (relation.equals("nsubj") && supposed(scene, t, head)) {
      return new Reading(HYPOTHETICAL, "only supposed by '" + text.form(head) + "'");
    }
    if (relation.equals("conj") || relation.equals("nsubj") || relation.equals("appos")) {
      return null;
    }
    String lemma = text.lemma(head);
    String why = "under '" + text.form(head) + "'";
    boolean infinitive = scene.clause.marked(t, "to");
    boolean complement = infinitive || COMPLEMENTS.contains(relation);
    if (!complement) {
      return null;
    }
    boolean topic = relation.equals("obl") && !scene.clause.marked(t, "for") && !infinitive;
    if (topic && !scene.clause.marked(t, "from")) {
      return null;
    }
    boolean over = relation.equals("ccomp") && !infinitive && past(scene, t);
    boolean planned = words.of("plans").contains(lemma) && !over;
    if (planned || (infinitive && lemma.equals("be"))) {
      return new Reading(FUTURE, why);
    }
    boolean said = relation.equals("ccomp") && !infinitive && words.of("telling").contains(lemma);
    if (words.of("wishes").contains(lemma) && !said) {
      return new Reading(HYPOTHETICAL, why);
    }
    if (words.of("fails").contains(lemma)) {
      return new Reading(NEGATED, why);
    }
    boolean purpose = infinitive && (relation.equals("advcl") || relation.equals("acl"));
    if (purpose && !atOnce(scene, head)) {
      return new Reading(HYPOTHETICAL, "an aim " + why);
    }
    return null;
  }

  /** "Jets struck the base, the ministry announced": it is no plan. */
  private static boolean past(Scene scene, int t) {
    List<Integer> helpers = scene.clause.children(t, "aux");
    return scene.text.tag(t).equals("VBD")
        || helpers.stream()
            .anyMatch(a -> scene.text.tag(a).equals("VBD") || scene.text.lemma(a).equals("have"));
  }

  /** "An attack would bring war": a noun with "a" or "any", of which a verb tells what may be. */
  private boolean supposed(Scene scene, int noun, int verb) {
    boolean any =
        scene.clause.children(noun, "det").stream()
            .anyMatch(d -> Set.of("a", "an", "any").contains(scene.text.lower(d)));
    return any && !scene.clause.verbal(noun) && helped(scene, verb, "may");
  }

  /** Whether the verb, or the verb above the noun, is one whose aim is carried out with it. */
  private boolean atOnce(Scene scene, int head) {
    int verb = scene.clause.verbal(head) ? head : scene.text.head(head);
    return verb >= 0 && words.of("together").contains(scene.text.lemma(verb));
  }

  /** Whether what holds of the word above holds of this one, too. */
  private boolean carries(Scene scene, int t, int head) {
    Text text = scene.text;
    return switch (scene.clause.relation(t)) {
      case "xcomp" -> true;
      case "conj" -> !scene.clause.verbal(t) || text.tag(t).equals("VB");
      case "ccomp" -> false;
      case "obj", "nsubj", "obl" ->
          !scene.clause.verbal(t) && words.of("light").contains(text.lemma(head));
      case "nmod" -> words.of("light-noun").contains(text.lemma(head));
      default -> false;
    };
  }
}
