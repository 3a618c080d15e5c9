package org.dateline.find.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.find.claim.Testimony;
import org.dateline.find.claim.Verdict;
import org.dateline.find.claim.Verifier;
import org.dateline.language.Text;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.CiteInfo;
import org.dateline.record.Digest;
import org.dateline.record.Entity;
import org.dateline.record.Event;
import org.dateline.record.Evidence;
import org.dateline.record.Origin;
import org.dateline.record.Quote;
import org.dateline.record.Span;

/** Writes out what was found as records. Immutable and thread-safe. */
final class Records {
  private static final String CODER = "dateline " + version();

  /** What all events of a text share. */
  private record Whole(
      Map<Integer, Set<String>> themes, Testimony testimony, CiteInfo cite, String digest) {}

  private final Codebook codebook;
  private final Contexts contexts;
  private final Ontology ontology;
  private final Certainty certainty;
  private final Verifier verifier;

  Records(Data data, Codebook codebook, Verifier verifier) {
    certainty = new Certainty(data);
    this.codebook = codebook;
    this.verifier = verifier;
    contexts = new Contexts(codebook);
    ontology = new Ontology(data, codebook);
  }

  private static String version() {
    String version = Records.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  List<Event> of(Scene scene, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    String digest = Digest.of(scene.text.content());
    Whole whole =
        new Whole(
            contexts.of(scene.text),
            verifier.testimony(scene.text, scene.claims),
            cite(scene.text.article()),
            digest);
    List<Event> events = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Candidate c : candidates) {
      String key = scene.text.article().id() + "\n" + digest + "\n" + c.type + "\n";
      String id = Digest.of(key + c.match.words().start(), 8);
      if (ids.add(id)) {
        events.add(event(scene, c, id, whole));
      }
    }
    return events;
  }

  private Event event(Scene scene, Candidate c, String id, Whole whole) {
    int sentence = scene.text.sentenceOf(c.trigger());
    Set<String> around = new LinkedHashSet<>(c.frame().contexts());
    around.addAll(whole.themes.getOrDefault(sentence, Set.of()));
    around.addAll(whole.themes.get(-1));
    c.actors.forEach(e -> known(c, "actor", e));
    c.recipients.forEach(e -> known(c, "recipient", e));
    c.because("date", "find.time", c.when.why());
    c.because("event_loc", "find.place", c.where.why());
    Verdict verdict = verdict(scene, whole.testimony, c);
    Ontology.Codes own = ontology.of(scene.text, c);
    double sure = certainty.of(scene, c, !verdict.claims().isEmpty());
    return new Event(
        id,
        c.when.date(),
        c.when.dateEnd(),
        c.when.precision(),
        c.when.evidence(),
        joined(List.of(c.type), own.types()),
        joined(c.modes, own.modes()),
        joined(contexts.ordered(around), own.contexts()),
        c.auxiliary,
        codebook.quad(c.type),
        codebook.scale(c.type, c.modes),
        cameo(c),
        c.actors.stream().map(Actor::of).toList(),
        c.recipients.stream().map(Actor::of).toList(),
        c.where.location(),
        c.size,
        verdict.claims(),
        verdict.verification(),
        sure,
        evidence(scene.text, sentence, c.match.words()),
        c.mentions,
        whole.cite,
        new Origin(whole.digest, CODER, "", c.reasons));
  }

  /** How an actor came by its code, and what the runner-up was. */
  private static void known(Candidate c, String field, Entity e) {
    String code = e.code() == null ? "no code" : e.code();
    String sectors = e.sector().isEmpty() ? "" : " " + String.join(" ", e.sector());
    c.because(field, "find.actor", "'" + e.text() + "' is " + code + sectors + ": " + e.why());
  }

  private static List<String> joined(List<String> plover, List<String> own) {
    return own.isEmpty() ? plover : Stream.concat(plover.stream(), own.stream()).toList();
  }

  private String cameo(Candidate c) {
    return c.cameo.isEmpty() ? codebook.cameo(c.type, c.modes) : c.cameo;
  }

  private static Evidence evidence(Text text, int sentence, Quote trigger) {
    Quote quote = text.quote(text.sentence(sentence));
    return new Evidence(quote.start(), quote.end(), quote.text(), trigger);
  }

  private Verdict verdict(Scene scene, Testimony testimony, Candidate c) {
    Text text = scene.text;
    List<Actor> actors = c.actors.stream().map(Actor::of).toList();
    List<Actor> recipients = c.recipients.stream().map(Actor::of).toList();
    List<Span> mentions = c.joined.stream().map(j -> j.match.words().span()).toList();
    Span evidence = text.sentence(text.sentenceOf(c.trigger()));
    Verdict verdict =
        verifier.judge(testimony, evidence, c.trigger(), actors, recipients, mentions);
    c.because("verification", "find.claim", verdict.verification() + ": " + verdict.why());
    return verdict;
  }

  private CiteInfo cite(Article a) {
    return new CiteInfo(
        a.id(),
        a.url(),
        a.title(),
        a.source(),
        a.published(),
        a.language(),
        CODER,
        ontology.codebook("plover-2.0"));
  }
}
