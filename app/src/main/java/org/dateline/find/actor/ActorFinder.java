package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Entity;
import org.dateline.record.Place;
import org.dateline.record.Quote;

/** Finds who can act or be acted upon, and codes them. Immutable and thread-safe. */
public final class ActorFinder {
  private static final Set<String> INSIDE = Set.of("flat", "compound", "fixed", "goeswith", "amod");

  private final ActorTables tables;
  private final PhraseCoder coder;

  public ActorFinder(Data data) {
    tables = new ActorTables(data);
    coder = new PhraseCoder(tables);
  }

  /**
   * All mentions in order of their first char. A mention inside another ("Kenya" in "Kenya's army")
   * is one of its own.
   *
   * @param day the day of the article, or null; decides who held which office
   */
  public List<Entity> find(Text text, List<Name> names, List<Place> places, String day) {
    Map<Integer, Name> nameAt = new HashMap<>();
    for (Name name : names) {
      for (int i = name.from(); i < name.to(); i++) {
        nameAt.put(i, name);
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Mention mention = mention(text, i, nameAt.get(i), day);
      if (mention != null) {
        mentions.add(mention);
      }
    }
    new Chains(text, mentions).link();
    new Belonging(text, new Countries(text, places, tables), mentions).spread();
    return entities(text, mentions);
  }

  private Mention mention(Text text, int head, Name name, String day) {
    String pos = text.pos(head);
    String relation = text.relation(head);
    if (pos.equals("PRON") && Chains.isPersonal(text.lower(head))) {
      return new Mention(head, head, head + 1, Coding.UNKNOWN, true);
    }
    boolean inside = INSIDE.contains(relation.split(":", 2)[0]);
    if (inside) {
      return attribute(text, head, day);
    }
    if (!pos.equals("NOUN")
        && !pos.equals("PROPN")
        && !(pos.equals("ADJ") && !relation.equals("amod"))) {
      return pos.equals("NUM") && Phrase.ofWhole(text, head) >= 0
          ? whole(text, head, name, day)
          : null;
    }
    return whole(text, head, name, day);
  }

  private Mention whole(Text text, int head, Name name, String day) {
    Phrase phrase = Phrase.at(text, head);
    Coding coding = coder.code(text, phrase, day);
    if (coding.kind().equals("other") && name != null) {
      coding = kindFrom(name, coding);
    }
    boolean worth = coding.known() || coding.name() != null;
    return worth ? new Mention(head, phrase.from(), phrase.to(), coding, false) : null;
  }

  private static Coding kindFrom(Name name, Coding coding) {
    String kind =
        switch (name.kind()) {
          case PERSON -> "person";
          case ORGANIZATION -> "organization";
          case PLACE -> "place";
          default -> coding.kind();
        };
    return new Coding(
        kind, coding.code(), coding.sectors(), coding.name(), coding.office(), coding.why());
  }

  /** A country or body used as an attribute: "Israeli" in "an Israeli strike". */
  private Mention attribute(Text text, int i, String day) {
    Aliases.Match match = tables.aliases().longest(text, i);
    if (match == null) {
      return null;
    }
    Known known = coder.named(text, new Phrase(i, i, i + 1), i, day);
    int last = match.to() - 1;
    boolean oneName = last == i || text.head(last) == text.head(i) || text.head(i) == last;
    if (known.kind() == Known.Kind.PERSON || !oneName) {
      return null;
    }
    List<String> sectors = known.kind() == Known.Kind.DEMONYM ? List.of("GOV") : known.sectors();
    String kind =
        known.kind() == Known.Kind.ORGANIZATION
            ? "organization"
            : known.kind() == Known.Kind.GROUP ? "group" : "place";
    return new Mention(
        i,
        i,
        match.to(),
        new Coding(kind, known.code(), sectors, known.name(), null, known.at()),
        false);
  }

  private List<Entity> entities(Text text, List<Mention> mentions) {
    List<Entity> entities = new ArrayList<>();
    for (Mention m : mentions) {
      Quote quote = text.quote(m.from, m.to);
      Coding c = m.coding;
      entities.add(
          new Entity(
              quote.start(),
              quote.end(),
              quote.text(),
              c.kind(),
              m.chain,
              c.code(),
              c.sectors(),
              c.name(),
              null,
              c.office(),
              c.code() == null ? null : tables.countryName(c.code()),
              c.why()));
    }
    entities.sort(java.util.Comparator.comparingInt(Entity::start).thenComparingInt(e -> -e.end()));
    return entities;
  }
}
