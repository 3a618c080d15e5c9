package org.dateline.find.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;

/**
 * Links the mentions of one entity: apposition and titles, full name then surname, pronouns to the
 * nearest fitting subject, definite descriptions to the last holder of the office; each mention
 * takes over what its chain knows.
 */
final class Chains {
  private static final List<String> UNKNOWN = List.of("UNK");
  private static final List<String> FORMER = List.of("ELI");
  private static final Set<String> FIGHTERS = Set.of("REB", "PRM");
  private static final int INTRODUCING = 6;
  private static final int LASTING = 3;

  private final Text text;
  private final ActorTables tables;
  private final List<Mention> mentions;
  private final Map<Integer, Mention> byHead = new HashMap<>();
  private final Antecedents antecedents;
  private final Map<String, Mention> byName = new HashMap<>();
  private final Map<String, Mention> byOffice = new HashMap<>();
  private final Map<String, Mention> introduced = new HashMap<>();
  private int next;

  Chains(Text text, ActorTables tables, List<Mention> mentions) {
    this.text = text;
    this.tables = tables;
    this.mentions = mentions;
    mentions.forEach(m -> byHead.put(m.head, m));
    antecedents = new Antecedents(text, tables, mentions, byHead);
  }

  void link() {
    mentions.forEach(this::apposition);
    mentions.forEach(this::predicate);
    for (int i = 1; i < mentions.size(); i++) {
      title(mentions.get(i - 1), mentions.get(i));
      title(inside(i), mentions.get(i));
      title(office(i), mentions.get(i));
    }
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      if (m.chain >= 0) {
        remember(m);
        continue;
      }
      Mention before = m.pronoun ? antecedents.of(i) : earlier(i);
      if (before == null) {
        m.chain = next++;
      } else {
        m.chain = before.chain;
        m.coding =
            m.coding.completedBy(
                before.coding, "as '" + text.quote(before.from, before.to).text() + "'");
        boolean finer =
            before.coding.sectors().size() > m.coding.sectors().size()
                && before.coding.sectors().containsAll(m.coding.sectors());
        if (finer || (fighters(m) && fighters(before)) || (of(m, "CVL") && of(before, "UAF"))) {
          m.coding = m.coding.withSectors(before.coding.sectors());
        }
      }
      remember(m);
    }
  }

  /**
   * "Frank-Walter Steinmeier, Germany's foreign minister": one chain, each completing the other.
   */
  private void apposition(Mention m) {
    if (!text.relation(m.head).equals("appos")) {
      return;
    }
    Mention governor = byHead.get(text.head(m.head));
    if (governor == null || governor.pronoun) {
      return;
    }
    one(governor, m, "apposition", "apposition");
  }

  /** "Moyo is an opposition councillor", "was transport minister until 2019". */
  private void predicate(Mention m) {
    Mention subject = null;
    String copula = null;
    for (int child : text.children(m.head)) {
      String relation = text.relation(child);
      if (relation.equals("nsubj")) {
        subject = byHead.get(child);
      } else if (relation.equals("cop")) {
        copula = text.lower(child);
      } else if (relation.equals("aux") || tables.isOf("not", text.lower(child))) {
        return;
      }
    }
    boolean told = subject != null && copula != null && !subject.pronoun && m.chain < 0;
    if (!told
        || subject.coding.name() == null
        || antecedents.plural(m)
        || m.coding.name() != null) {
      return;
    }
    boolean person = m.coding.kind().equals("person") && subject.coding.kind().equals("person");
    boolean holds = m.coding.office() != null && subject.coding.office() == null;
    boolean open = subject.coding.sectors().isEmpty() || holds;
    if (person && open && !m.coding.sectors().isEmpty()) {
      boolean left = copula.equals("was") && m.coding.office() != null;
      Coding own = left ? m.coding.withSectors(FORMER) : m.coding;
      subject.coding = named(subject.coding, own).completedBy(own, "who '" + copula + "' so");
      subject.chain = subject.chain < 0 ? next++ : subject.chain;
    }
  }

  /** A name alone, where an office tells better for whom its bearer stands. */
  private static Coding named(Coding coding, Coding office) {
    return office.office() == null || office.code() == null
        ? coding
        : new Coding(coding.kind(), null, List.of(), coding.name(), null, coding.why());
  }

  /** Puts the second into the first one's chain, each completing the other. */
  private void one(Mention first, Mention second, String whyFirst, String whySecond) {
    if (first.chain < 0) {
      first.chain = next++;
    }
    second.chain = first.chain;
    Coding own = first.coding;
    first.coding = own.completedBy(second.coding, whyFirst);
    second.coding = second.coding.completedBy(own, whySecond);
  }

  /**
   * A role and a name side by side, whatever the tree says: "Vice President Mahamudu Bawumia", "the
   * new commander, José Sánchez,".
   */
  private void title(Mention role, Mention name) {
    if (role == null || role.chain >= 0 || name.chain >= 0 || !titled(role, name)) {
      return;
    }
    int gap = name.from - role.to;
    boolean comma =
        name.from > 0
            && text.form(name.from - 1).equals(",")
            && (closed(name.to) || closed(text.right(name.head) + 1));
    boolean beside = gap == 1 && !text.relation(name.head).equals("conj");
    if (gap == 0 || (comma && (beside || subjects(role, name)))) {
      one(role, name, "its name", "its title");
    }
  }

  /** "The ambassador to Manila, MaryKay Carlson, said": two subjects of one verb. */
  private boolean subjects(Mention role, Mention name) {
    return text.relation(role.head).equals("nsubj")
        && text.relation(name.head).equals("nsubj")
        && text.head(role.head) == text.head(name.head);
  }

  /** The subject of the verb that the mention of that index is another subject of; or null. */
  private Mention office(int index) {
    for (int i = index - 2; i >= Math.max(0, index - 4); i--) {
      if (subjects(mentions.get(i), mentions.get(index))) {
        return mentions.get(i);
      }
    }
    return null;
  }

  private boolean titled(Mention role, Mention name) {
    if (band(role, name)) {
      return true;
    }
    boolean person = role.coding.kind().equals("person") && name.coding.kind().equals("person");
    return person
        && text.sentenceOf(role.head) == text.sentenceOf(name.head)
        && !antecedents.plural(role)
        && !role.coding.sectors().isEmpty()
        && (role.coding.name() == null || role.coding.office() != null)
        && (name.coding.sectors().isEmpty() || holds(name, role))
        && name.coding.name() != null;
  }

  /** "The ransomware gang Conti", "Islamist group al Shabaab". */
  private boolean band(Mention role, Mention name) {
    return role.coding.kind().equals("group")
        && name.coding.kind().equals("group")
        && role.coding.name() == null
        && name.coding.name() != null
        && role.to == name.from
        && (role.coding.sectors().equals(name.coding.sectors()) || anyBand(role));
  }

  /** "The group", "the movement": no more is told of it than that it is one. */
  private boolean anyBand(Mention m) {
    return m.coding.kind().equals("group")
        && m.coding.name() == null
        && (m.coding.sectors().equals(UNKNOWN) || tables.isOf("bands", text.lower(m.head)));
  }

  private static boolean holds(Mention name, Mention role) {
    String office = role.coding.office();
    return office != null && office.equals(name.coding.office());
  }

  private boolean closed(int token) {
    return token < text.size() && text.pos(token).equals("PUNCT");
  }

  /** The mention that ends where the one of that index begins, with others inside it; or null. */
  private Mention inside(int index) {
    int from = mentions.get(index).from;
    for (int i = index - 2; i >= Math.max(0, index - 4); i--) {
      Mention m = mentions.get(i);
      if (m.to == from || m.to == from - 1) {
        return m;
      }
    }
    return null;
  }

  private void remember(Mention m) {
    introduce(m);
    String name = m.coding.name();
    if (name != null && !m.pronoun) {
      byName.put(Aliases.key(name), m);
      if (m.coding.kind().equals("person")) {
        byName.put(Aliases.key(name.substring(name.lastIndexOf(' ') + 1)), m);
        byName.put(Aliases.key(name.substring(0, (name + " ").indexOf(' '))), m);
      }
    }
    String office = m.coding.office();
    if (office != null && (text.relation(m.head).startsWith("nsubj") || !acted(office, m.head))) {
      byOffice.put(office, m);
    }
  }

  /** Whether the last holder of an office is a subject not far before: he is meant by it again. */
  private boolean acted(String office, int token) {
    Mention last = byOffice.get(office);
    return last != null
        && text.relation(last.head).startsWith("nsubj")
        && text.sentenceOf(token) - text.sentenceOf(last.head) <= LASTING;
  }

  /** "Medecins Sans Frontieres, or MSF,", "known as MSF", "nicknamed Barbecue". */
  private void introduce(Mention m) {
    int start = m.to < text.size() && text.form(m.to).equals(",") ? m.to + 1 : m.to;
    int i = start;
    while (i < text.size() && i - start < INTRODUCING && tables.isOf("alias", text.lower(i))) {
      i++;
    }
    boolean body = !m.pronoun && m.coding.known() && !m.coding.kind().equals("place");
    if (i == start || i >= text.size() || !body) {
      return;
    }
    String other = text.form(i);
    boolean named = !text.lower(start).equals("or") && Character.isUpperCase(other.charAt(0));
    if (named || initials(m).equals(other)) {
      introduced.putIfAbsent(other, m);
    }
  }

  private String initials(Mention m) {
    StringBuilder initials = new StringBuilder();
    for (int i = m.from; i < m.to; i++) {
      boolean article = i == m.from && text.lower(i).equals("the");
      initials.append(article ? "" : text.form(i).substring(0, 1).toUpperCase(Locale.ROOT));
    }
    return initials.toString();
  }

  private Mention earlier(int index) {
    Mention m = mentions.get(index);
    String name = m.coding.name();
    Mention body = text.lower(m.from).equals("the") && !known(name) ? body(index) : null;
    if (body != null) {
      m.coding = Coding.UNKNOWN;
      return body;
    }
    if (name != null) {
      Mention same = byName.get(Aliases.key(name));
      return same != null ? same : byName.get(Aliases.key(text.form(m.head)));
    }
    Mention surname = surname(m);
    if (surname != null) {
      m.coding = Coding.UNKNOWN;
      return surname;
    }
    boolean definite = text.lower(m.from).equals("the");
    if (definite && text.pos(m.head).equals("NUM")) {
      return counted(index);
    }
    if (definite && m.coding.office() != null && m.coding.code() == null) {
      Mention holder = byOffice.get(m.coding.office());
      return holder == null ? described(index) : holder;
    }
    String words = text.quote(m.from, m.to).text().toLowerCase(Locale.ROOT);
    Mention same = definite ? sameWords(index, words) : null;
    if (same != null && anyBand(m) && bands(same)) {
      m.coding = Coding.UNKNOWN;
      return same;
    }
    boolean band = definite && fighters(m) && m.coding.name() == null;
    if (same == null && band && m.coding.code() == null) {
      return camp(index);
    }
    return same == null && definite ? described(index) : same;
  }

  private boolean known(String name) {
    return name != null && byName.containsKey(Aliases.key(name));
  }

  /** "The bloc", "the lender": the body that was last named, whatever else is called so. */
  private Mention body(int index) {
    Mention m = mentions.get(index);
    boolean common = Character.isLowerCase(text.form(m.head).charAt(0));
    return common && tables.isOf("called", text.lower(m.head)) && !owned(m)
        ? antecedents.nearest(index, o -> o.coding.kind().equals("organization") && wide(o))
        : null;
  }

  private boolean wide(Mention m) {
    boolean named = m.coding.name() != null && m.coding.code() != null && !m.pronoun;
    return named && Known.wide(m.coding.code()) && !m.coding.code().equals("MNC");
  }

  private boolean owned(Mention m) {
    return m.coding.code() != null && !Known.wide(m.coding.code());
  }

  /**
   * "MSF" after "Medecins Sans Frontieres, or MSF"; "Turk urged" after "Volker Turk": a surname
   * that is a people's name as well.
   */
  private Mention surname(Mention m) {
    Mention full = m.to - m.from > 2 ? null : introduced.get(text.form(m.head));
    if (full != null && full.coding.known()) {
      return full;
    }
    boolean people =
        m.coding.kind().equals("group") && m.to - m.from == 1 && !antecedents.plural(m);
    Mention named = people ? byName.get(Aliases.key(text.form(m.head))) : null;
    return named != null && named.coding.kind().equals("person") ? named : null;
  }

  /** "The 45-year-old", "the nationalist", "the kingdom": who was last spoken of. */
  private Mention described(int index) {
    Mention m = mentions.get(index);
    String word = text.lower(m.head);
    boolean bare = m.to - m.from == 2;
    if (tables.isLand(text, m.from, m.head) && m.coding.code() == null) {
      return antecedents.nearest(
          index, o -> land(o) && (!bare || text.relation(o.head).startsWith("nsubj")));
    }
    boolean aged = aged(text, m.from, m.head);
    boolean styled =
        m.coding.name() == null && !antecedents.plural(m) && tables.isOf("styles", word);
    return aged || (styled && (m.coding.code() == null || m.coding.kind().equals("group")))
        ? antecedents.nearest(index, o -> antecedents.fits("he", o) && o.coding.name() != null)
        : null;
  }

  /** "The 45-year-old", but no "the old". */
  static boolean aged(Text text, int from, int head) {
    return text.lower(head).equals("old") && head - from > 2;
  }

  /** A country or a place in one; "French" is none. */
  private boolean land(Mention m) {
    return m.coding.kind().equals("place") && m.coding.known() && !text.pos(m.head).equals("ADJ");
  }

  /** "The five": those who were last counted so. */
  private Mention counted(int index) {
    String number = text.lower(mentions.get(index).head);
    for (int i = index - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      boolean so =
          m.chain >= 0 && !m.pronoun && antecedents.plural(m) && text.lower(m.from).equals(number);
      if (so) {
        return m;
      }
    }
    return null;
  }

  /** "The rebels": those who were last named as such. */
  private Mention camp(int index) {
    for (int i = index - 1; i >= 0; i--) {
      Mention other = mentions.get(i);
      boolean body = other.coding.name() != null && !other.coding.kind().equals("person");
      if (body && !other.pronoun && other.chain >= 0 && fighters(other)) {
        return other;
      }
    }
    return null;
  }

  /** "The men" after "armed men". */
  private static boolean of(Mention m, String sector) {
    return !m.pronoun && m.coding.sectors().equals(List.of(sector));
  }

  private static boolean fighters(Mention m) {
    return !m.coding.sectors().isEmpty()
        && FIGHTERS.contains(m.coding.sectors().get(0))
        && m.coding.office() == null;
  }

  /**
   * "the ministry": the last that was called by a phrase ending so; "the group": the last group.
   */
  private Mention sameWords(int index, String words) {
    Mention m = mentions.get(index);
    String bare = words.substring(4);
    boolean group = anyBand(m);
    for (int i = index - 1; i >= 0; i--) {
      Mention other = mentions.get(i);
      String theirs = text.quote(other.from, other.to).text().toLowerCase(Locale.ROOT);
      boolean called = theirs.endsWith(bare) || theirs.endsWith(bare + ")");
      boolean band = group && bands(other);
      if ((called || band) && !other.pronoun && other.chain >= 0) {
        return other;
      }
    }
    return null;
  }

  /** Whether it is a named band, or a body of citizens: "Human Rights Watch … the group". */
  private static boolean bands(Mention m) {
    boolean body = m.coding.kind().equals("organization") && m.coding.sectors().contains("SOC");
    return m.coding.name() != null && (body || m.coding.kind().equals("group"));
  }
}
