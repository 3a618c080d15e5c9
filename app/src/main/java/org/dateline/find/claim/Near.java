package org.dateline.find.claim;

import org.dateline.language.Text;

/** Small questions about a text's tokens that features ask. */
final class Near {
  private Near() {}

  static String lemma(Text text, int token) {
    return inside(text, token) ? text.lemma(token) : "#";
  }

  static String tag(Text text, int token) {
    return inside(text, token) ? text.tag(token) : "#";
  }

  static String lower(Text text, int token) {
    return inside(text, token) ? text.lower(token) : "#";
  }

  private static boolean inside(Text text, int token) {
    return token >= 0 && token < text.size();
  }

  /** The first child with a relation, or -1. */
  static int child(Text text, int head, String relation) {
    for (int c : text.children(head)) {
      if (text.relation(c).startsWith(relation)) {
        return c;
      }
    }
    return -1;
  }

  /** The word that introduces a clause or phrase ("that", "to", "of"), or "-". */
  static String marker(Text text, int head) {
    for (int c : text.children(head)) {
      String r = text.relation(c);
      if (r.equals("mark") || r.equals("case")) {
        return text.lower(c);
      }
      if (c > head) {
        break;
      }
    }
    return "-";
  }

  /** The relations that hang on a token and matter to attribution, as one word. */
  static String frame(Text text, int head) {
    StringBuilder s = new StringBuilder();
    for (int c : text.children(head)) {
      String r = text.relation(c);
      switch (r) {
        case "nsubj", "nsubj:pass", "csubj", "ccomp", "xcomp", "obj", "iobj", "obl", "advcl" ->
            s.append(c < head ? '<' : '>').append(r);
        case "acl", "acl:relcl", "nmod", "nmod:poss", "parataxis", "cop", "aux:pass", "expl" ->
            s.append(c < head ? '<' : '>').append(r);
        default -> {}
      }
    }
    return s.toString();
  }

  static String bucket(int distance) {
    int d = Math.abs(distance);
    String size =
        d <= 4 ? Integer.toString(d) : d <= 7 ? "7" : d <= 12 ? "12" : d <= 20 ? "20" : "+";
    return distance < 0 ? "-" + size : size;
  }
}
