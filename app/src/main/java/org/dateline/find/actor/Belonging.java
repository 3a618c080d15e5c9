package org.dateline.find.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.language.Text;

/**
 * Gives each chain of mentions one coding: what any of its mentions tells holds for all; where none
 * tells the country, the country that the text is set in does.
 */
final class Belonging {
  private static final int CLAUSE = 4;
  private static final int[] NONE = {};
  private static final List<String> CALLED = List.of("lands", "called");
  private static final Set<String> MEN = Set.of("men", "fighters", "troops", "forces", "soldiers");
  private static final Set<String> COMMANDING =
      Set.of("MIL", "COP", "REB", "PRM", "CRM", "UAF", "SPY");
  private static final List<String> CIVILIAN = List.of("CVL");
  private static final List<String> UNKNOWN = List.of("UNK");
  private static final Set<String> ANYWHERE = Set.of("NGO", "IGO", "UNO");

  private static final String ABROAD = "of other countries than the text's";
  private static final String SETTING = "of the country that the text is set in";

  private static final String OCCUPIED = "settlers in a land that is not theirs";

  private static final String SPEAKER = "spokesman";
  private static final List<String> GOVERNMENT = List.of("GOV");
  private static final Set<String> BODIES = Set.of("organization", "group");

  private final Text text;
  private final ActorTables tables;
  private final Reading reading;
  private Countries countries;
  private final Map<Integer, List<Mention>> chains;
  private final List<Mention> all;
  private final Map<Integer, Mention> pronouns = new HashMap<>();
  private final Map<Integer, Mention> byHead = new HashMap<>();

  Belonging(Reading reading, List<Mention> mentions) {
    this.reading = reading;
    text = reading.text;
    tables = reading.tables;
    all = mentions;
    chains =
        mentions.stream()
            .collect(Collectors.groupingBy(m -> m.chain, TreeMap::new, Collectors.toList()));
    mentions.stream().filter(m -> m.pronoun).forEach(m -> pronouns.put(m.head, m));
    mentions.forEach(m -> byHead.put(m.head, m));
  }

  /** Whether a mention's country is that of the text's setting. */
  static boolean settled(Mention m) {
    return m.coding.why() != null && m.coding.why().endsWith(SETTING);
  }

  void spread() {
    chains.values().forEach(chain -> chain.forEach(this::owned));
    chains.values().forEach(chain -> chain.forEach(this::ofCalled));
    chains.values().forEach(this::spread);
    countries = new Countries(reading, new Lands(reading, all));
    chains.values().forEach(this::settle);
  }

  List<Mention> all() {
    return all;
  }

  Countries countries() {
    return countries;
  }

  /** "Its spokeswoman": of whom the pronoun stands for, where that is a body with its organs. */
  private void owned(Mention m) {
    for (int child : text.children(m.head)) {
      Mention owner = text.relation(child).equals("nmod:poss") ? owner(m.head, child) : null;
      boolean person = owner != null && owner.coding.kind().equals("person");
      if (person && !owner.coding.sectors().isEmpty() && tables.isOf("peers", text.lower(m.head))) {
        m.coding = m.coding.withSectors(owner.coding.sectors());
      }
      boolean body = owner != null && BODIES.contains(owner.coding.kind());
      boolean men = (person || body) && commanded(m, owner);
      if (owner == null
          || owner.coding.code() == null
          || (person && !men && !kin(m) && !organ(m, owner) && !speaks(m, owner))) {
        continue;
      }
      if (men) {
        m.coding = m.coding.withSectors(owner.coding.sectors());
      }
      String why = "of '" + words(owner) + "', " + owner.coding.why();
      if (m.coding.code() == null) {
        m.coding = m.coding.withCode(owner.coding.code(), why);
      }
      boolean officer = m.coding.kind().equals("person") && m.coding.office() != null;
      if (officer && (body || speaks(m, owner))) {
        m.coding = m.coding.withSectors(owner.coding.sectors());
      }
    }
  }

  /** "Envoys of the bloc", "residents of the island": of what is only called so again. */
  private void ofCalled(Mention m) {
    for (int child : m.coding.code() == null ? text.children(m.head) : NONE) {
      boolean behind = child > m.head && text.bareRelation(child).equals("nmod") && from(child);
      Mention owner = behind ? byHead.get(child) : null;
      boolean called =
          owner != null && CALLED.stream().anyMatch(c -> tables.isOf(c, text.lower(child)));
      if (called && owner.coding.code() != null) {
        String why = "of '" + words(owner) + "', " + owner.coding.why();
        m.coding = m.coding.withCode(owner.coding.code(), why);
        return;
      }
    }
  }

  private boolean from(int noun) {
    for (int child : text.children(noun)) {
      if (text.relation(child).equals("case")) {
        return Owners.OWNING.contains(text.lower(child)) || text.lower(child).equals("in");
      }
    }
    return false;
  }

  /** "His men", "its men": of a commander or a force they are what it is. */
  private boolean commanded(Mention m, Mention owner) {
    boolean armed =
        !owner.coding.sectors().isEmpty() && COMMANDING.contains(owner.coding.sectors().get(0));
    return armed && MEN.contains(text.lower(m.head));
  }

  /** "Her government": of a minister's country. */
  private static boolean organ(Mention m, Mention owner) {
    return owner.coding.office() != null && BODIES.contains(m.coding.kind());
  }

  /** "His spokesman": of whoever he holds an office of. */
  private static boolean speaks(Mention m, Mention owner) {
    return SPEAKER.equals(m.coding.office()) && owner.coding.office() != null;
  }

  /** "Her father": of her country. */
  private boolean kin(Mention m) {
    return m.coding.sectors().equals(CIVILIAN) && !text.tag(m.head).endsWith("S");
  }

  /** Of whom a possessive speaks: of "whose soldiers" the noun that the clause tells of. */
  private Mention owner(int noun, int possessive) {
    if (!text.lower(possessive).equals("whose")) {
      return pronouns.get(possessive);
    }
    int verb = noun;
    for (int step = 0; step < CLAUSE && verb >= 0 && !relative(verb); step++) {
      verb = text.head(verb);
    }
    int antecedent = verb >= 0 && relative(verb) ? text.head(verb) : -1;
    if (antecedent < 0 && possessive > 0) {
      int end = text.form(possessive - 1).equals(",") ? possessive - 1 : possessive;
      return all.stream().filter(o -> o.to == end && !o.pronoun).findFirst().orElse(null);
    }
    return all.stream().filter(o -> o.head == antecedent).findFirst().orElse(null);
  }

  private boolean relative(int verb) {
    return text.relation(verb).equals("acl:relcl");
  }

  private void spread(List<Mention> chain) {
    Mention telling = null;
    for (Mention m : chain) {
      if (m.coding.code() != null && (telling == null || richer(m, telling))) {
        telling = m;
      }
    }
    for (Mention m : chain) {
      boolean vague = vague(m.coding);
      if (telling != null && m != telling && (m.coding.code() == null || vague)) {
        m.coding = m.coding.completedBy(telling.coding, "same as '" + words(telling) + "'");
        m.coding = vague ? m.coding.withSectors(telling.coding.sectors()) : m.coding;
      }
    }
  }

  private void settle(List<Mention> chain) {
    for (Mention m : chain) {
      if (m.coding.code() == null) {
        settle(m, chain.get(0));
      }
    }
  }

  private static boolean richer(Mention a, Mention b) {
    return vague(b.coding) && !vague(a.coding);
  }

  /** Whether what somebody is, a director or a group, does not tell for whom he speaks. */
  private static boolean vague(Coding coding) {
    return coding.sectors().isEmpty() || coding.sectors().equals(UNKNOWN);
  }

  /** "Ambassador Jiang" after "the Chinese ambassador": the one such office told before. */
  private Mention sameOffice(Mention m) {
    Mention found = null;
    for (Mention o : all) {
      boolean same =
          o.head < m.head
              && o.coding.code() != null
              && !o.coding.why().contains(SETTING)
              && m.coding.office().equals(o.coding.office());
      if (same && found != null && !found.coding.code().equals(o.coding.code())) {
        return null;
      }
      found = same ? o : found;
    }
    return found;
  }

  /** "Foreign instructors" are of no country that the text is set in. */
  private boolean abroad(Mention m) {
    for (int i = m.from; i < m.head; i++) {
      if (tables.isOf("abroad", text.lower(i))) {
        return !tables.isOf("abroad-office", text.lower(i + 1));
      }
    }
    return false;
  }

  /** "Ministers of 35 European countries". */
  private boolean many(Mention m) {
    for (int child : text.children(m.head)) {
      boolean of = text.relation(child).startsWith("nmod") && child > m.head;
      if (of && joined(child) && tables.isOf("states", text.lower(child))) {
        return true;
      }
    }
    return false;
  }

  private boolean joined(int noun) {
    for (int child : text.children(noun)) {
      if (text.relation(child).equals("case")) {
        return Owners.OWNING.contains(text.lower(child));
      }
    }
    return false;
  }

  private void settle(Mention m, Mention first) {
    Mention body = spoken(m);
    if (body != null) {
      String why = "speaks for '" + words(body) + "', named before";
      m.coding = m.coding.withCode(body.coding.code(), why).withSectors(body.coding.sectors());
      return;
    }
    Mention same = m.coding.office() == null || m.pronoun ? null : sameOffice(m);
    if (same != null) {
      m.coding = m.coding.withCode(same.coding.code(), "as '" + words(same) + "' before");
      return;
    }
    if (abroad(m) || many(m)) {
      m.coding = m.coding.because(ABROAD);
      return;
    }
    boolean actor = !m.coding.sectors().isEmpty() || m.coding.kind().equals("person");
    String code = countries.of(first.head);
    if (actor && code != null && !ANYWHERE.contains(code)) {
      String theirs = tables.isOf("settlers", text.lower(m.head)) ? tables.settling(code) : null;
      m.coding =
          theirs == null ? m.coding.withCode(code, SETTING) : m.coding.withCode(theirs, OCCUPIED);
    }
  }

  /**
   * "The rebels freed him. "We did it for humanity," spokesman Sebby Sambom said": the body or band
   * that is the subject of the sentence before; or null.
   */
  private Mention spoken(Mention m) {
    boolean bare = m.from == m.head && text.left(m.head) == m.head;
    if (!bare || !SPEAKER.equals(m.coding.office()) || !m.coding.sectors().equals(GOVERNMENT)) {
      return null;
    }
    int before = text.sentenceOf(m.head) - 1;
    return all.stream()
        .filter(o -> text.sentenceOf(o.head) == before)
        .filter(o -> text.relation(o.head).startsWith("nsubj"))
        .filter(o -> BODIES.contains(o.coding.kind()) && o.coding.code() != null)
        .findFirst()
        .orElse(null);
  }

  private String words(Mention m) {
    return text.quote(m.from, m.to).text();
  }
}
