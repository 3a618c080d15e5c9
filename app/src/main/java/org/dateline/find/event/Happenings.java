package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.record.Entity;
import org.dateline.record.Rejected;
import org.dateline.record.Size;

/**
 * Makes one record of one happening: later mentions join the first, and what the codebook counts as
 * part of something greater is swallowed by it. Immutable and thread-safe.
 */
final class Happenings {
  /** CAMEO: sign formal agreement. */
  static final String SIGNED = "057";

  static final Set<String> VERBAL =
      Set.of("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN");

  /** What stands before a deed that took a toll. */
  private static final Set<String> MEANS = Set.of("in", "by", "with", "during");

  /** Modes of whom or what a blow is meant for, beside that by which it is struck. */
  private static final Set<String> AIMED = Set.of("targeted", "suicide-attack");

  /** What a crowd's gathering may be for. */
  private static final Set<String> AIMS = Set.of("REQUEST", "SUPPORT", "AGREE", "REJECT");

  private Happenings() {}

  /** The distinct happenings in order of their first mention; what is dropped goes to the list. */
  static List<Candidate> distinct(Scene scene, List<Candidate> candidates, List<Rejected> dropped) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate c : candidates) {
      Candidate first = firstMention(scene, kept, c);
      if (first == null) {
        kept.add(c);
      } else {
        join(scene, first, c);
      }
    }
    List<Candidate> whole = new ArrayList<>(kept);
    for (Candidate c : kept) {
      Candidate greater = swallower(scene, kept, c);
      if (greater != null) {
        if (greater.recipients.isEmpty()) {
          greater.recipients.addAll(c.recipients);
        }
        whole.remove(c);
        dropped.add(
            new Rejected(
                c.match.words(),
                c.type,
                "plover.md: one happening, one record",
                "part of " + greater.type + " '" + greater.match.words().text() + "'"));
      }
    }
    return whole;
  }

  private static Candidate firstMention(Scene scene, List<Candidate> kept, Candidate c) {
    for (Candidate k : kept) {
      if (again(scene, k, c)) {
        return k;
      }
    }
    return null;
  }

  /** Whether two candidates tell one happening; to sign a treaty is no other praise of it. */
  private static boolean again(Scene scene, Candidate a, Candidate b) {
    boolean told =
        a.type.equals("ASSAULT")
            && a.type.equals(b.type)
            && a.auxiliary.equals(b.auxiliary)
            && (result(scene, a, b)
                || result(scene, b, a)
                || means(scene, a, b)
                || told(scene, a.trigger(), b.trigger())
                || device(scene, a.trigger(), b.trigger()))
            && people(a.actors, b.actors);
    if (told || purpose(scene, a, b)) {
      return true;
    }
    if (scene.another(b.trigger())) {
      return false;
    }
    boolean ordered = a.frame().aims() != b.frame().aims() && a.type.equals("MOBILIZE");
    boolean signed = a.cameo.equals(SIGNED) != b.cameo.equals(SIGNED);
    boolean alike =
        !ordered
            && !signed
            && a.type.equals(b.type)
            && compatible(a.modes, b.modes)
            && people(a.actors, b.actors)
            && people(a.recipients, b.recipients)
            && dates(a, b)
            && a.auxiliary.equals(b.auxiliary);
    if (!alike) {
      return false;
    }
    if (crowd(a, b) || slain(a, b) || headline(scene, a, b)) {
      return true;
    }
    boolean shared = share(a.actors, b.actors) || share(a.recipients, b.recipients);
    boolean sameWord = lemma(scene, a).equals(lemma(scene, b));
    boolean nominal = !scene.clause.verbal(b.trigger()) || !scene.clause.verbal(a.trigger());
    boolean sameSentence = scene.text.sentenceOf(a.trigger()) == scene.text.sentenceOf(b.trigger());
    if (VERBAL.contains(a.type)) {
      return share(a.actors, b.actors) && (sameWord || nominal) && !(sameSentence && !nominal);
    }
    boolean within =
        sameSentence
            && nominal
            && (scene.clause.under(a.trigger(), b.trigger())
                || scene.clause.under(b.trigger(), a.trigger()));
    if (beside(scene, a, b) || (sameSentence && way(scene, a, b))) {
      return true;
    }
    boolean bare = b.actors.isEmpty() && b.recipients.isEmpty();
    boolean sameKind = sameWord || nominal || (!a.modes.isEmpty() && a.modes.equals(b.modes));
    return sameKind
        && (shared || within || (bare && nominal))
        && !(sameSentence && !nominal && !sameWord);
  }

  /**
   * "Blocked a road to protest against the levy", "chanting slogans, marched", "flew there for
   * talks": what is done in one go is no second one.
   */
  private static boolean purpose(Scene scene, Candidate a, Candidate b) {
    boolean inner = scene.clause.under(a.trigger(), b.trigger());
    boolean protest = a.type.equals("PROTEST") && b.type.equals("PROTEST");
    if (protest) {
      boolean within = inner || participle(scene, a.trigger(), "VBG", b.trigger());
      return within && people(a.actors, b.actors) && scene.text.tag(b.trigger()).startsWith("V");
    }
    boolean talks = a.modes.contains("visit") && b.type.equals("CONSULT");
    boolean aim =
        inner
            && (scene.clause.marked(b.trigger(), "for") || scene.clause.marked(b.trigger(), "to"));
    return talks && (aim || hosted(scene, a, b));
  }

  /** "Arrived in Astana and held talks with the Kazakh president". */
  private static boolean hosted(Scene scene, Candidate a, Candidate b) {
    return joined(scene, a, b)
        && share(a.actors, b.actors)
        && a.recipients.stream().anyMatch(r -> ofState(b.actors, r) || ofState(b.recipients, r));
  }

  private static boolean ofState(List<Entity> players, Entity host) {
    return players.stream().anyMatch(e -> e.code() != null && e.code().equals(host.code()));
  }

  /** "Demonstrators chanting slogans marched": a doing of the subject of another verb. */
  private static boolean participle(Scene scene, int doing, String tag, int verb) {
    int noun = scene.text.head(doing);
    return scene.clause.relation(doing).equals("acl")
        && scene.text.tag(doing).equals(tag)
        && noun >= 0
        && scene.text.head(noun) == verb;
  }

  /** "ambushed a convoy, killing seven", "were killed when rebels struck": a deed and its toll. */
  private static boolean result(Scene scene, Candidate deed, Candidate toll) {
    int t = toll.trigger();
    boolean violent = deed.type.equals("ASSAULT") && scene.clause.verbal(deed.trigger());
    if (!violent || !scene.tolls(t) || !scene.clause.verbal(t)) {
      return false;
    }
    boolean clause = scene.clause.relation(t).equals("advcl") && scene.text.tag(t).equals("VBG");
    int above = scene.text.head(t);
    boolean also = scene.clause.relation(t).equals("conj") && t > deed.trigger();
    boolean wounding =
        also
            && scene.clause.relation(above).equals("advcl")
            && scene.text.tag(above).equals("VBG")
            && scene.text.head(above) == deed.trigger();
    return wounding
        || ((clause || also) && above == deed.trigger())
        || (when(scene, deed.trigger()) && taken(scene, deed.trigger()) == t);
  }

  private static boolean when(Scene scene, int deed) {
    return scene.clause.relation(deed).equals("advcl")
        && (scene.clause.marked(deed, "after")
            || scene.clause.marked(deed, "as")
            || scene.clause.marked(deed, "when")
            || scene.clause.children(deed, "advmod").stream()
                .anyMatch(c -> scene.text.lower(c).equals("when")));
  }

  /** The toll that a deed took, also where others stand between: "killed and 30 hurt when". */
  private static int taken(Scene scene, int deed) {
    int above = scene.text.head(deed);
    boolean between =
        above >= 0
            && scene.text.head(above) >= 0
            && scene.tolls(scene.text.head(above))
            && (scene.tolls(above) || !scene.clause.verbal(above));
    return between ? scene.text.head(above) : above;
  }

  /** "Claimed an attack that killed 40": a deed and the toll of what it speaks of. */
  private static boolean told(Scene scene, int deed, int toll) {
    boolean relative = scene.clause.relation(toll).equals("acl") && scene.tolls(toll);
    return relative && scene.clause.under(deed, toll);
  }

  /** "Shot the ambassador", "assassinated the ambassador": nobody is killed twice. */
  private static boolean slain(Candidate a, Candidate b) {
    return a.type.equals("ASSAULT")
        && a.recipients.stream().anyMatch(x -> b.recipients.stream().anyMatch(y -> one(x, y)));
  }

  private static boolean one(Entity a, Entity b) {
    boolean person = a.kind().equals("person") && b.kind().equals("person");
    boolean office = a.office() != null && a.office().equals(b.office());
    boolean state = a.code() != null && a.code().equals(b.code());
    return person && (named(a, b) || (office && state));
  }

  private static boolean named(Entity a, Entity b) {
    return Casting.same(a, b) && (a.name() != null || b.name() != null);
  }

  /** A headline is told again by the first report of the like below it. */
  private static boolean headline(Scene scene, Candidate a, Candidate b) {
    boolean above = scene.headline(a.trigger()) && !scene.headline(b.trigger());
    return above && (share(a.actors, b.actors) || share(a.recipients, b.recipients));
  }

  /** "Killed 40 fighters in air strikes on two camps": a toll and the deed that took it. */
  private static boolean means(Scene scene, Candidate toll, Candidate deed) {
    int t = deed.trigger();
    return scene.tolls(toll.trigger())
        && scene.clause.verbal(toll.trigger())
        && !scene.clause.verbal(t)
        && scene.text.head(t) == toll.trigger()
        && MEANS.stream().anyMatch(m -> scene.clause.marked(t, m));
  }

  /** "A bomb planted by rebels killed four": what took a toll, and who laid it. */
  private static boolean device(Scene scene, int laid, int toll) {
    return participle(scene, laid, "VBN", toll)
        && scene.clause.relation(scene.text.head(laid)).equals("nsubj");
  }

  /** "Disbursed millions for rebuilding schools": what the deed goes on to do. */
  private static boolean way(Scene scene, Candidate a, Candidate b) {
    return scene.text.tag(b.trigger()).equals("VBG")
        && scene.clause.under(a.trigger(), b.trigger())
        && share(a.actors, b.actors)
        && share(a.recipients, b.recipients);
  }

  /** "threw stones at police and burned tyres", "fed and sheltered refugees": one in two verbs. */
  private static boolean beside(Scene scene, Candidate a, Candidate b) {
    boolean passive = b.actors.isEmpty() && share(a.recipients, b.recipients);
    return a.modes.equals(b.modes)
        && (!a.modes.isEmpty() || share(a.recipients, b.recipients))
        && (passive || share(a.actors, b.actors))
        && joined(scene, a, b);
  }

  /** "Arrived and held", "fed and sheltered": one verb joined to the other. */
  private static boolean joined(Scene scene, Candidate a, Candidate b) {
    return scene.clause.relation(b.trigger()).equals("conj")
        && scene.text.head(b.trigger()) == a.trigger();
  }

  /** A crowd that stands up for the same leader twice in one article does so once. */
  private static boolean crowd(Candidate a, Candidate b) {
    return a.type.equals("SUPPORT")
        && share(a.recipients, b.recipients)
        && share(a.actors, b.actors)
        && crowd(a.actors)
        && crowd(b.actors);
  }

  private static boolean crowd(List<Entity> players) {
    return players.stream().allMatch(e -> e.sector().contains("CVL"));
  }

  private static String lemma(Scene scene, Candidate c) {
    return scene.text.lemma(c.trigger());
  }

  /** Whether modes may be of one deed: at whom a blow is aimed goes with whatever it is struck. */
  private static boolean compatible(List<String> a, List<String> b) {
    List<String> x = a.stream().filter(m -> !AIMED.contains(m)).toList();
    List<String> y = b.stream().filter(m -> !AIMED.contains(m)).toList();
    return x.isEmpty() || y.isEmpty() || a.stream().anyMatch(b::contains);
  }

  private static boolean dates(Candidate a, Candidate b) {
    String x = a.date();
    String y = b.date();
    return x == null || y == null || x.startsWith(y) || y.startsWith(x);
  }

  private static boolean people(List<Entity> a, List<Entity> b) {
    return a.isEmpty() || b.isEmpty() || share(a, b) || vague(a) || vague(b);
  }

  /** "the regime": nothing but an organ, of a state that is not said. */
  private static boolean vague(List<Entity> players) {
    return players.stream().allMatch(e -> e.code() == null && e.name() == null);
  }

  private static boolean share(List<Entity> a, List<Entity> b) {
    for (Entity x : a) {
      for (Entity y : b) {
        if (sameActor(x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one tells no more than the other of who was struck. */
  private static boolean victim(Entity a, Entity b) {
    return Casting.same(a, b)
        || (Objects.equals(a.code(), b.code()) && a.sector().equals(b.sector()));
  }

  /** The same chain, or the same state with organs that may be one. */
  static boolean sameActor(Entity a, Entity b) {
    if (Casting.same(a, b)) {
      return true;
    }
    if (surname(a, b)) {
      return true;
    }
    if (a.code() == null || !a.code().equals(b.code())) {
      return false;
    }
    boolean named = a.name() != null && b.name() != null && a.kind().equals("person");
    if (named && b.kind().equals("person")) {
      return a.name().equals(b.name());
    }
    return a.sector().isEmpty()
        || b.sector().isEmpty()
        || a.sector().get(0).equals(b.sector().get(0))
        || (organs(a) && organs(b));
  }

  /** "Raffaele Marra" and "Mr Marra". */
  private static boolean surname(Entity a, Entity b) {
    String x = a.text().substring(a.text().lastIndexOf(' ') + 1);
    String y = b.text().substring(b.text().lastIndexOf(' ') + 1);
    boolean people = a.kind().equals("person") || a.kind().equals("other");
    return people && x.length() > 3 && x.equals(y) && Character.isUpperCase(x.charAt(0));
  }

  private static boolean organs(Entity e) {
    return Set.of("GOV", "MIL", "SPY").contains(e.sector().get(0));
  }

  private static void join(Scene scene, Candidate first, Candidate later) {
    boolean apart =
        scene.text.sentenceOf(first.trigger()) != scene.text.sentenceOf(later.trigger());
    if (apart) {
      first.mentions.add(scene.text.sentence(scene.text.sentenceOf(later.trigger())));
    }
    first.joined.add(later);
    if (first.actors.isEmpty()) {
      first.actors.addAll(later.actors);
    }
    if (first.recipients.isEmpty() || first.type.equals("ASSAULT")) {
      later.recipients.stream()
          .filter(r -> first.actors.stream().noneMatch(a -> Casting.same(a, r)))
          .filter(r -> first.recipients.stream().noneMatch(k -> victim(k, r)))
          .forEach(first.recipients::add);
    }
    if (AIMED.containsAll(first.modes)) {
      first.modes = Stream.concat(first.modes.stream(), later.modes.stream()).distinct().toList();
    }
    if (first.size.equals(Size.UNKNOWN)) {
      first.size = later.size;
    }
    if (first.date() == null || (!apart && later.dated() && !first.dated())) {
      first.when = later.when;
    }
    first.where = first.where == null ? later.where : first.where.or(later.where);
    if (first.cameo.endsWith("0") && !later.cameo.endsWith("0")) {
      first.cameo = later.cameo;
    }
    first.because(
        "mentions",
        "one happening, one record",
        "'" + later.match.words().text() + "' tells it again, by " + later.frame().row().at());
  }

  private static Candidate swallower(Scene scene, List<Candidate> kept, Candidate c) {
    for (Candidate k : kept) {
      if (k != c && swallows(scene, k, c)) {
        return k;
      }
    }
    return null;
  }

  private static boolean swallows(Scene scene, Candidate k, Candidate c) {
    boolean sentence = scene.text.sentenceOf(k.trigger()) == scene.text.sentenceOf(c.trigger());
    return switch (k.type) {
      case "ASSAULT" ->
          (c.type.equals("MOBILIZE")
                  && k.auxiliary.equals(c.auxiliary)
                  && share(k.actors, c.actors)
                  && dates(k, c))
              || (sentence && disperses(k, c) && scene.clause.under(k.trigger(), c.trigger()));
      case "SANCTION" ->
          k.modes.contains("convict")
              && c.type.equals("ACCUSE")
              && c.modes.contains("allege")
              && share(k.recipients, c.recipients);
      case "PROTEST", "SUPPORT" ->
          sentence
              && (k.type.equals("PROTEST") || k.cameo.equals("053"))
              && AIMS.contains(c.type)
              && scene.clause.under(k.trigger(), c.trigger())
              && (c.actors.isEmpty() || share(k.actors, c.actors));
      default -> false;
    };
  }

  /** "Used tear gas to disperse the crowd". */
  private static boolean disperses(Candidate k, Candidate c) {
    return k.modes.contains("crowd-control")
        && c.type.equals("COERCE")
        && c.modes.contains("restrict")
        && people(k.recipients, c.recipients);
  }
}
