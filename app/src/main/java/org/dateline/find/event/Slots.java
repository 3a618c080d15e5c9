package org.dateline.find.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;

/**
 * Fills the slots of the frames' README from a dependency tree, each once for a trigger. Not
 * thread-safe.
 */
final class Slots {
  private static final Set<String> QUOTES = Set.of("\"", "“", "‘", "'", "``");
  private static final Set<String> ARTICLES = Set.of("a", "an");

  /** Of where a deed goes: however deep a parser has hung it. */
  private static final Set<String> DIRECTED =
      Set.of("to", "into", "at", "against", "from", "toward", "towards", "on");

  private static final Set<String> AUTHORS = Set.of("by", "from");
  private static final Set<String> PHRASES = Set.of("obl", "nmod", "advcl", "acl", "xcomp");

  /** "At least seven" is no place and no target. */
  private static final Set<String> MEASURE = Set.of("least", "most", "best", "worst", "first");

  private final Text text;
  private final Clause clause;
  private final Set<String> partitives;
  private final Set<String> light;
  private final Set<String> calendar;

  /** What fills the slots of each trigger that was asked for, if it is a single word. */
  private final List<Map<Slot, List<Integer>>> filled;

  Slots(Text text, Clause clause, Words words) {
    filled = new ArrayList<>(Collections.nCopies(text.size(), null));
    this.text = text;
    this.clause = clause;
    partitives = words.of("partitive");
    light = words.of("light");
    calendar = words.of("calendar");
  }

  /**
   * The heads of what fills the slot, with all that they coordinate; where a head only measures
   * ("dozens of villages") also what it measures. In order; empty where nothing fills it.
   *
   * @param rest the trigger's further words: of "call on", whose phrase is the object
   */
  List<Integer> fill(int trigger, List<String> rest, Slot slot) {
    if (!rest.isEmpty()) {
      return find(trigger, rest, slot);
    }
    Map<Slot, List<Integer>> known = filled.get(trigger);
    if (known == null) {
      known = new HashMap<>();
      filled.set(trigger, known);
    }
    List<Integer> found = known.get(slot);
    if (found == null) {
      found = find(trigger, rest, slot);
      known.put(slot, found);
    }
    return found;
  }

  private List<Integer> find(int trigger, List<String> rest, Slot slot) {
    List<Integer> from = step(trigger, slot.steps().get(0), rest);
    Set<Integer> next = new LinkedHashSet<>();
    for (int k = 1; !from.isEmpty(); k++) {
      if (k == slot.steps().size() && from.size() == 1 && alone(from.get(0), trigger)) {
        return from;
      }
      for (int found : from) {
        spread(found, trigger, next);
      }
      if (k == slot.steps().size()) {
        return List.copyOf(next);
      }
      from = new ArrayList<>();
      for (int t : next) {
        from.addAll(step(t, slot.steps().get(k), List.of()));
      }
      next.clear();
    }
    return List.of();
  }

  /** Whether a head coordinates nothing and measures nothing. */
  private boolean alone(int t, int trigger) {
    return t != trigger && clause.children(t, "conj").isEmpty() && !measures(t);
  }

  /** "Thousands of", "22 of": whether a word may only measure what "of" brings. */
  private boolean measures(int t) {
    return partitives.contains(text.lower(t))
        || partitives.contains(text.lemma(t))
        || text.tag(t).equals("CD");
  }

  private void spread(int t, int trigger, Set<Integer> into) {
    if (t == trigger || !into.add(t)) {
      return;
    }
    for (int other : clause.children(t, "conj")) {
      if (clause.verbal(other) == clause.verbal(t) && !clause.opens(other)) {
        spread(other, trigger, into);
      }
    }
    if (measures(t)) {
      for (int whole : prepositional(t, "of", "nmod")) {
        spread(whole, trigger, into);
      }
    }
  }

  private List<Integer> step(int t, String step, List<String> rest) {
    return switch (step) {
      case "subj" -> clause.subjects(t);
      case "obj" -> clause.verbal(t) ? objects(t, rest) : prepositional(t, "of", "nmod");
      case "iobj" -> receivers(t);
      case "xcomp" -> infinitives(t);
      case "done" -> participles(t);
      case "ccomp" -> contents(t);
      case "advmod" -> clause.children(t, "advmod");
      case "acl" -> clause.children(t, "acl");
      case "aux" -> clause.children(t, "aux");
      case "advcl" -> clause.children(t, "advcl");
      case "poss" -> clause.children(t, "nmod:poss");
      case "compound" -> clause.children(t, "compound", "flat", "nmod:desc");
      case "amod" -> adjectives(t);
      case "nummod" -> clause.children(t, "nummod");
      case "conj" -> clause.children(t, "conj");
      default -> phrases(t, step, rest);
    };
  }

  /** "Israeli", "U.S." and "NATO" of a raid, whatever the tree calls them. */
  private List<Integer> adjectives(int t) {
    List<Integer> own = before(t, clause.children(t, "amod", "nmod:unmarked"));
    List<Integer> initials =
        clause.children(t, "compound").stream().filter(c -> c < t && initials(c)).toList();
    if (initials.isEmpty()) {
      return own;
    }
    List<Integer> all = new ArrayList<>(own);
    all.addAll(initials);
    return all;
  }

  private boolean initials(int t) {
    String form = text.form(t);
    return form.length() > 1 && form.chars().allMatch(c -> c == '.' || Character.isUpperCase(c));
  }

  /** "Kano, Nigeria": what stands behind a name is no adjective of it. */
  private static List<Integer> before(int t, List<Integer> words) {
    return words.stream().filter(w -> w < t).toList();
  }

  /** "Promised the Haitians 600,000 euros", whichever of the two a parser takes for the object. */
  private List<Integer> receivers(int t) {
    if (!clause.given(t).isEmpty()) {
      return clause.children(t, "nsubj");
    }
    List<Integer> own = clause.children(t, "iobj");
    List<Integer> objects = own.isEmpty() ? clause.complements().all(t) : List.of();
    return objects.size() > 1 ? objects.subList(0, 1) : own;
  }

  /**
   * A clause with "that", or one that a parser has taken for a relative: "warned us that it ...".
   */
  private List<Integer> contents(int t) {
    List<Integer> found = clause.children(t, "ccomp", "parataxis");
    if (!found.isEmpty() || !clause.verbal(t)) {
      return found;
    }
    found = new ArrayList<>();
    for (int noun : clause.children(t, "obj", "obl")) {
      for (int child : clause.children(noun, "acl:relcl")) {
        boolean that = text.lower(text.left(child)).equals("that");
        boolean own = clause.children(child, "nsubj").stream().anyMatch(s -> s != text.left(child));
        if (noun > t && that && own) {
          found.add(child);
        }
      }
    }
    return found;
  }

  /** "call on Serbia", "hand over a suspect": a particle may pass for a preposition. */
  private List<Integer> objects(int t, List<String> rest) {
    List<Integer> found = clause.objects(t);
    return found.isEmpty() && !rest.isEmpty()
        ? prepositional(t, rest.get(rest.size() - 1), null)
        : found;
  }

  private List<Integer> infinitives(int t) {
    if (clause.copula(t)) {
      return List.of(text.head(t));
    }
    List<Integer> found = new ArrayList<>(clause.children(t, "xcomp"));
    for (int child : clause.children(t, "advcl", "ccomp", "acl")) {
      if (clause.marked(child, "to") && clause.children(child, "nsubj").isEmpty()) {
        found.add(child);
      }
    }
    for (int child : found.isEmpty() ? clause.children(t, "advcl") : List.<Integer>of()) {
      if (gerund(t, child)) {
        found.add(child);
      }
    }
    for (int object : clause.children(t, "obj", "iobj")) {
      addPurposes(object, found);
      clause.children(object, "conj").forEach(other -> addPurposes(other, found));
      addVerdicts(object, found);
      if (clause.complements().seized(object) != object) {
        found.add(object);
      }
    }
    if (found.isEmpty() && !clause.children(t, "obj", "iobj").isEmpty()) {
      clause.children(t, "obl").forEach(phrase -> addPurposes(phrase, found));
    }
    return found;
  }

  /** "Ordered two activists detained", "… to be held": what is to be done to the object. */
  private List<Integer> participles(int t) {
    List<Integer> found = new ArrayList<>(clause.children(t, "xcomp", "ccomp"));
    for (int object : clause.children(t, "obj")) {
      found.addAll(clause.children(object, "acl"));
    }
    found.removeIf(v -> v < t || !clause.verbal(v) || !undergone(v) || aside(v));
    return found;
  }

  /** "Ordered an inquiry, held in secret". */
  private boolean aside(int verb) {
    return text.form(verb - 1).equals(",");
  }

  private boolean undergone(int verb) {
    boolean participle = text.tag(verb).equals("VBN") || text.tag(verb).equals("VBD");
    return participle
        && clause.children(verb, "obj").isEmpty()
        && clause.children(verb, "aux").stream().allMatch(a -> text.lemma(a).equals("be"));
  }

  /** "Ruled out restoring the subsidy": a doing right after the verb or its particle. */
  private boolean gerund(int verb, int doing) {
    int before = doing - 1;
    if (before < verb) {
      return false;
    }
    boolean particle = clause.relation(before).equals("compound") && text.head(before) == verb;
    return text.tag(doing).equals("VBG") && (before == verb || (particle && before - 1 == verb));
  }

  /** "Called the strike "illegal"", "the raid a breach": what a parser hangs on the object. */
  private void addVerdicts(int noun, List<Integer> to) {
    for (int child : clause.children(noun, "amod", "nmod", "appos")) {
      if (child > noun && (clause.relation(child).equals("amod") || article(noun, child))) {
        to.add(child);
      }
    }
  }

  /** Whether a noun behind another begins at once, or in quotation marks, with an "a". */
  private boolean article(int noun, int other) {
    int next = noun + 1;
    next += QUOTES.contains(text.form(next)) ? 1 : 0;
    return other > next && text.left(other) <= next && ARTICLES.contains(text.lower(next));
  }

  private void addPurposes(int noun, List<Integer> to) {
    for (int child : clause.children(noun, "acl")) {
      if (clause.marked(child, "to")) {
        to.add(child);
      }
    }
  }

  /** What a preposition joins to the token, else to its object, else to the verb above a noun. */
  private List<Integer> phrases(int t, String preposition, List<String> rest) {
    if (clause.copula(t)) {
      return clause.marked(text.head(t), preposition)
          ? List.of(text.head(t))
          : prepositional(text.head(t), preposition, null);
    }
    List<Integer> own = prepositional(t, preposition, null);
    if (!own.isEmpty()) {
      return own;
    }
    return clause.verbal(t) ? ofVerb(t, preposition, rest) : ofNoun(t, preposition);
  }

  private List<Integer> ofVerb(int t, String preposition, List<String> rest) {
    List<Integer> found = new ArrayList<>();
    for (int object : objects(t, rest)) {
      found.addAll(prepositional(object, preposition, "nmod"));
      found.addAll(doings(object, preposition));
    }
    if (found.isEmpty() && DIRECTED.contains(preposition)) {
      found.addAll(loose(t, preposition));
    }
    for (int agent : found.isEmpty() ? clause.children(t, "obl:agent") : List.<Integer>of()) {
      found.addAll(prepositional(agent, preposition, "nmod"));
    }
    for (int other : clause.children(t, "conj")) {
      if (found.isEmpty() && clause.verbal(other) && clause.children(other, "nsubj").isEmpty()) {
        found.addAll(prepositional(other, preposition, "obl"));
      }
    }
    boolean agents = found.isEmpty() && preposition.equals("by") && clause.passive(t);
    return agents ? clause.subjects(t) : found;
  }

  /** Of its author's phrase, where a parser has hung it there, or of the verb that carries it. */
  private List<Integer> ofNoun(int t, String preposition) {
    List<Integer> found = new ArrayList<>();
    if (preposition.equals("of")) {
      return found;
    }
    for (int author : clause.children(t, "nmod")) {
      if (AUTHORS.stream().anyMatch(by -> clause.marked(author, by))) {
        found.addAll(prepositional(author, preposition, "nmod"));
      }
    }
    int head = text.head(t);
    String relation = clause.relation(t);
    boolean argument = relation.equals("obj") || relation.equals("obl") || relation.equals("nsubj");
    boolean agent = preposition.equals("by") && !relation.equals("nsubj");
    boolean carried = head >= 0 && !agent && light.contains(text.lemma(head));
    if (found.isEmpty() && carried && argument && clause.verbal(head)) {
      found.addAll(prepositional(head, preposition, "obl"));
      found.remove((Integer) t);
    }
    return found;
  }

  /** "Barred a cleric from addressing them": a doing that a parser has hung on the object. */
  private List<Integer> doings(int object, String preposition) {
    return clause.children(object, "acl").stream()
        .filter(t -> text.tag(t).equals("VBG") && clause.marked(t, preposition))
        .toList();
  }

  /**
   * The first phrase after the trigger that the preposition introduces, however deep among the
   * nouns under it; empty where there is none: a parser has hung it too low.
   */
  List<Integer> loose(int trigger, String preposition) {
    for (int t = trigger + 1; t <= text.right(trigger); t++) {
      boolean fits =
          PHRASES.contains(clause.relation(t))
              && !clause.verbal(t)
              && !calendar.contains(text.lower(t))
              && !MEASURE.contains(text.lower(t))
              && clause.marked(t, preposition);
      if (fits && nominalPath(t, trigger)) {
        Set<Integer> found = new LinkedHashSet<>();
        spread(t, trigger, found);
        return List.copyOf(found);
      }
    }
    return List.of();
  }

  private boolean nominalPath(int t, int trigger) {
    int at = text.head(t);
    for (int i = 0; i < 6 && at >= 0 && at != trigger; i++) {
      if (clause.verbal(at)) {
        return false;
      }
      at = text.head(at);
    }
    return at == trigger;
  }

  private List<Integer> prepositional(int t, String preposition, String only) {
    List<Integer> found = new ArrayList<>();
    for (int child : text.children(t)) {
      String relation = clause.relation(child);
      boolean right = only == null ? PHRASES.contains(relation) : relation.equals(only);
      boolean amount = MEASURE.contains(text.lower(child));
      boolean owned = text.relation(child).equals("nmod:poss");
      boolean dated = calendar.contains(text.lower(child));
      if (right && !amount && !owned && !dated && clause.marked(child, preposition)) {
        found.add(child);
      }
    }
    return clause.resolved(t, found);
  }
}
