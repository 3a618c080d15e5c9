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
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "his", "her", "himself", "herself");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> MANY = Set.of("they", "their", "them", "themselves");
  private static final List<String> UNKNOWN = List.of("UNK");
  private static final int WINDOW = 3;

  private final Text text;
  private final List<Mention> mentions;
  private final Map<Integer, Mention> byHead = new HashMap<>();
  private final Map<String, Mention> byName = new HashMap<>();
  private final Map<String, Mention> byOffice = new HashMap<>();
  private int next;

  Chains(Text text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
    mentions.forEach(m -> byHead.put(m.head, m));
  }

  static boolean isPersonal(String lower) {
    return PERSON.contains(lower) || THING.contains(lower) || MANY.contains(lower);
  }

  void link() {
    mentions.forEach(this::apposition);
    for (int i = 1; i < mentions.size(); i++) {
      title(mentions.get(i - 1), mentions.get(i));
      title(inside(i), mentions.get(i));
    }
    for (int i = 0; i < mentions.size(); i++) {
      Mention m = mentions.get(i);
      if (m.chain >= 0) {
        remember(m);
        continue;
      }
      Mention before = m.pronoun ? antecedent(i) : earlier(i);
      if (before == null) {
        m.chain = next++;
      } else {
        m.chain = before.chain;
        m.coding =
            m.coding.completedBy(
                before.coding, "as '" + text.quote(before.from, before.to).text() + "'");
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
    boolean comma = gap == 1 && text.form(role.to).equals(",") && closed(name.to);
    if (gap == 0 || (comma && text.relation(role.head).startsWith("obl"))) {
      one(role, name, "its name", "its title");
    }
  }

  private boolean titled(Mention role, Mention name) {
    boolean person = role.coding.kind().equals("person") && name.coding.kind().equals("person");
    return person
        && text.sentenceOf(role.head) == text.sentenceOf(name.head)
        && !plural(role)
        && !role.coding.sectors().isEmpty()
        && (role.coding.name() == null || role.coding.office() != null)
        && name.coding.sectors().isEmpty()
        && name.coding.name() != null;
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
    String name = m.coding.name();
    if (name != null && !m.pronoun) {
      byName.put(Aliases.key(name), m);
      if (m.coding.kind().equals("person")) {
        byName.put(Aliases.key(name.substring(name.lastIndexOf(' ') + 1)), m);
        byName.put(Aliases.key(name.substring(0, (name + " ").indexOf(' '))), m);
      }
    }
    if (m.coding.office() != null) {
      byOffice.put(m.coding.office(), m);
    }
  }

  private Mention earlier(int index) {
    Mention m = mentions.get(index);
    String name = m.coding.name();
    if (name != null) {
      Mention same = byName.get(Aliases.key(name));
      return same != null ? same : byName.get(Aliases.key(text.form(m.head)));
    }
    boolean definite = text.lower(m.from).equals("the");
    if (definite && m.coding.office() != null && m.coding.code() == null) {
      return byOffice.get(m.coding.office());
    }
    String words = text.quote(m.from, m.to).text().toLowerCase(Locale.ROOT);
    Mention same = definite ? sameWords(index, words) : null;
    return same == null && definite && rebels(m) && m.coding.code() == null ? camp(index) : same;
  }

  /** "The rebels": those who were last named as such. */
  private Mention camp(int index) {
    for (int i = index - 1; i >= 0; i--) {
      Mention other = mentions.get(i);
      boolean body = other.coding.name() != null && !other.coding.kind().equals("person");
      if (body && !other.pronoun && other.chain >= 0 && rebels(other)) {
        return other;
      }
    }
    return null;
  }

  private static boolean rebels(Mention m) {
    return !m.coding.sectors().isEmpty()
        && m.coding.sectors().get(0).equals("REB")
        && m.coding.office() == null;
  }

  /**
   * "the ministry": the last that was called by a phrase ending so; "the group": the last group.
   */
  private Mention sameWords(int index, String words) {
    Mention m = mentions.get(index);
    String bare = words.substring(4);
    boolean group = m.coding.kind().equals("group") && m.coding.sectors().equals(UNKNOWN);
    for (int i = index - 1; i >= 0; i--) {
      Mention other = mentions.get(i);
      String theirs = text.quote(other.from, other.to).text().toLowerCase(Locale.ROOT);
      boolean called = theirs.endsWith(bare) || theirs.endsWith(bare + ")");
      boolean band = group && other.coding.kind().equals("group") && other.coding.name() != null;
      if ((called || band) && !other.pronoun && other.chain >= 0) {
        return other;
      }
    }
    return null;
  }

  /**
   * The nearest fitting mention before a pronoun: subjects first, in this sentence and the two
   * before it.
   */
  private Mention antecedent(int index) {
    Mention pronoun = mentions.get(index);
    String form = text.lower(pronoun.head);
    int sentence = text.sentenceOf(pronoun.head);
    Mention best = null;
    int bestScore = Integer.MIN_VALUE;
    for (int i = index - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      int distance = sentence - text.sentenceOf(m.head);
      if (distance > WINDOW) {
        break;
      }
      if (!fits(form, m) || m.chain < 0 || ofOneVerb(m, pronoun)) {
        continue;
      }
      int score =
          (text.relation(m.head).startsWith("nsubj") ? 30 : 0) - 20 * distance - (index - i);
      if (score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
    return best;
  }

  /** "Riyadh called it regrettable": subject and object of one verb are not the same. */
  private boolean ofOneVerb(Mention subject, Mention object) {
    String relation = text.relation(object.head);
    boolean argument = relation.equals("obj") || relation.equals("iobj") || relation.equals("obl");
    return argument
        && text.head(object.head) >= 0
        && text.head(object.head) == text.head(subject.head)
        && text.relation(subject.head).startsWith("nsubj");
  }

  private boolean fits(String pronoun, Mention m) {
    String kind = m.coding.kind();
    if (PERSON.contains(pronoun)) {
      return kind.equals("person") && (m.pronoun || !plural(m));
    }
    if (THING.contains(pronoun)) {
      return !kind.equals("person") && !plural(m) && m.coding.known();
    }
    return m.coding.known()
        && (plural(m)
            || kind.equals("group")
            || kind.equals("crowd")
            || kind.equals("organization"));
  }

  private boolean plural(Mention m) {
    return m.pronoun
        ? MANY.contains(text.lower(m.head))
        : text.tag(m.head).endsWith("S") && text.tag(m.head).startsWith("NN");
  }
}
