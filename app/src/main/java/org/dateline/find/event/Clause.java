package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.language.Text;

/**
 * Who does what to whom around a verb, whatever its form: passives, relative clauses, coordination,
 * control, participles. Works on Universal Dependencies. Immutable.
 */
final class Clause {
  private static final int FAR = 6;
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");

  private static final Set<String> PEOPLE = Set.of("who", "whom");
  private static final Set<String> PLACING = Set.of("from", "in", "of", "near");

  private static final Set<String> ARGUMENTS = Set.of("obj", "obl", "xcomp", "nsubj");
  private static final Set<String> INNER = Set.of("acl", "xcomp", "amod");
  private static final Set<String> UPWARDS = Set.of("conj", "xcomp", "ccomp", "advcl");
  private static final Set<String> BETWEEN = Set.of("ADP", "PUNCT");

  private final Text text;
  private final Set<String> subjectControl;
  private final Set<String> forDeeds;
  private final Set<String> ofDeeds;
  private final Set<String> tolls;
  private final Complements complements;
  private final Phrases phrases;

  Clause(Text text, Words words) {
    this.text = text;
    subjectControl = words.of("subject-control");
    forDeeds = words.of("for-deeds");
    ofDeeds = words.of("of-deeds");
    tolls = words.of("toll");
    phrases = new Phrases(text, words);
    complements = new Complements(this, text, phrases, words);
  }

  /** The relation without its subtype. */
  String relation(int t) {
    return text.bareRelation(t);
  }

  boolean verbal(int t) {
    return text.pos(t).equals("VERB") || text.pos(t).equals("AUX");
  }

  /** Children of a relation, subtypes included. */
  List<Integer> children(int t, String... relations) {
    List<Integer> found = List.of();
    for (int child : text.children(t)) {
      String whole = text.relation(child);
      String bare = text.bareRelation(child);
      for (String relation : relations) {
        if (whole.equals(relation) || bare.equals(relation)) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(child);
          break;
        }
      }
    }
    return found;
  }

  boolean has(int t, String relation) {
    for (int child : text.children(t)) {
      if (text.relation(child).equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a preposition or subordinator of that lemma introduces the token's phrase. */
  boolean marked(int t, String word) {
    for (int child : text.children(t)) {
      String relation = relation(child);
      if ((relation.equals("case") || relation.equals("mark"))
          && (text.lemma(child).equalsIgnoreCase(word) || text.lower(child).equals(word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a token is another or hangs on it, with no coordinated verb between. */
  boolean under(int above, int below) {
    for (int t = below; t >= 0; t = text.head(t)) {
      if (t == above) {
        return true;
      }
      if (relation(t).equals("conj") && verbal(t)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a verb has a particle that is another: "turned down a debate in Russian". */
  boolean particled(int t, String word) {
    List<Integer> particles = children(t, "compound:prt");
    return !particles.isEmpty() && particles.stream().noneMatch(p -> text.lower(p).equals(word));
  }

  /** Whether an article or a demonstrative says that it was told of before: "the raid". */
  boolean definite(int t) {
    for (int child : text.children(t)) {
      if (relation(child).equals("det") && DEFINITE.contains(text.lower(child))) {
        return true;
      }
    }
    return text.pos(t).equals("PRON");
  }

  /** "on ending the war": a doing that is only spoken about. */
  boolean topic(int t) {
    return text.tag(t).equals("VBG") && (marked(t, "on") || marked(t, "about"));
  }

  /** Whether the verb's surface subject is what is acted upon. */
  boolean passive(int t) {
    // "Gendarmes tear-gassed a march": a subject beside an object acts, whatever the parser says.
    boolean acts = !has(t, "aux") || children(t, "aux").stream().allMatch(this::having);
    boolean undergoes = has(t, "nsubj:pass") && (!acts || children(t, "obj").isEmpty());
    if (has(t, "aux:pass") || undergoes || has(t, "csubj:pass")) {
      return true;
    }
    boolean reduced = text.tag(t).equals("VBD") && text.relation(t).equals("acl");
    boolean participle = text.tag(t).equals("VBN") || reduced;
    if (!participle || has(t, "aux") || !children(t, "nsubj").isEmpty()) {
      return false;
    }
    int lost = phrases.lost(t);
    if (lost >= 0) {
      return text.lemma(lost).equals("be");
    }
    return switch (relation(t)) {
      case "amod" -> true;
      case "acl", "advcl" -> children(t, "obj").isEmpty();
      case "conj" -> passive(text.head(t));
      case "root", "xcomp", "parataxis", "ccomp" -> children(t, "obj").isEmpty();
      default -> false;
    };
  }

  private boolean having(int aux) {
    return text.lemma(aux).equals("have");
  }

  /** Whether the token is "be" before its predicate. */
  boolean copula(int t) {
    return text.relation(t).equals("cop") && text.head(t) >= 0;
  }

  /** Who acts: the subject, or in the passive the agent. */
  List<Integer> subjects(int t) {
    if (copula(t)) {
      return resolved(text.head(t), children(text.head(t), "nsubj"));
    }
    if (!verbal(t)) {
      return nominalSubjects(t);
    }
    return passive(t) ? agents(t) : surface(t, 0);
  }

  private List<Integer> agents(int t) {
    List<Integer> found = new ArrayList<>();
    for (int child : text.children(t)) {
      if (relation(child).equals("obl") && marked(child, "by") && !temporal(child)) {
        found.add(child);
      }
    }
    return found;
  }

  private boolean temporal(int t) {
    return text.relation(t).equals("obl:tmod") || text.pos(t).equals("NUM") || phrases.timely(t);
  }

  /** A noun's subject is that of the verb that it is object of, or of its own copula. */
  private List<Integer> nominalSubjects(int t) {
    List<Integer> own = resolved(t, children(t, "nsubj"));
    if (!own.isEmpty()) {
      return own;
    }
    int head = text.head(t);
    boolean argument = ARGUMENTS.contains(relation(t));
    if (head < 0 || !argument || !verbal(head) || text.relation(t).equals("nsubj")) {
      return List.of();
    }
    return subjects(head);
  }

  /** What stands as subject, or would stand: inherited through coordination and control. */
  List<Integer> surface(int t, int depth) {
    List<Integer> own = resolved(t, first(own(t)));
    int head = text.head(t);
    boolean time = own.size() == 1 && phrases.within(own.get(0), t);
    if (own.isEmpty() && phrases.named(t)) {
      return own;
    }
    if (depth > FAR || (!own.isEmpty() && !time)) {
      return own;
    }
    int beside = time || missing(t) ? phrases.before(t) : -1;
    if (beside >= 0 || head < 0 || time) {
      return beside < 0 ? own : List.of(beside);
    }
    return switch (relation(t)) {
      case "conj", "parataxis" -> beside(t, head, depth + 1);
      case "advcl" ->
          answersFor(t, head)
              ? objects(head)
              : verbal(head) ? surface(head, depth + 1) : children(head, "nsubj");
      case "xcomp", "ccomp" -> controllers(t, head, depth + 1);
      case "acl" -> ofNoun(t, head, depth + 1);
      case "amod" -> List.of(head);
      default -> List.of();
    };
  }

  /** The subject of the verb that this one is coordinated with, or of that above the noun. */
  private List<Integer> beside(int t, int head, int depth) {
    int verb = head;
    int opening = phrases.finite(t) ? phrases.opening(t, head) : -1;
    if (opening >= 0) {
      return List.of(opening);
    }
    if (phrases.resumes(t) && text.relation(head).equals("acl:relcl")) {
      return List.of(text.head(head));
    }
    // "Is a critic of Beijing and has accused it": a noun with a subject of its own is a verb here.
    while (phrases.finite(t) && verb >= 0 && !verbal(verb) && children(verb, "cop").isEmpty()) {
      verb = text.head(verb);
    }
    return verb < 0 ? List.of() : verbal(verb) ? surface(verb, depth) : children(verb, "nsubj");
  }

  /** Whether a participle only tells what its noun is like: "a wanted man". */
  boolean attributive(int t) {
    return relation(t).equals("amod") && phrases.lost(t) < 0;
  }

  /** Its subjects in the tree; "met him in Rome and signed" has none before the "and". */
  private List<Integer> own(int t) {
    List<Integer> subjects = children(t, "nsubj", "csubj");
    if (text.relation(t).equals("acl:relcl") && ofIts(t, subjects)) {
      return List.of(text.head(t));
    }
    List<Integer> and = relation(t).equals("conj") ? children(t, "cc") : List.of();
    return and.isEmpty() ? subjects : subjects.stream().filter(s -> s > and.get(0)).toList();
  }

  /** "After supporters of the president stormed": the preposition says whose supporters. */
  private boolean ofIts(int t, List<Integer> subjects) {
    List<Integer> of = subjects.isEmpty() ? List.of() : children(t, "case");
    return !of.isEmpty()
        && text.lower(of.get(0)).equals("of")
        && of.get(0) == text.head(t) + 1
        && of.get(0) < subjects.get(0);
  }

  /**
   * Whether a noun that seems coordinated begins a clause of its own: "guards and gunmen stormed".
   */
  boolean opens(int noun) {
    int verb = text.right(noun) + 1;
    if (titles(noun, verb)) {
      return true;
    }
    return verb < text.size()
        && text.pos(verb).equals("VERB")
        && relation(verb).equals("conj")
        && text.head(verb) < noun
        && missing(verb)
        && children(verb, "cc").isEmpty()
        && phrases.before(verb) == noun;
  }

  /** "Bombed a depot, state news agency SANA reported": the head of what the subject is called. */
  private boolean titles(int noun, int next) {
    return next < text.size()
        && text.relation(next).startsWith("nsubj")
        && text.head(next) > next
        && children(noun, "cc").isEmpty()
        && text.form(text.left(noun)).equals(",");
  }

  /**
   * Of two subjects with a relative clause between them the second is that clause's; behind a
   * preposition it is none.
   */
  private List<Integer> first(List<Integer> subjects) {
    if (subjects.size() < 2) {
      return subjects;
    }
    int one = subjects.get(0);
    int other = subjects.get(1);
    if (text.lower(text.left(other)).equals("whose")) {
      return List.of(subjects.get(subjects.size() - 1));
    }
    int before = text.left(other) - 1;
    boolean place = before > one && text.pos(before).equals("ADP");
    boolean titled =
        text.right(one) + 1 == text.left(other)
            && text.tag(one).startsWith("NNP")
            && text.tag(other).startsWith("NN")
            && !text.form(text.right(one)).equals(",");
    if (titled) {
      return first(subjects.subList(1, subjects.size()));
    }
    return place || phrases.apart(one, other) || named(one, other) ? List.of(one) : subjects;
  }

  /** "The information minister, Mohammed Idris, called": a name between commas. */
  private boolean named(int office, int name) {
    int end = text.right(name) + 1;
    return text.pos(office).equals("NOUN")
        && text.pos(name).equals("PROPN")
        && text.left(name) == office + 2
        && text.lower(office + 1).equals(",")
        && end < text.size()
        && text.lower(end).equals(",");
  }

  /** Whether a finite verb has no subject in the tree, where it ought to have one. */
  private boolean missing(int t) {
    boolean inner = INNER.contains(relation(t));
    return verbal(t) && phrases.finite(t) && (!inner || phrases.lost(t) >= 0);
  }

  /** "jailed the minister for ordering it": the deed is that of whom it happens to. */
  private boolean answersFor(int t, int head) {
    if (!verbal(head)) {
      return false;
    }
    return (marked(t, "for") && forDeeds.contains(text.lemma(head)))
        || (marked(t, "of") && ofDeeds.contains(text.lemma(head)));
  }

  private List<Integer> controllers(int t, int head, int depth) {
    List<Integer> objects = children(head, "obj", "iobj");
    boolean bySubject = subjectControl.contains(text.lemma(head)) || t < firstOf(objects);
    if (!objects.isEmpty() && !bySubject) {
      return resolved(head, objects);
    }
    List<Integer> between =
        children(head, "nsubj").stream().filter(s -> s > head && s < t).toList();
    if (relation(t).equals("ccomp") && !between.isEmpty()) {
      return between;
    }
    return verbal(head) ? surface(head, depth) : children(head, "nsubj");
  }

  private static int firstOf(List<Integer> tokens) {
    return tokens.isEmpty() ? -1 : tokens.get(0);
  }

  /** "troops attacking", "a plan to attack". */
  private List<Integer> ofNoun(int t, int noun, int depth) {
    if (!marked(t, "to")) {
      int accused = marked(t, "of") && relation(noun).equals("nmod") ? text.head(noun) : -1;
      int verb = accused < 0 ? -1 : text.head(accused);
      return verb >= 0 && answersFor(t, verb) ? List.of(accused) : List.of(noun);
    }
    List<Integer> owner = children(noun, "nmod:poss");
    if (!owner.isEmpty()) {
      return owner;
    }
    int verb = text.head(noun);
    return verb >= 0 && verbal(verb) ? surface(verb, depth) : List.of();
  }

  /** What stands behind a verb. */
  Complements complements() {
    return complements;
  }

  /** Who is acted upon: the object, or in the passive the subject. */
  List<Integer> objects(int t) {
    if (!verbal(t)) {
      return List.of();
    }
    List<Integer> given = given(t);
    if (!given.isEmpty()) {
      return given;
    }
    if (!copula(t) && passive(t)) {
      List<Integer> patients = surface(t, 0);
      return relation(t).equals("acl") && patients.isEmpty() ? List.of(text.head(t)) : patients;
    }
    if (copula(t)) {
      return List.of(text.head(t));
    }
    List<Integer> own = resolved(t, complements.direct(t));
    own = complements.mended(t, own.isEmpty() ? resolved(t, children(t, "iobj")) : own);
    if (own.isEmpty() && text.relation(t).equals("acl:relcl") && gap(t)) {
      return List.of(text.head(t));
    }
    return own.isEmpty() ? shared(t) : own;
  }

  /** "Was granted asylum": what the subject of a passive is given. */
  List<Integer> given(int t) {
    return resolved(t, complements.granted(t));
  }

  /** Whether a relative clause without a relative subject or object leaves room for its noun. */
  private boolean gap(int t) {
    List<Integer> subjects = children(t, "nsubj");
    return !subjects.isEmpty()
        && subjects.stream().noneMatch(this::relative)
        && children(t, "obl").stream().noneMatch(this::relative)
        && children(t, "ccomp", "xcomp").isEmpty();
  }

  private boolean relative(int t) {
    return RELATIVE.contains(text.lower(t)) && text.pos(t).equals("PRON");
  }

  /** "condemned and rejected the plan": the object of the coordinated verb. */
  private List<Integer> shared(int t) {
    if (!children(t, "ccomp", "xcomp", "obl").isEmpty()) {
      return List.of();
    }
    if (relation(t).equals("conj") && verbal(text.head(t)) && !passive(text.head(t))) {
      List<Integer> objects = children(text.head(t), "obj");
      return firstOf(objects) > t ? objects : List.of();
    }
    for (int other : children(t, "conj")) {
      List<Integer> objects = children(other, "obj");
      if (verbal(other) && firstOf(objects) > other && children(other, "nsubj").isEmpty()) {
        return objects;
      }
    }
    return List.of();
  }

  /** Relative pronouns give way to the noun that their clause hangs on. */
  List<Integer> resolved(int verb, List<Integer> tokens) {
    if (tokens.isEmpty()) {
      return tokens;
    }
    List<Integer> found = new ArrayList<>();
    for (int t : tokens) {
      int noun = relative(t) ? antecedent(verb, t) : -1;
      found.add(noun >= 0 ? noun : t);
    }
    return found;
  }

  private int antecedent(int verb, int pronoun) {
    int name = above(verb);
    name = name >= 0 ? name : before(pronoun);
    while (name >= 0 && relation(name).equals("flat")) {
      name = text.head(name);
    }
    return name < 0 ? name : told(verb, pronoun, name);
  }

  /** Of whom or what a relative clause after a name in a phrase tells. */
  private int told(int verb, int pronoun, int noun) {
    if (PEOPLE.contains(text.lower(pronoun)) && relation(noun).equals("nmod")) {
      boolean place =
          text.pos(noun).equals("PROPN") && PLACING.stream().anyMatch(p -> marked(noun, p));
      return place && text.pos(text.head(noun)).equals("NOUN") ? text.head(noun) : noun;
    }
    return tolls.contains(text.lemma(verb)) && pronoun > 0 && text.form(pronoun - 1).equals(",")
        ? whole(noun)
        : noun;
  }

  /** "The collapse of a roof at a station in Novi Sad, which killed 16": no station kills. */
  private int whole(int noun) {
    int t = noun;
    while (t >= 0 && relation(t).equals("nmod") && text.pos(text.head(t)).equals("NOUN")) {
      t = text.head(t);
    }
    return t;
  }

  /** The noun that stands before a relative pronoun, where the tree does not join the two. */
  private int before(int pronoun) {
    int t = pronoun - 1;
    while (t >= 0 && BETWEEN.contains(text.pos(t))) {
      t--;
    }
    boolean noun = t >= 0 && (text.pos(t).equals("NOUN") || text.pos(t).equals("PROPN"));
    if (!noun || text.sentenceOf(t) != text.sentenceOf(pronoun)) {
      return -1;
    }
    return relation(t).equals("conj") ? text.head(t) : t;
  }

  private int above(int verb) {
    int t = verb;
    for (int i = 0; i < FAR && t >= 0; i++) {
      if (relation(t).equals("acl")) {
        return text.head(t);
      }
      if (!UPWARDS.contains(relation(t))) {
        return -1;
      }
      t = text.head(t);
    }
    return -1;
  }
}
