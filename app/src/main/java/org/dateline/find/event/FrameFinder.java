package org.dateline.find.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.find.claim.Verifier;
import org.dateline.find.place.EventPlace;
import org.dateline.find.place.EventPlacer;
import org.dateline.find.time.EventDater;
import org.dateline.find.time.Times;
import org.dateline.language.Attached;
import org.dateline.language.Text;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.Rulers;
import org.dateline.record.Claim;
import org.dateline.record.Entity;
import org.dateline.record.Event;
import org.dateline.record.Place;
import org.dateline.record.Rejected;
import org.dateline.record.Span;

/**
 * Finds events by frames over dependency trees: trigger, roles, reality, one record a happening.
 * Immutable and thread-safe.
 */
public final class FrameFinder {
  /** The events of a text in order of their triggers, and the candidates that were dropped. */
  public record Found(List<Event> events, List<Rejected> rejected) {
    public Found {
      events = List.copyOf(events);
      rejected = List.copyOf(rejected);
    }

    /** Without the events that are likelier wrong than worth telling. */
    public Found likely() {
      List<Event> kept = new ArrayList<>();
      List<Rejected> dropped = new ArrayList<>(rejected);
      for (Event e : events) {
        if (e.certainty() >= Certainty.LEAST) {
          kept.add(e);
        } else {
          dropped.add(Certainty.doubted(e));
        }
      }
      return new Found(kept, dropped);
    }
  }

  private static final Set<String> CONTENT =
      Set.of("REQUEST", "THREATEN", "REJECT", "AGREE", "CONCEDE");

  private static final Set<String> FACTUAL = Set.of("ACCUSE", "SUPPORT", "CONSULT");
  private static final Set<String> MEETINGS = Set.of("CONSULT", "PROTEST");
  private static final Set<String> INSIDE =
      Set.of("xcomp", "ccomp", "conj", "obj", "nmod", "acl", "advcl", "obl");

  /** "Soldiers were deployed": those who are moved act. */
  private static final Role MOVED = Role.of("obj");

  /** "killed in a PKK attack". */
  private static final Role MEANS =
      Role.of("in.poss|in.amod|in.compound|in.by|in.between|by.poss|by.amod|by.compound");

  /** What is done to a town is done there. */
  private static final Set<String> TAKEN = Set.of("COERCE", "RETREAT");

  private static final Set<String> SITES = Set.of("thing", "place");

  private final Words words;
  private final Frames frames;
  private final Set<String> alleging;
  private final Map<String, Set<String>> actorWords;
  private final Rulers rulers;
  private final Triggers triggers;
  private final Matcher matcher = new Matcher();
  private final Casting casting;
  private final Possessions possessions;
  private final Forces forces;
  private final Reality reality;
  private final Sizes sizes;
  private final Modes modes;
  private final Records records;
  private final Register register;
  private final EventPlacer placer;
  private final Attached attached;

  public FrameFinder(Data data, Supplier<Gazetteer> gazetteer) {
    Codebook codebook = Codebook.load(data);
    frames = new Frames(data, codebook);
    words = new Words(data);
    alleging = words.of("alleging");
    actorWords = Words.load(data, "actors/words.tsv", "class", "words");
    rulers = new Rulers(data);
    triggers = new Triggers(frames);
    casting = new Casting(data, frames, words);
    possessions = new Possessions(data);
    forces = new Forces(data);
    reality = new Reality(words);
    sizes = new Sizes(words);
    modes = new Modes(frames);
    register = new Register(words);
    placer = new EventPlacer(data, gazetteer);
    attached = new Attached(data);
    records = new Records(data, codebook, new Verifier(data));
  }

  /**
   * The sentences that may tell an event, by their words and tags alone: no other sentence holds
   * the trigger of one.
   */
  public BitSet promising(Text text) {
    return register.sport(text) ? new BitSet() : triggers.promising(text);
  }

  /** Never throws for any text; the lists belong to the text. */
  public Found find(
      Text text, List<Entity> entities, List<Place> places, Times times, List<Claim> claims) {
    Scene scene = new Scene(text, entities, places, times, claims, words);
    List<Rejected> rejected = new ArrayList<>();
    if (register.sport(text)) {
      return new Found(List.of(), rejected);
    }
    Homeland homeland = new Homeland(scene, actorWords, rulers);
    List<Candidate> candidates = candidates(scene, homeland, rejected);
    new Discourse(scene, frames, words, homeland, possessions).fill(candidates);
    EventDater dater = new EventDater(text, times, attached);
    candidates.forEach(c -> locate(scene, dater, c, homeland.of(c.trigger())));
    List<Candidate> distinct = Happenings.distinct(scene, candidates, rejected);
    distinct.forEach(c -> modes.complete(scene, c));
    distinct.forEach(Modes::meeting);
    distinct.forEach(forces::act);
    List<Candidate> kept = involved(scene, distinct, rejected);
    kept.forEach(
        c -> c.recipients.replaceAll(e -> homeland.civil(possessions.borne(scene, e), c.match)));
    kept.forEach(FrameFinder::once);
    return new Found(records.of(scene, kept), rejected);
  }

  /** "Killed four people at a bar": where they were adds nobody to those who were struck. */
  private static void once(Candidate c) {
    List<Entity> all = List.copyOf(c.recipients);
    c.recipients.removeIf(
        e ->
            SITES.contains(e.kind())
                && all.stream()
                    .filter(o -> !SITES.contains(o.kind()) && e.code() != null)
                    .anyMatch(o -> e.code().equals(o.code()) && e.sector().equals(o.sector())));
  }

  private List<Candidate> candidates(Scene scene, Homeland homeland, List<Rejected> rejected) {
    Map<Integer, Match> matches = new HashMap<>();
    Triggers.Scan scan = triggers.new Scan(scene.text);
    for (int t = 0; t < scene.text.size(); t++) {
      Match match = matcher.best(scene, scan, t);
      if (match != null) {
        matches.put(t, match);
      }
    }
    Map<Integer, Match> taken = taken(matches);
    List<Candidate> candidates = new ArrayList<>();
    for (int t = 0; t < scene.text.size(); t++) {
      Match match = matches.get(t);
      if (match == null) {
        continue;
      }
      String against = against(scene, match, matches, taken);
      if (against == null) {
        Candidate c = candidate(scene, match, homeland);
        finer(c, matches);
        candidates.add(c);
      } else {
        rejected.add(rejection(match, match.frame().type(), against));
      }
    }
    return candidates;
  }

  /** "Air strikes killed twelve": a deed in the manner of what it is told by. */
  private static void finer(Candidate c, Map<Integer, Match> matches) {
    for (int hit : c.match.hits().values()) {
      Match inner = matches.get(hit);
      if (inner != null && c.modes.isEmpty() && inner.frame().type().equals(c.type)) {
        c.modes = inner.frame().modes();
      }
    }
  }

  /** The words that one frame has taken as its condition are no triggers of their own. */
  private static Map<Integer, Match> taken(Map<Integer, Match> matches) {
    Map<Integer, Match> taken = new HashMap<>();
    for (Match match : matches.values()) {
      for (Map.Entry<String, Integer> hit : match.hits().entrySet()) {
        Match inner = matches.get(hit.getValue());
        if (inner != null && takes(match, inner, hit.getKey())) {
          taken.put(hit.getValue(), match);
        }
      }
    }
    return taken;
  }

  private static boolean takes(Match outer, Match inner, String condition) {
    String type = outer.frame().type();
    boolean any = condition.endsWith("=*");
    boolean factual = FACTUAL.contains(type);
    // What is signed is no second event.
    boolean signed =
        outer.frame().cameo().equals(Happenings.SIGNED) && inner.frame().type().equals("AGREE");
    return type.equals(inner.frame().type()) || signed || (!any && !factual);
  }

  private String against(
      Scene scene, Match match, Map<Integer, Match> matches, Map<Integer, Match> taken) {
    if (match.frame().guard()) {
      return "a guard: no event in this use";
    }
    Match outer = taken.get(match.trigger());
    if (outer != null) {
      return "part of '" + outer.words().text() + "' by " + outer.frame().row().at();
    }
    if (register.play(scene.text, scene.text.sentenceOf(match.trigger()))) {
      return "a sentence of games or stories";
    }
    if (casting.lifeless(scene, match)) {
      return "its subject is nobody who acts";
    }
    String standing = Relevance.standing(scene, match);
    return standing != null ? standing : content(scene, match, matches);
  }

  /** What is asked for, threatened, refused or agreed is no second event. */
  private String content(Scene scene, Match match, Map<Integer, Match> matches) {
    int t = match.trigger();
    for (int i = 0; i < 4; i++) {
      int head = scene.text.head(t);
      String relation = scene.clause.relation(t);
      boolean inside = INSIDE.contains(relation) && !scene.text.relation(t).equals("acl:relcl");
      boolean aside =
          relation.equals("advcl") && !scene.clause.marked(t, "to") && !scene.clause.topic(t);
      if (head < 0 || !inside || aside) {
        return null;
      }
      if (alleging.contains(scene.text.lemma(head))) {
        return null;
      }
      Match outer = relation.equals("conj") ? null : matches.get(head);
      boolean open = relation.equals("obl") || relation.equals("advcl");
      if (outer != null
          && aims(outer.frame())
          && (!open
              || scene.clause.marked(t, "to")
              || scene.clause.marked(t, "for")
              || scene.clause.topic(t))) {
        return "what '" + outer.words().text() + "' is about";
      }
      t = head;
    }
    return null;
  }

  /** Whether what stands below is only meant: "ordered to raise production". */
  private static boolean aims(Frame frame) {
    return CONTENT.contains(frame.type()) || frame.aims();
  }

  private static Rejected rejection(Match match, String type, String reason) {
    return new Rejected(match.words(), type, match.frame().row().at(), reason);
  }

  private Candidate candidate(Scene scene, Match match, Homeland homeland) {
    Casting.Cast actors = casting.cast(scene, match, match.frame().actor());
    Casting.Cast recipients = casting.cast(scene, match, match.frame().recipient());
    if (recipients.players().isEmpty()) {
      recipients = casting.usual(scene, match);
    }
    if (actors.players().isEmpty()) {
      actors = casting.ofLightVerb(scene, match);
    }
    if (actors.players().isEmpty() && match.frame().type().equals("ASSAULT")) {
      actors = casting.means(scene, match, MEANS);
    }
    if (actors.players().isEmpty() && match.frame().type().equals("ASSAULT")) {
      actors = casting.charged(scene, match);
    }
    if (actors.players().isEmpty() && match.frame().type().equals("MOBILIZE")) {
      actors = casting.cast(scene, match, MOVED);
    }
    if (actors.players().isEmpty()) {
      actors = casting.ofOwner(scene, match);
    }
    List<Entity> doers = actors.players();
    List<Entity> others = new ArrayList<>();
    for (Entity r : recipients.players()) {
      boolean doer = doers.stream().anyMatch(a -> Casting.same(a, r) || own(match, a, r));
      boolean water = r.kind().equals("place") && r.code() == null && r.sector().isEmpty();
      if (!doer && !water && !scene.tells(r, match.trigger())) {
        others.add(r);
      }
    }
    Reality.Reading reading = reality.read(scene, match.trigger());
    String type = match.frame().type();
    Candidate c =
        new Candidate(
            match,
            reading.auxiliary(),
            doers.stream().map(e -> homeland.settled(e, match, others)).toList(),
            others.stream().map(e -> homeland.settled(e, match, doers)).toList(),
            sizes.of(scene, match.trigger(), type, doers));
    if (reading.auxiliary().equals(Reality.REFUSED) && c.recipients.isEmpty()) {
      parted(scene, c);
    }
    explain(c, reading, actors, recipients);
    return c;
  }

  /** "Araghchi warned that Iran would respond": a minister does not threaten his own state. */
  private static boolean own(Match match, Entity actor, Entity recipient) {
    return match.frame().type().equals("THREATEN")
        && recipient.kind().equals("place")
        && recipient.code() != null
        && recipient.code().equals(actor.code())
        && recipient.sector().equals(List.of("GOV"))
        && actor.sector().equals(List.of("GOV"));
  }

  /** "Tehran will not talk to Washington": of those who would have met only one refuses. */
  private static void parted(Scene scene, Candidate c) {
    for (Entity e : List.copyOf(c.actors)) {
      int head = scene.text.headOf(e.span());
      if (head > c.trigger() && scene.clause.under(c.trigger(), head)) {
        c.actors.remove(e);
        c.recipients.add(e);
      }
    }
  }

  private void locate(Scene scene, EventDater dater, Candidate c, String land) {
    c.when = dater.date(c.trigger());
    List<Span> spans =
        Stream.concat(c.actors.stream(), c.recipients.stream().filter(e -> party(scene, c, e)))
            .map(Entity::span)
            .toList();
    Attached.Choice<Place> told =
        attached.choose(
            "place", scene.text, c.trigger(), scene.places, p -> scene.text.headOf(p.span()));
    c.where =
        told.taken() != null
            ? new EventPlace(told.taken().at(), told.at() + ": " + told.taken().why())
            : placer.place(scene.text, told.kept(), c.trigger(), spans, spoken(c), land);
    if (c.auxiliary.equals(Reality.ACTUAL) && Reality.longAgo(c.date(), scene.times.anchor())) {
      c.auxiliary = Reality.HISTORICAL;
      c.because("auxiliary", "grammar", "historical: over a year before " + scene.times.anchor());
    }
  }

  /** Whether a recipient takes part; a town that is attacked is the scene as well. */
  private static boolean party(Scene scene, Candidate c, Entity recipient) {
    boolean struck = c.type.equals("ASSAULT") && recipient.kind().equals("place");
    boolean town =
        TAKEN.contains(c.type)
            && scene.places.stream()
                .filter(p -> p.at() != null && p.span().equals(recipient.span()))
                .anyMatch(p -> p.at().local());
    return !recipient.sector().isEmpty() && !struck && !town;
  }

  /** What is only said, with no crowd and no meeting, is seldom said where the sentence is set. */
  private static boolean spoken(Candidate c) {
    boolean meets = MEETINGS.contains(c.frame().type());
    return Happenings.VERBAL.contains(c.type) && !meets && !c.cameo.equals("053");
  }

  private static void explain(
      Candidate c, Reality.Reading reading, Casting.Cast actors, Casting.Cast recipients) {
    String at = c.frame().row().at();
    String tests = c.match.hits().isEmpty() ? "" : " with " + c.match.hits().keySet();
    c.because("event", at, "'" + c.match.words().text() + "'" + tests);
    if (!c.type.equals(c.frame().type())) {
      c.because(
          "event", "folding of " + reading.auxiliary(), c.frame().type() + " becomes " + c.type);
    }
    c.because("auxiliary", "grammar", c.auxiliary + ": " + reading.why());
    if (!actors.how().isEmpty()) {
      c.because("actor", at, actors.how());
    }
    if (!recipients.how().isEmpty()) {
      c.because("recipient", at, recipients.how());
    }
  }

  private static List<Candidate> involved(
      Scene scene, List<Candidate> distinct, List<Rejected> rejected) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : distinct) {
      String against = Relevance.parties(scene, c);
      if (against == null) {
        kept.add(c);
      } else {
        rejected.add(rejection(c.match, c.type, against));
      }
    }
    return kept;
  }
}
