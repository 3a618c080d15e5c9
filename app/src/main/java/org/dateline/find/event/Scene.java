package org.dateline.find.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.find.time.Times;
import org.dateline.language.Text;
import org.dateline.record.Claim;
import org.dateline.record.Entity;
import org.dateline.record.Place;
import org.dateline.record.Span;
import org.dateline.record.Speaker;

/** A text with all that is known of it before its events are found. Not thread-safe. */
final class Scene {
  private static final Set<String> BEFORE = Set.of("det", "amod", "nummod", "compound", "nmod");
  private static final Set<String> NAMED = Set.of("actor", "person", "organization", "group");

  private static final List<String> AGENTS =
      List.of("er", "or", "ist", "ian", "man", "men", "woman", "ee", "ant", "eur");

  final Text text;
  final List<Entity> entities;
  final List<Place> places;
  final Times times;
  final List<Claim> claims;
  final Clause clause;
  final Slots slots;
  private final List<List<Entity>> byHead;
  private final int[] covering;
  private final Set<String> people;
  private final Set<String> noAgents;
  private final Set<String> tolls;
  private static final int HEADLINE = 16;
  private static final Set<String> STOPS = Set.of(".", "!", "?", "\"", "”", "…");

  private final Set<String> strikes;
  private final Set<String> suffered;
  private final Set<String> another;

  Scene(
      Text text,
      List<Entity> entities,
      List<Place> places,
      Times times,
      List<Claim> claims,
      Words words) {
    this.text = text;
    this.entities = List.copyOf(entities);
    this.places = List.copyOf(places);
    this.times = times;
    this.claims = List.copyOf(claims);
    people = words.of("people");
    noAgents = words.of("no-agent");
    tolls = words.of("toll");
    strikes = words.of("strikes");
    suffered = words.of("suffered");
    another = words.of("another");
    clause = new Clause(text, words);
    slots = new Slots(text, clause, words);
    byHead = new ArrayList<>(text.size());
    covering = new int[text.size()];
    for (int i = 0; i < text.size(); i++) {
      byHead.add(List.of());
      covering[i] = -1;
    }
    index();
  }

  private void index() {
    for (int e = 0; e < entities.size(); e++) {
      Entity entity = entities.get(e);
      int head = headOf(entity);
      if (head < 0) {
        continue;
      }
      List<Entity> at = byHead.get(head);
      at = at.isEmpty() ? new ArrayList<>(2) : at;
      at.add(entity);
      byHead.set(head, at);
      for (int t = text.tokenAt(entity.start());
          t < text.size() && text.start(t) < entity.end();
          t++) {
        if (covering[t] < 0 || length(entities.get(covering[t])) > length(entity)) {
          covering[t] = e;
        }
      }
    }
    for (List<Entity> at : byHead) {
      if (at.size() > 1) {
        at.sort(Comparator.comparingInt((Entity e) -> -length(e)));
      }
    }
  }

  /** The head of a mention; its last word where the tree makes its article the head. */
  private int headOf(Entity entity) {
    int head = text.headOf(entity.span());
    int last = text.tokenAt(entity.end() - 1);
    return head >= 0 && last > head && text.pos(head).equals("DET") ? last : head;
  }

  private static int length(Entity e) {
    return e.end() - e.start();
  }

  /** Whether a number or a noun tells when: the "13" of "imposed on February 13". */
  boolean timed(int token) {
    return times.all().stream()
        .anyMatch(
            w ->
                w.type().equals("DATE")
                    && w.start() <= text.start(token)
                    && text.end(token) <= w.end());
  }

  /** Whether a word is a blow that comes on a place: "strike", "shelling". */
  boolean strikes(int token) {
    return strikes.contains(text.lemma(token));
  }

  /** Whether a token stands in a headline: the text's first line, without a full stop. */
  boolean headline(int token) {
    int end = text.sentenceEnd(0) - 1;
    return text.sentenceOf(token) == 0 && end < HEADLINE && !STOPS.contains(text.form(end));
  }

  /** "Other protests", "a second blast": none that was told before. */
  boolean another(int token) {
    return text.pos(token).equals("NOUN")
        && clause.children(token, "amod", "det").stream()
            .anyMatch(c -> another.contains(text.lower(c)));
  }

  /** Whether "of" tells who suffers a deed, not whose it is: "the killing of the mayor". */
  boolean suffered(int token) {
    return suffered.contains(text.lemma(token));
  }

  /** Whether the word tells what an attack did to people and things: "killing". */
  boolean tolls(int token) {
    return tolls.contains(text.lemma(token));
  }

  /** The mention whose head the token is, the longest; or null. */
  Entity entityAt(int token) {
    List<Entity> at = byHead.get(token);
    if (at.isEmpty()) {
      return null;
    }
    Entity bare = at.get(at.size() - 1);
    if (bare.code() != null && length(at.get(0)) - length(bare) <= "The ".length()) {
      return bare;
    }
    Entity coded = null;
    for (Entity e : at) {
      if (e.code() != null && e.name() != null) {
        return e;
      }
      coded = coded == null && e.code() != null ? e : coded;
    }
    return coded == null ? at.get(0) : coded;
  }

  /** The shortest mention that the token lies in, or null. */
  Entity entityOver(int token) {
    return covering[token] < 0 ? null : entities.get(covering[token]);
  }

  /** A mention that no finder made: a head with what stands before it. */
  Entity phrase(int head, String kind, String code, List<String> sectors, String why) {
    int from = head;
    for (int child : text.children(head)) {
      if (child < head && BEFORE.contains(clause.relation(child))) {
        from = Math.min(from, text.left(child));
      }
    }
    Span span = text.span(from, head + 1);
    String words = text.quote(span).text();
    return new Entity(
        span.start(), span.end(), words, kind, -1, code, sectors, null, null, null, null, why);
  }

  /** Whose words a token is among, or null where that is not told. */
  Entity speaker(int token) {
    Span here = text.span(token, token + 1);
    for (Claim claim : claims) {
      boolean own = claim.source() != null && !claim.quotation().equals("indirect");
      if (own && within(claim, here)) {
        Speaker source = claim.source();
        int head = text.headOf(new Span(source.start(), source.end()));
        return head < 0 ? null : entityAt(head);
      }
    }
    return null;
  }

  private static boolean within(Claim claim, Span here) {
    for (Span c : claim.content()) {
      if (c.contains(here)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a mention is of who says what a token is told in: by that it takes no part there. */
  boolean tells(Entity mention, int token) {
    Span here = text.span(token, token + 1);
    for (Claim claim : claims) {
      Speaker s = claim.source();
      boolean source = s != null && s.start() <= mention.start() && mention.end() <= s.end();
      if (source && within(claim, here)) {
        return claim.content().stream().noneMatch(c -> c.overlaps(mention.span()));
      }
    }
    return false;
  }

  /** Whether the mention at the token is of the kind that a frame asks for. */
  boolean is(int token, Set<String> kinds) {
    Entity e = entityAt(token);
    if (e == null || e.kind().equals("other")) {
      boolean name = text.pos(token).equals("PROPN");
      return kinds.stream().anyMatch(k -> NAMED.contains(k) && (name || people(token, k)));
    }
    return kinds.stream().anyMatch(kind -> is(e, kind));
  }

  private boolean people(int token, String kind) {
    String lemma = text.lemma(token);
    boolean agent = AGENTS.stream().anyMatch(lemma::endsWith) && !noAgents.contains(lemma);
    boolean person = people.contains(lemma) || agent;
    return !kind.equals("organization") && person && text.pos(token).equals("NOUN");
  }

  private static boolean is(Entity e, String kind) {
    String sector = e.sector().isEmpty() ? "" : e.sector().get(0);
    boolean many = e.kind().equals("group") || e.kind().equals("crowd");
    return switch (kind) {
      case "actor" -> !e.kind().equals("thing") || e.code() != null;
      case "country" -> e.code() != null && e.kind().equals("place");
      case "military" -> sector.equals("MIL") || sector.equals("PRM");
      case "government" -> sector.equals("GOV") || e.kind().equals("place");
      case "crowd" -> e.kind().equals("crowd") || sector.equals("CVL");
      case "person" -> e.kind().equals("person") || e.kind().equals("office") || many;
      case "group" -> many || e.kind().equals("organization");
      case "organization" -> e.kind().equals("organization") || e.kind().equals("group");
      default -> e.kind().equals(kind);
    };
  }
}
