package org.dateline.find.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Span;

/** Whether the words around an expression tell of what was or of what will be. */
final class Tense {
  private static final int REACH = 25;
  private static final int RANGE = 6;
  private static final Set<String> BEFORE = Set.of("until", "till", "ahead", "next");

  /** "As soon as Friday", not "soon after Friday's vote". */
  private static final Set<String> AT_LEAST = Set.of("soon", "early");

  /** What begins a clause whose present tense means what is to come: "when it opens in May". */
  private static final Set<String> PENDING =
      Set.of("when", "once", "if", "until", "till", "before", "after", "unless");

  private final Map<String, Integer> cues;
  private final Text text;

  private Tense(Map<String, Integer> cues, Text text) {
    this.cues = cues;
    this.text = text;
  }

  static Map<String, Integer> cues(Data data) {
    Map<String, Integer> cues = new HashMap<>();
    for (Row row : data.rows("lang/en/times/cues.tsv")) {
      cues.put(row.get("word"), Integer.parseInt(row.get("direction")));
    }
    return cues;
  }

  static Tense of(Map<String, Integer> cues, Text text) {
    return new Tense(cues, text);
  }

  /**
   * Below 0 the past, above 0 the future, 0 unknown; the nearest verb before decides, else after.
   */
  int direction(List<Atom> atoms, int from, int to) {
    int sentence = sentence(atoms.get(from));
    int near = beside(atoms, from, to, sentence);
    if (near != 0) {
      return near;
    }
    int governed = governed(atoms.get(from).start(), atoms.get(to - 1).end());
    if (governed != 0) {
      return governed;
    }
    for (int i = from - 1; i >= 0 && i >= from - REACH && sentence(atoms.get(i)) == sentence; i--) {
      int d = cue(atoms.get(i));
      if (d != 0) {
        return d;
      }
    }
    for (int i = to;
        i < atoms.size() && i < to + REACH && sentence(atoms.get(i)) == sentence;
        i++) {
      int d = cue(atoms.get(i));
      if (d != 0) {
        return d;
      }
    }
    return 0;
  }

  /**
   * By the verb that governs the expression in the tree; 0 where none tells. "Met the envoy in May"
   * counts alike whether the tree hangs May on the verb or on its object.
   */
  private int governed(int start, int end) {
    int token = text.headOf(new Span(start, end));
    int links = 0;
    for (int steps = 0; token >= 0 && steps < 12; steps++) {
      int d = verb(token);
      if (d != 0) {
        return d < 0 && links == 1 ? 2 * d : d;
      }
      links += text.relation(token).equals("obj") && links == 1 ? 0 : 1;
      token = text.head(token);
    }
    return 0;
  }

  private int verb(int token) {
    String tag = text.tag(token);
    if (tag == null || !tag.startsWith("V")) {
      return 0;
    }
    int known = cues.getOrDefault(text.lower(token), 0);
    if (known > 0 || pending(token, tag) || set(token) || due(token)) {
      return 1;
    }
    boolean had = tag.equals("VBN");
    for (int child : text.children(token)) {
      if (text.relation(child).startsWith("aux")) {
        int d = cues.getOrDefault(text.lower(child), 0);
        if (d > 0) {
          return 1;
        }
        had |= d < 0;
      }
    }
    if (had) {
      return -1;
    }
    return known < 0 || tag.equals("VBD") ? -1 : 0;
  }

  private boolean pending(int token, String tag) {
    boolean present = present(tag);
    boolean mark = false;
    for (int child : text.children(token)) {
      String relation = text.relation(child);
      present |= relation.equals("aux:pass") && present(text.tag(child));
      mark |= PENDING.contains(text.lower(child)) && child < token && !relation.equals("case");
    }
    return present && mark;
  }

  /** "Set for Rome", "set to open". */
  private boolean set(int token) {
    boolean more = text.lower(token).equals("set") && token + 1 < text.size();
    return more && (text.lower(token + 1).equals("for") || text.lower(token + 1).equals("to"));
  }

  /** "Is to sign", "were to meet". */
  private boolean due(int token) {
    boolean be = false;
    boolean to = false;
    for (int child : text.children(token)) {
      be |= text.lemma(child).equals("be") && child < token;
      to |= text.lower(child).equals("to") && child < token;
    }
    return be && to;
  }

  private static boolean present(String tag) {
    return "VBZ".equals(tag) || "VBP".equals(tag);
  }

  /**
   * "Until Friday", "as soon as Friday", "ahead of Friday's vote"; else "Friday's vote" is past.
   */
  private int beside(List<Atom> atoms, int from, int to, int sentence) {
    for (int i = Math.max(0, from - 3); i < from; i++) {
      String word = atoms.get(i).text();
      boolean within = i > 0 && sentence(atoms.get(i - 1)) == sentence;
      boolean least = AT_LEAST.contains(word) && atoms.get(i + 1).text().equals("as");
      boolean until = word.equals("until") && (i != from - 1 || ranges(atoms, i));
      if (within && (least || BEFORE.contains(word)) && !until) {
        return 1;
      }
    }
    if (to + 1 < atoms.size() && atoms.get(to).text().equals("'") && atoms.get(to).glued()) {
      return -1;
    }
    return appointed(atoms, from, to) ? 1 : 0;
  }

  /** "From Sunday until Monday", which tells of what was as well. */
  private static boolean ranges(List<Atom> atoms, int until) {
    for (int i = Math.max(0, until - RANGE); i < until; i++) {
      if (atoms.get(i).text().equals("from") && !atoms.get(i + 1).values().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** "Called a strike for Monday", "a hearing for May 30", not "paid for the May 30 attack". */
  private boolean appointed(List<Atom> atoms, int from, int to) {
    Atom first = atoms.get(from);
    boolean day = first.is(Kind.DOW) || first.is(Kind.DAY) || atoms.get(to - 1).is(Kind.DAY);
    int next = text.tokenAt(atoms.get(to - 1).end());
    boolean noun = next < text.size() && text.pos(next).matches("NOUN|PROPN|ADJ|NUM");
    return day && !noun && from > 0 && atoms.get(from - 1).text().equals("for");
  }

  /**
   * "A march planned for Saturday was banned": told either before or after that Saturday, as a plan
   * that the main verb has of the past.
   */
  boolean either(List<Atom> atoms, int from, int to) {
    int token = text.headOf(new Span(atoms.get(from).start(), atoms.get(to - 1).end()));
    int plan = token < 0 ? -1 : text.head(token);
    int what = plan < 0 ? -1 : text.head(plan);
    boolean planned =
        what >= 0
            && text.relation(plan).equals("acl")
            && "VBN".equals(text.tag(plan))
            && (cues.getOrDefault(text.lower(plan), 0) > 0 || appointed(atoms, from, to));
    return planned && text.relation(what).startsWith("nsubj") && verb(text.head(what)) < 0;
  }

  /** The sentence of an atom; -1 where the text has none. */
  private int sentence(Atom atom) {
    int token = text.tokenAt(atom.start());
    return token < text.size() ? text.sentenceOf(token) : -1;
  }

  private int cue(Atom atom) {
    Integer known = cues.get(atom.text());
    if (known != null) {
      return known;
    }
    int token = text.tokenAt(atom.start());
    String tag = token < text.size() ? text.tag(token) : null;
    if (tag != null && !tag.isEmpty()) {
      return tag.equals("VBD") || tag.equals("VBN") ? -1 : 0;
    }
    String word = atom.text();
    return word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed") ? -1 : 0;
  }
}
