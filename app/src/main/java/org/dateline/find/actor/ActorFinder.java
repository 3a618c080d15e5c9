package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.record.Entity;
import org.dateline.record.Place;
import org.dateline.record.Quote;
import org.dateline.record.Span;

/** Finds who can act or be acted upon, and codes them. Immutable and thread-safe. */
public final class ActorFinder {
  private static final Set<String> INSIDE = Set.of("flat", "compound", "fixed", "goeswith", "amod");
  private static final int FAR = 40;
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

  private final ActorTables tables;

  public ActorFinder(Data data) {
    tables = new ActorTables(data);
  }

  /**
   * All mentions in order of their first char. A mention inside another ("Kenya" in "Kenya's army")
   * is one of its own.
   *
   * @param day the day of the article, or null; decides who held which office
   */
  public List<Entity> find(Text text, List<Name> names, List<Place> places, String day) {
    return entities(text, belonging(text, names, places, day).all());
  }

  /** Those of a text who get their country from its setting. */
  public List<SettingExample> settled(Text text, List<Name> names, List<Place> places, String day) {
    Belonging belonging = belonging(text, names, places, day);
    Countries countries = belonging.countries();
    return belonging.all().stream()
        .filter(m -> !m.pronoun && Belonging.settled(m))
        .map(
            m ->
                new SettingExample(
                    new Span(text.start(m.from), text.end(m.to - 1)),
                    countries.codes(),
                    countries.signs(m.head)))
        .toList();
  }

  /** The mentions of a text, linked and coded. */
  private Belonging belonging(Text text, List<Name> names, List<Place> places, String day) {
    Reading reading = new Reading(text, tables, names, places, day);
    List<Mention> mentions = new Mentions(reading).find();
    new Chains(text, tables, mentions).link();
    Belonging belonging = new Belonging(reading, mentions);
    belonging.spread();
    return belonging;
  }

  /** Goes through a text once. */
  private static final class Mentions {
    private final Reading reading;
    private final Text text;
    private final PhraseCoder coder;
    private final List<Mention> found = new ArrayList<>();
    private int taken;

    Mentions(Reading reading) {
      this.reading = reading;
      text = reading.text;
      coder = new PhraseCoder(reading);
    }

    List<Mention> find() {
      for (int i = 0; i < text.size(); i++) {
        mention(i);
      }
      return found;
    }

    private void mention(int i) {
      if (text.pos(i).equals("PRON") && Antecedents.isPersonal(text.lower(i))) {
        found.add(new Mention(i, i, i + 1, Coding.UNKNOWN, true));
        return;
      }
      Sighting s = reading.sightings.over(i);
      if (s != null && s.size() > 1 && text.headOf(s.from(), s.to()) != i) {
        return;
      }
      if (i < taken) {
        return;
      }
      String relation = text.bareRelation(i);
      if ((INSIDE.contains(relation) && !endsPhrase(i)) || joined(i)) {
        attribute(i, s);
      } else if (NOMINAL.contains(text.pos(i)) || s != null || text.pos(i).equals("ADJ")) {
        whole(i);
      } else if (text.pos(i).equals("NUM") && (reading.phrases.ofWhole(i) >= 0 || counted(i))) {
        whole(i);
      }
    }

    /** Whether a word that hangs on another as its part stands behind it and apart from it. */
    private boolean endsPhrase(int i) {
      int head = text.head(i);
      boolean behind = head >= 0 && head + 1 < i && text.relation(i).startsWith("compound");
      return behind || (head > i && !reading.phrases.unbroken(i, head));
    }

    /** "British" of "U.S. and British warplanes". */
    private boolean joined(int i) {
      int first = text.bareRelation(i).equals("conj") ? text.head(i) : -1;
      return first >= 0
          && first < i
          && text.pos(i).equals("ADJ")
          && INSIDE.contains(text.bareRelation(first))
          && text.head(first) > i;
    }

    private void whole(int head) {
      Phrase phrase = reading.phrases.at(head);
      Coding coding = coder.code(phrase);
      if (coding.known() || coding.name() != null) {
        int top = phrase.name() < 0 ? head : text.headOf(phrase.from(), phrase.to());
        found.add(new Mention(top, phrase.from(), phrase.to(), coding, false));
        taken = phrase.name() < 0 ? taken : phrase.to();
      } else if (again(phrase) || counted(head) || described(phrase)) {
        found.add(new Mention(head, phrase.from(), phrase.to(), coding, false));
      }
    }

    /** "The five" after "five students". */
    private boolean counted(int i) {
      boolean the = i > 0 && text.pos(i).equals("NUM") && text.lower(i - 1).equals("the");
      return the
          && text.relation(i).startsWith("nsubj")
          && found.stream().anyMatch(m -> text.lower(m.from).equals(text.lower(i)));
    }

    /** "The 45-year-old", "the island nation": who was named before. */
    private boolean described(Phrase phrase) {
      int head = phrase.head();
      return text.lower(phrase.from()).equals("the")
          && (Chains.aged(text, phrase.from(), head)
              || reading.isLand(phrase.from(), head)
              || reading.isOf("called", head));
    }

    /** "The airport" after "Aleppo airport": a site that was told of with whose it is. */
    private boolean again(Phrase phrase) {
      int noun = phrase.to() - 1;
      boolean site =
          noun - phrase.from() == 1
              && text.lower(phrase.from()).equals("the")
              && reading.isOf("sites", noun);
      for (int i = found.size() - 1; site && i >= Math.max(0, found.size() - FAR); i--) {
        Mention m = found.get(i);
        boolean known = m.coding.kind().equals("thing") && m.coding.code() != null;
        if (known && text.lower(m.to - 1).equals(text.lower(noun))) {
          return true;
        }
      }
      return false;
    }

    /** A country or body used as an attribute: "Israeli" in "an Israeli strike". */
    private void attribute(int i, Sighting s) {
      if (s == null || s.onlyPeople()) {
        return;
      }
      Known known = reading.choice.of(s.rows(), null);
      if (known.kind() == Known.Kind.PERSON) {
        return;
      }
      boolean people = known.kind() == Known.Kind.DEMONYM;
      List<String> sectors = people ? List.of("GOV") : known.sectors();
      String kind =
          switch (known.kind()) {
            case ORGANIZATION -> "organization";
            case GROUP -> "group";
            default -> "place";
          };
      found.add(
          new Mention(
              i,
              s.from(),
              s.to(),
              new Coding(kind, known.code(), sectors, known.name(), null, known.at()),
              false));
    }
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
    entities.sort(Comparator.comparingInt(Entity::start).thenComparingInt(e -> -e.end()));
    return entities;
  }
}
