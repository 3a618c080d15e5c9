package org.dateline.find.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.language.Text;

/** Which of the mentions before it a pronoun stands for. Reads the chains made so far. */
final class Antecedents {
  private static final Set<String> PERSON =
      Set.of("he", "she", "him", "his", "her", "himself", "herself");
  private static final Set<String> THING = Set.of("it", "its", "itself");
  private static final Set<String> MANY = Set.of("they", "their", "them", "themselves");
  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "herself");
  private static final int WINDOW = 3;
  private static final int COUNTED = 40;

  private final Text text;
  private final ActorTables tables;
  private final List<Mention> mentions;
  private final Map<Integer, Mention> byHead;

  Antecedents(Text text, ActorTables tables, List<Mention> mentions, Map<Integer, Mention> byHead) {
    this.text = text;
    this.tables = tables;
    this.mentions = mentions;
    this.byHead = byHead;
  }

  /** Whether a word is one of the pronouns that are looked up. */
  static boolean isPersonal(String lower) {
    return PERSON.contains(lower) || THING.contains(lower) || MANY.contains(lower);
  }

  /**
   * The nearest fitting mention before a pronoun: subjects first, in this sentence and the two
   * before it.
   */
  Mention of(int index) {
    String form = text.lower(mentions.get(index).head);
    return nearest(index, m -> fits(form, m));
  }

  /** The best before a mention that a test admits, by the same measure; or null. */
  Mention nearest(int index, Predicate<Mention> fits) {
    Mention pronoun = mentions.get(index);
    int sentence = text.sentenceOf(pronoun.head);
    boolean quoted = quoted(pronoun.head);
    boolean some = some(pronoun.head);
    Mention best = null;
    int bestScore = Integer.MIN_VALUE;
    for (int i = index - 1; i >= 0; i--) {
      Mention m = mentions.get(i);
      int distance = sentence - text.sentenceOf(m.head);
      if (distance > WINDOW) {
        break;
      }
      if (!fits.test(m) || m.chain < 0 || ofOneVerb(m, pronoun)) {
        continue;
      }
      boolean subject = text.relation(m.head).startsWith("nsubj") && !(quoted && speaks(m));
      boolean numbered =
          some && (text.tag(m.from).equals("CD") || Character.isDigit(text.form(m.from).charAt(0)));
      int score = (numbered ? COUNTED : subject ? 30 : 0) - 20 * distance - (index - i);
      if (score > bestScore) {
        best = m;
        bestScore = score;
      }
    }
    return best;
  }

  /** "Two of them": of those who were counted before, rather than of who counted them. */
  private boolean some(int token) {
    return token > 1
        && text.lower(token - 1).equals("of")
        && text.tag(token - 2).equals("CD")
        && MANY.contains(text.lower(token));
  }

  /** Whether a word stands in a quotation that its paragraph opens. */
  private boolean quoted(int token) {
    String content = text.content();
    boolean open = false;
    for (int i = content.lastIndexOf('\n', text.start(token)) + 1; i < text.start(token); i++) {
      char c = content.charAt(i);
      open = c == '“' || (c == '"' ? !open : open && c != '”');
    }
    return open;
  }

  /** "They came at night," of what the Red Cross said before: who speaks is spoken of by "we". */
  private boolean speaks(Mention m) {
    int verb = text.head(m.head);
    return verb >= 0
        && (text.relation(verb).equals("parataxis")
            || Arrays.stream(text.children(verb))
                .anyMatch(c -> c < m.head && text.relation(c).equals("ccomp")));
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

  /** Whether a pronoun may stand for a mention. */
  boolean fits(String pronoun, Mention m) {
    String kind = m.coding.kind();
    if (PERSON.contains(pronoun)) {
      return kind.equals("person") && (m.pronoun || !plural(m)) && !opposed(pronoun, m);
    }
    if (THING.contains(pronoun)) {
      return !kind.equals("person") && !plural(m) && m.coding.known() && !hyphened(m);
    }
    return together(m) || (m.coding.known() && several(m, kind));
  }

  /** "Russian-style": a word within a word. */
  private boolean hyphened(Mention m) {
    return m.to < text.size() && text.form(m.to).equals("-");
  }

  private boolean several(Mention m, String kind) {
    return plural(m) || kind.equals("group") || kind.equals("crowd") || kind.equals("organization");
  }

  /** "Mwangi and Atuhaire", "China and Russia": persons or states named side by side. */
  private boolean together(Mention m) {
    return single(m)
        && !plural(m)
        && (Arrays.stream(text.children(m.head))
                .anyMatch(c -> text.relation(c).equals("conj") && single(byHead.get(c)))
            || twin(m));
  }

  /** The same where a tree has made two subjects of the two. */
  private boolean twin(Mention m) {
    int and = m.to;
    int verb = text.head(m.head);
    return and + 1 < text.size()
        && text.lower(and).equals("and")
        && text.relation(m.head).equals("nsubj")
        && Arrays.stream(text.children(verb))
            .anyMatch(c -> c > and && text.relation(c).equals("nsubj") && single(byHead.get(c)));
  }

  private static boolean single(Mention m) {
    boolean state = m != null && m.coding.kind().equals("place") && m.coding.code() != null;
    return state || (m != null && m.coding.kind().equals("person"));
  }

  /** "He" of a wife or a mother, "she" of a father. */
  private boolean opposed(String pronoun, Mention m) {
    String word = text.lower(m.head);
    return (HE.contains(pronoun) && (SHE.contains(word) || tables.isOf("women", word)))
        || (SHE.contains(pronoun) && (HE.contains(word) || tables.isOf("men", word)));
  }

  /** "The United States" and "the United Nations" are one. */
  boolean plural(Mention m) {
    if (m.pronoun) {
      return MANY.contains(text.lower(m.head));
    }
    boolean one = m.coding.kind().equals("place") || m.coding.kind().equals("organization");
    return text.tag(m.head).equals("NNS") || (text.tag(m.head).equals("NNPS") && !one);
  }
}
