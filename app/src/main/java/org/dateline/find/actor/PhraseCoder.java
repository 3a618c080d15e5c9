package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;

/** Codes a noun phrase from its own words: names in the tables, roles, demonyms, possessors. */
final class PhraseCoder {
  private static final Set<String> FORCE = Set.of("MIL", "UAF", "GOV", "UNK");
  private static final Set<String> FORCES = Set.of("MIL", "COP", "REB");
  private static final Set<String> ARMED = Set.of("REB", "PRM", "UAF", "CRM");
  private static final Set<String> OFFICES = Set.of("GOV", "LEG", "MIL", "JUD", "SPY", "COP");

  /** "Former employees": who has held no office is no former holder of one. */
  private static final Set<String> PRIVATE =
      Set.of("UNK", "CVL", "BUS", "EDU", "MED", "JRN", "LAB", "AGR");

  private static final List<String> CIVILIAN = List.of("CVL");
  private static final Set<String> BANDS =
      Set.of("REB", "PRM", "CRM", "UAF", "PTY", "OPP", "LAB", "BUS", "MIL", "REL");
  private static final List<String> VAGUE = List.of("UNK");
  private static final List<String> ARMED_MEN = List.of("UAF");
  private static final int[] NOTHING = {};

  private final Reading reading;
  private final Text text;
  private final ActorTables tables;
  private final Owners owners;

  PhraseCoder(Reading reading) {
    this.reading = reading;
    text = reading.text;
    tables = reading.tables;
    owners = new Owners(reading);
  }

  /** The coding of a phrase; {@link Coding#UNKNOWN} where its words tell nothing. */
  Coding code(Phrase whole) {
    int counted = reading.phrases.ofWhole(whole.head());
    int head = counted < 0 ? whole.head() : counted;
    Phrase phrase = counted < 0 ? whole : reading.phrases.at(counted);
    Sighting name = name(phrase, head);
    Roles.At role = abstractly(phrase, head) ? null : role(phrase, head, name);
    if (name != null && (role == null || !generic(phrase, head, name, role))) {
      return named(phrase, head, name, role);
    }
    return role != null ? ofRole(phrase, head, role) : unnamed(phrase, head);
  }

  /** "The use of force": without an article or anything beside it the word means nobody. */
  private boolean abstractly(Phrase phrase, int head) {
    return phrase.to() - phrase.from() == 1
        && text.tag(head).equals("NN")
        && tables.isOf("abstract", text.lower(head));
  }

  /** The name of the tables that the phrase stands for, or null. */
  private Sighting name(Phrase phrase, int head) {
    Sighting behind = phrase.name() < 0 ? null : reading.sightings.over(phrase.name());
    if (behind != null) {
      return behind;
    }
    Sighting own = reading.sightings.over(head);
    if (own != null && phrase.name() < 0) {
      return own;
    }
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Sighting s = reading.sightings.over(i);
      if (s != null && text.head(i) == head && text.relation(i).startsWith("flat")) {
        return s;
      }
    }
    return null;
  }

  /** The role that the phrase's words name: before its name or around its head; or null. */
  private Roles.At role(Phrase phrase, int head, Sighting name) {
    int last = name == null ? head : Math.min(head, name.from() - 1);
    if (phrase.name() >= 0) {
      last = phrase.name() - 1;
    }
    boolean proper = name != null || text.pos(head).equals("PROPN");
    for (int end = Math.max(last, phrase.from()); end >= phrase.from(); end--) {
      Roles.At role = tables.roles().around(text, reading.sightings, phrase.from(), end);
      if (role != null || !proper) {
        return role;
      }
    }
    return name != null && name.covers(head)
        ? tables.roles().around(text, reading.sightings, name.from(), head)
        : null;
  }

  /**
   * "Congress" in Bogotá, "the Kenyan Red Cross": what is no more than called like a known body.
   */
  private boolean generic(Phrase phrase, int head, Sighting name, Roles.At role) {
    if (reading.foreign(name) && owners.of(phrase, head, name.from(), name.to(), false) == null) {
      return true;
    }
    if (role.from() < name.from() || role.to() > name.to()) {
      return false;
    }
    boolean wide = Known.wide(reading.choice.of(name.rows(), null).code());
    Owners.Owner owner = wide ? owners.of(phrase, head, name.from(), name.to(), false) : null;
    return owner != null && owner.strength() >= Owners.WITHIN && !Known.wide(owner.code());
  }

  private Coding named(Phrase phrase, int head, Sighting name, Roles.At role) {
    Owners.Owner owner = owners.of(phrase, head, name.from(), name.to(), false);
    String by = owner == null || owner.strength() < 3 ? null : owner.code();
    Known known = reading.choice.of(name.rows(), by);
    return switch (known.kind()) {
      case PERSON -> person(phrase, name, known, role, owner);
      case ORGANIZATION, GROUP -> body(phrase, name, known, owner);
      default -> country(name, known, owner);
    };
  }

  private Coding country(Sighting name, Known known, Owners.Owner owner) {
    int last = name.to() - 1;
    String word = text.lower(last);
    boolean people =
        known.kind() == Known.Kind.DEMONYM
            || (!known.name().toLowerCase(Locale.ROOT).endsWith(word)
                && (text.tag(last).endsWith("S") || known.kind() == Known.Kind.STATE)
                && word.endsWith("s")
                && known.kind() != Known.Kind.METONYM);
    boolean owned = people && owner != null && owner.strength() >= 3;
    String code = owned ? owner.code() : known.code();
    if (people && !known.sectors().contains("PRE")) {
      List<String> sectors = known.sectors().contains("REL") ? known.sectors() : List.of("CVL");
      return new Coding("group", code, sectors, null, null, known.at() + " (people)");
    }
    String why = known.at() + (known.kind() == Known.Kind.STATE ? "" : " (state)");
    return new Coding("place", known.code(), known.sectors(), known.name(), null, why);
  }

  private Coding body(Phrase phrase, Sighting name, Known known, Owners.Owner owner) {
    String kind = known.kind() == Known.Kind.GROUP ? "group" : "organization";
    boolean foreign =
        owner != null
            && owner.strength() >= 3
            && !owner.body()
            && !Known.wide(known.code())
            && !owner.code().equals(known.code());
    if (foreign && !Known.wide(owner.code()) && known.kind() == Known.Kind.ORGANIZATION) {
      String why = "as " + known.at() + ", of " + owner.why();
      return new Coding(kind, owner.code(), known.sectors(), null, null, why);
    }
    boolean past = past(phrase) && text.tag(name.to() - 1).endsWith("S");
    List<String> sectors = past ? List.of("ELI") : opposing(phrase, name.from(), known.sectors());
    return new Coding(kind, known.code(), sectors, known.name(), null, why(name, known));
  }

  /** "The opposition Congress party", whatever its table has it for. */
  private List<String> opposing(Phrase phrase, int name, List<String> sectors) {
    boolean opposes = false;
    for (int i = phrase.from(); i < name; i++) {
      opposes |= text.lower(i).equals("opposition");
    }
    return opposes && sectors.contains("PTY") ? with(List.of("OPP"), "PTY") : sectors;
  }

  private Coding person(
      Phrase phrase, Sighting name, Known known, Roles.At role, Owners.Owner owner) {
    boolean other =
        name.size() == 1
            && owner != null
            && owner.strength() >= 4
            && !owner.body()
            && !owner.code().equals(known.code())
            && !Known.wide(known.code());
    if (other && role != null) {
      return ofRole(phrase, phrase.head(), role);
    }
    String day = reading.choice.day();
    boolean titled = role != null && known.office() != null && known.endedOfLate(day);
    boolean former = known.endedBefore(day) && !titled;
    boolean left = past(phrase) || (former && OFFICES.contains(known.sectors().get(0)));
    List<String> sectors = left ? List.of("ELI") : known.sectors();
    String why = why(name, known) + (sectors.contains("ELI") ? " (no longer in office)" : "");
    String office = known.office() == null && role != null ? role.role().office() : known.office();
    return new Coding("person", known.code(), sectors, known.name(), office, why);
  }

  private String why(Sighting name, Known known) {
    Known other = reading.choice.runnerUp(name.rows(), known);
    return other == null
        ? known.at()
        : known.at() + "; next best was " + other.name() + " (" + other.code() + ") " + other.at();
  }

  private boolean past(Phrase phrase) {
    for (int i = phrase.from(); i <= phrase.head(); i++) {
      if (reading.isOf("past", i) || text.lower(i).startsWith("ex-")) {
        return true;
      }
    }
    return false;
  }

  private Coding ofRole(Phrase phrase, int head, Roles.At at) {
    ActorTables.Role role = at.role();
    Owners.Owner owner =
        owners.of(phrase, head, at.from(), at.to(), role.sectors().contains("REF"));
    Coding known = phrase.name() < 0 ? null : bySurname(phrase, role, owner);
    if (known != null) {
      return known;
    }
    String name = phrase.name() >= 0 || text.pos(head).equals("PROPN") ? properName(phrase) : null;
    return new Coding(
        role.kind(),
        owner == null ? null : owner.code(),
        opposing(phrase, head, sectors(phrase, role, owner)),
        name,
        role.office(),
        "'" + role.words() + "' " + role.at() + (owner == null ? "" : ", of " + owner.why()));
  }

  private List<String> sectors(Phrase phrase, ActorTables.Role role, Owners.Owner owner) {
    boolean served = owner != null && owner.body() && !owner.sectors().isEmpty();
    if (served && tables.isOf("serving", role.words())) {
      return owner.sectors();
    }
    List<String> own = reading.isPolice(role.words()) ? List.of("COP") : role.sectors();
    if (role.kind().equals("person") && past(phrase) && !PRIVATE.containsAll(own)) {
      return List.of("ELI");
    }
    if (own.equals(CIVILIAN) && owner == null && disguised(phrase.head())) {
      return ARMED_MEN;
    }
    Known linked = role.kind().equals("group") && VAGUE.equals(own) ? linked(phrase.head()) : null;
    if (linked != null) {
      return linked.sectors();
    }
    ActorTables.Role band = tables.isOf("yields", role.words()) ? band(phrase.head()) : null;
    if (band != null && (owner == null || !owner.body())) {
      return band.sectors();
    }
    String first = own.isEmpty() ? "" : own.get(0);
    if (owner == null) {
      return own;
    }
    if (owner.body() && !owner.sectors().isEmpty()) {
      boolean armed = ARMED.contains(owner.sectors().get(0)) && FORCE.contains(first);
      boolean yields = tables.isOf("yields", role.words()) || own.isEmpty();
      if (armed || yields) {
        return owner.sectors();
      }
      boolean party = owner.sectors().get(0).equals("PTY") && first.equals("LEG");
      return party ? with(own, "PTY") : own;
    }
    boolean secedes = role.words().contains("separatist") || role.words().contains("rebel");
    boolean breakaway = owner.breakaway() && (first.equals("GOV") || secedes);
    return breakaway ? with(own, "PRE") : own;
  }

  /** "Men in army uniform", "youths carrying machetes": armed people of whom no more is known. */
  private boolean disguised(int head) {
    for (int child : text.children(head)) {
      boolean wears = reading.isOf("wearing", child);
      boolean in = text.relation(child).equals("nmod") && reading.phrases.hasCase(child, "in");
      if (child > head && in && tables.isOf("disguise", text.lemma(child))) {
        return true;
      }
      for (int worn : wears ? text.children(child) : NOTHING) {
        boolean with = text.bareRelation(worn).equals("obl");
        boolean what = with || text.relation(worn).equals("obj");
        if (what && tables.isOf("disguise", text.lemma(worn))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "A group linked to al-Qaeda": an armed group that another is of; or null. */
  private Known linked(int head) {
    for (int verb : text.children(head)) {
      boolean links = verb > head && reading.isOf("linking", verb);
      for (int child : links ? text.children(verb) : NOTHING) {
        Sighting s = text.bareRelation(child).equals("obl") ? reading.sightings.over(child) : null;
        if (s != null && s.may(Known.Kind.GROUP)) {
          return reading.choice.of(s.rows(), null);
        }
      }
    }
    return null;
  }

  /**
   * "The commander of an armed group", "the farmers' leaders": the body or people that he leads; or
   * null.
   */
  private ActorTables.Role band(int head) {
    for (int child : text.children(head)) {
      boolean many = text.relation(child).equals("nmod:poss") && text.tag(child).endsWith("S");
      if (many && child < head && reading.sightings.over(child) == null) {
        int from = reading.phrases.at(child).from();
        Roles.At at = tables.roles().around(text, reading.sightings, from, child);
        if (at != null && !at.role().sectors().isEmpty()) {
          return at.role();
        }
      }
      boolean of = child > head && text.bareRelation(child).equals("nmod");
      if (of && reading.phrases.hasCase(child, "of") && reading.sightings.over(child) == null) {
        int from = reading.phrases.at(child).from();
        Roles.At at = tables.roles().around(text, reading.sightings, from, child);
        boolean body = at != null && !at.role().kind().equals("person");
        return body && BANDS.contains(first(at.role())) ? at.role() : null;
      }
    }
    return null;
  }

  private static String first(ActorTables.Role role) {
    return role.sectors().isEmpty() ? "" : role.sectors().get(0);
  }

  private static List<String> with(List<String> sectors, String more) {
    List<String> all = new ArrayList<>(sectors);
    if (!all.contains(more)) {
      all.add(more);
    }
    return all;
  }

  /** "President Bush": who of that surname held such an office then; or null where nobody did. */
  private Coding bySurname(Phrase phrase, ActorTables.Role role, Owners.Owner owner) {
    if (phrase.to() - phrase.name() != 1 || role.office() == null) {
      return null;
    }
    List<Known> rows =
        tables.ofSurname(Aliases.key(text.form(phrase.name()))).stream()
            .filter(k -> k.holdsOn(reading.choice.day()) && role.office().equals(k.office()))
            .filter(k -> owner == null || owner.code().equals(k.code()))
            .toList();
    boolean one = !rows.isEmpty() && rows.stream().map(Known::code).distinct().count() == 1;
    if (!one && rows.stream().noneMatch(k -> k.code().equals(reading.choice.setting()))) {
      return null;
    }
    Known known = reading.choice.of(rows, reading.choice.setting());
    List<String> sectors = past(phrase) ? List.of("ELI") : known.sectors();
    String why = known.at() + " (surname and office)";
    return new Coding("person", known.code(), sectors, known.name(), known.office(), why);
  }

  /** The name that a phrase ends with, without titles; or null. */
  private String properName(Phrase phrase) {
    if (phrase.name() >= 0) {
      return text.quote(phrase.name(), phrase.to()).text();
    }
    Name seen = reading.sightings.name(phrase.to() - 1);
    int i = phrase.to();
    while (i > phrase.from() && text.pos(i - 1).equals("PROPN")) {
      i--;
    }
    if (seen != null && seen.kind() != Name.Kind.OTHER) {
      i = Math.max(phrase.from(), Math.min(i, seen.from()));
    }
    while (i < phrase.to() && (tables.isTitle(text.lower(i)) || tables.isRole(text, i))) {
      i++;
    }
    return i >= phrase.to() ? null : text.quote(i, phrase.to()).text();
  }

  private Coding unnamed(Phrase phrase, int head) {
    Owners.Owner owner = owners.of(phrase, head, head, head + 1, false);
    boolean proper = text.pos(head).equals("PROPN");
    ActorTables.Role user = proper ? null : user(phrase, head);
    if (user != null) {
      String of = owner == null ? "" : ", of " + owner.why();
      String code = owner == null ? null : owner.code();
      return new Coding("thing", code, user.sectors(), null, null, user.at() + " (its)" + of);
    }
    String name = proper ? properName(phrase) : null;
    String kind = proper ? kind(head) : "thing";
    String land = owner == null && kind.equals("place") ? reading.placeAt(head) : null;
    if (land != null) {
      return new Coding(kind, land, List.of(), name, null, "the place lies in " + land);
    }
    if (owner == null) {
      return new Coding(kind, null, List.of(), name, null, Coding.UNKNOWN.why());
    }
    List<String> sectors = kind.equals("person") && owner.body() ? owner.sectors() : List.of();
    return new Coding(kind, owner.code(), sectors, name, null, "of " + owner.why());
  }

  /** "Army trucks", "a police station": whose thing it is; or null. */
  private ActorTables.Role user(Phrase phrase, int head) {
    boolean beside = head > phrase.from() && text.relation(head - 1).equals("compound");
    Roles.At at =
        beside && reading.sightings.over(head - 1) == null
            ? tables.roles().around(text, reading.sightings, phrase.from(), head - 1)
            : null;
    boolean rebels = at != null && tables.isOf("rebels", at.role().words());
    boolean body = at != null && (rebels || at.role().kind().equals("organization"));
    boolean armed = body && at.to() == head && FORCES.contains(first(at.role()));
    return armed ? at.role() : null;
  }

  private String kind(int head) {
    Name name = reading.sightings.name(head);
    if (name == null || name.kind() == Name.Kind.OTHER) {
      return reading.placeAt(head) == null ? "other" : "place";
    }
    return switch (name.kind()) {
      case PERSON -> "person";
      case ORGANIZATION -> "organization";
      case PLACE -> "place";
      default -> "other";
    };
  }
}
