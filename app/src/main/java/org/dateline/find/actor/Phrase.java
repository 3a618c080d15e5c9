package org.dateline.find.actor;

import java.util.Set;
import org.dateline.language.Text;

/**
 * A noun phrase without its relative clauses, appositions and coordinated fellows.
 *
 * @param head the noun that governs it
 * @param from its first token
 * @param to the token after its last
 */
record Phrase(int head, int from, int to) {
  private static final Set<String> BEFORE =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss", "flat", "det:predet", "goeswith");
  private static final Set<String> QUANTITY =
      Set.of(
          "thousand",
          "hundred",
          "dozen",
          "ten",
          "million",
          "group",
          "crowd",
          "number",
          "score",
          "member",
          "majority",
          "most",
          "some",
          "many",
          "part",
          "couple",
          "handful",
          "several",
          "column",
          "throng",
          "mob",
          "wave",
          "band",
          "lot",
          "pair",
          "rest",
          "none",
          "one",
          "all",
          "both",
          "each",
          "half",
          "convoy",
          "series",
          "contingent",
          "team",
          "unit",
          "supporter");

  static Phrase at(Text text, int head) {
    int from = head;
    int to = head + 1;
    for (int child : text.children(head)) {
      String relation = text.relation(child);
      if (child < head && BEFORE.contains(relation)) {
        from = Math.min(from, text.left(child));
      } else if (child == to && (relation.startsWith("flat") || relation.equals("fixed"))) {
        to = Math.max(to, text.right(child) + 1);
      }
    }
    to = Math.max(to, ofName(text, head, to));
    int whole = ofWhole(text, head);
    return new Phrase(head, from, whole < 0 ? to : Math.max(to, at(text, whole).to));
  }

  /** The end of a name that goes on with "of" ("Department of Justice"). */
  private static int ofName(Text text, int head, int to) {
    for (int child : text.children(head)) {
      boolean next =
          child > head && text.left(child) == to && text.relation(child).startsWith("nmod");
      if (next
          && text.pos(head).equals("PROPN")
          && text.pos(child).equals("PROPN")
          && hasCase(text, child, "of")) {
        return at(text, child).to;
      }
    }
    return to;
  }

  /** The noun that a quantity counts ("thousands of protesters"), or -1. */
  static int ofWhole(Text text, int head) {
    if (!QUANTITY.contains(text.lemma(head)) && !text.pos(head).equals("NUM")) {
      return -1;
    }
    for (int child : text.children(head)) {
      if (child > head && text.relation(child).startsWith("nmod") && hasCase(text, child, "of")) {
        return child;
      }
    }
    return -1;
  }

  static boolean hasCase(Text text, int noun, String preposition) {
    for (int child : text.children(noun)) {
      if (text.relation(child).equals("case") && text.lower(child).equals(preposition)) {
        return true;
      }
    }
    return false;
  }
}
