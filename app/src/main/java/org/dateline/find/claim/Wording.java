package org.dateline.find.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** Small word classes and what they do to a word of a text. Immutable and thread-safe. */
final class Wording {
  private static final Set<String> NONE = Set.of("no", "neither");

  private final Map<String, Set<String>> words = new HashMap<>();

  private final List<String[]> beforeSource;
  private final Set<String> firsts = new HashSet<>();

  Wording(Data data) {
    for (Row row : data.rows("lang/en/claims/words.tsv")) {
      words.put(row.get("kind"), Set.copyOf(row.list("words")));
    }
    beforeSource =
        words.getOrDefault("before-source", Set.of()).stream()
            .sorted()
            .map(phrase -> phrase.split(" "))
            .toList();
    beforeSource.forEach(phrase -> firsts.add(phrase[0]));
  }

  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /** The phrases that stand before a source ("as per"), each in its words; in order. */
  List<String[]> beforeSource() {
    return beforeSource;
  }

  /** Whether one of those phrases begins with a word. */
  boolean opensBeforeSource(String word) {
    return firsts.contains(word);
  }

  /** Whether a word is negated by what hangs on it, or by a verb above it that it completes. */
  boolean negated(Text text, int token) {
    int t = token;
    for (int n = 0; n < 4 && t >= 0; n++) {
      if (negatedHere(text, t, n > 0 && text.relation(token).startsWith("nsubj"))) {
        return true;
      }
      String relation = text.relation(t);
      boolean up = relation.equals("xcomp") || (relation.equals("nsubj") && there(text, t));
      if (!up && !(n == 0 && (relation.startsWith("obj") || relation.startsWith("nsubj")))) {
        return false;
      }
      t = text.head(t);
    }
    return false;
  }

  /** Whether it is said not to have happened: negated, or done to nobody ("fired no rocket"). */
  boolean denied(Text text, int token) {
    int object = Near.child(text, token, "obj");
    boolean none = object >= 0 && (noDeterminer(text, object) || is("nobody", text.lower(object)));
    return none || negated(text, token);
  }

  /** Whether a noun only tells when or why ("after the riots"). */
  boolean background(Text text, int token) {
    return text.pos(token).equals("NOUN") && is("background", Near.marker(text, token));
  }

  private static boolean there(Text text, int t) {
    return text.head(t) >= 0 && Near.child(text, text.head(t), "expl") >= 0;
  }

  private boolean negatedHere(Text text, int t, boolean ofItsSubject) {
    for (int c : text.children(t)) {
      String r = text.relation(c);
      boolean modifier =
          r.equals("advmod") || r.equals("det") || r.equals("case") || r.equals("cc");
      if (modifier && is("negation", text.lower(c))) {
        return true;
      }
      boolean subject = r.startsWith("nsubj") && !ofItsSubject;
      if (subject && (is("nobody", text.lower(c)) || noDeterminer(text, c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean noDeterminer(Text text, int noun) {
    int det = Near.child(text, noun, "det");
    return det >= 0 && NONE.contains(text.lower(det)) && !text.pos(noun).equals("NUM");
  }
}
