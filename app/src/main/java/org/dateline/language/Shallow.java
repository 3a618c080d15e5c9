package org.dateline.language;

import java.util.Arrays;

/**
 * Trees for sentences that need no parser: words in noun phrases hang on their last noun, noun
 * phrases on the verbs beside them, prepositions and auxiliaries on what they introduce. One pass
 * over the tags. Immutable and thread-safe.
 */
final class Shallow {
  private final Relations relations;
  private final short root;
  private final short subject;
  private final short object;
  private final short oblique;
  private final short nominal;
  private final short owner;
  private final short marker;
  private final short part;
  private final short attribute;
  private final short number;
  private final short determiner;
  private final short auxiliary;
  private final short adverb;
  private final short mark;
  private final short punctuation;
  private final short clause;
  private final short other;

  Shallow(Relations relations) {
    this.relations = relations;
    root = number("root");
    subject = number("nsubj");
    object = number("obj");
    oblique = number("obl");
    nominal = number("nmod");
    owner = number("nmod:poss");
    marker = number("case");
    part = number("compound");
    attribute = number("amod");
    number = number("nummod");
    determiner = number("det");
    auxiliary = number("aux");
    adverb = number("advmod");
    mark = number("mark");
    punctuation = number("punct");
    clause = number("conj");
    other = number("dep");
  }

  private short number(String relation) {
    return (short) Math.max(0, relations.number(relation));
  }

  /** The tree of a sentence of a tagged text. */
  Tree tree(Text text, int sentence) {
    int from = text.sentenceStart(sentence);
    Sketch sketch = new Sketch(text, from, text.sentenceEnd(sentence) - from);
    sketch.draw();
    return new Tree(from, sketch.head, sketch.relation, relations);
  }

  /** The drawing of one tree; positions count from the sentence's first word. */
  private final class Sketch {
    final int[] head;
    final short[] relation;
    private final Text text;
    private final int from;
    private final int n;
    private int top = -1;
    private int noun = -1;
    private int verb = -1;

    Sketch(Text text, int from, int n) {
      this.text = text;
      this.from = from;
      this.n = n;
      head = new int[n];
      relation = new short[n];
      Arrays.fill(head, -2);
    }

    private String pos(int i) {
      return text.pos(from + i);
    }

    void draw() {
      int i = 0;
      while (i < n) {
        int end = phrase(i);
        i = end > i ? phrase(i, end) : word(i);
      }
      if (top < 0) {
        top = noun >= 0 ? noun : 0;
      }
      for (i = 0; i < n; i++) {
        if (i == top) {
          put(i, -1, root);
        } else if (head[i] == -2) {
          put(i, top, pos(i).equals("PUNCT") ? punctuation : other);
        }
      }
    }

    private void put(int i, int h, short r) {
      head[i] = h < 0 ? -1 : h + from;
      relation[i] = r;
    }

    /** The end of the noun phrase that begins here, a genitive's mark included. */
    private int phrase(int start) {
      int i = start;
      boolean any = false;
      while (i < n) {
        String pos = pos(i);
        boolean inside = pos.equals("NOUN") || pos.equals("PROPN");
        boolean opens = pos.equals("DET") || pos.equals("ADJ") || pos.equals("NUM");
        boolean hyphen = i > start && i + 1 < n && text.tag(from + i).equals("HYPH");
        boolean pronoun = pos.equals("PRON");
        if (pronoun && i > start) {
          break;
        }
        if (text.tag(from + i).equals("POS")) {
          return any ? i + 1 : start;
        }
        if (!inside && !opens && !hyphen && !pronoun) {
          break;
        }
        any |= inside || pronoun || pos.equals("NUM");
        i++;
        if (pronoun && !text.tag(from + i - 1).startsWith("PRP$")) {
          return i;
        }
      }
      return any ? i : start;
    }

    private int phrase(int start, int end) {
      boolean genitive = text.tag(from + end - 1).equals("POS");
      int last = genitive ? end - 2 : end - 1;
      while (last > start && !nominal(last)) {
        last--;
      }
      for (int i = start; i < end; i++) {
        if (i != last && head[i] == -2) {
          put(i, last, i > last ? marker : inside(i));
        }
      }
      if (genitive) {
        pending(last, end);
      } else {
        attach(start, last, end);
      }
      return end;
    }

    private boolean nominal(int i) {
      String pos = pos(i);
      return pos.equals("NOUN") || pos.equals("PROPN") || pos.equals("PRON");
    }

    private short inside(int i) {
      return switch (pos(i)) {
        case "DET" -> determiner;
        case "ADJ" -> attribute;
        case "NUM" -> number;
        case "PRON" -> owner;
        case "PUNCT" -> punctuation;
        default -> part;
      };
    }

    /** An owner hangs on the last noun of the phrase after it. */
    private void pending(int last, int next) {
      int end = phrase(next);
      int owned = end - 1;
      while (owned >= next && !nominal(owned)) {
        owned--;
      }
      if (owned >= next) {
        put(last, owned, owner);
      }
    }

    private void attach(int start, int last, int end) {
      int before = start - 1;
      boolean led = before >= 0 && pos(before).equals("ADP");
      if (led) {
        put(before, last, marker);
        boolean of = text.lower(from + before).equals("of");
        if ((of || verb < 0 || noun > verb) && noun >= 0) {
          put(last, noun, nominal);
        } else if (verb >= 0) {
          put(last, verb, oblique);
        }
      } else if (verb >= 0 && verb > noun) {
        put(last, verb, object);
      } else {
        int next = verbAfter(end);
        if (next >= 0) {
          put(last, next, subject);
        }
      }
      noun = last;
    }

    private int verbAfter(int end) {
      for (int i = end; i < n; i++) {
        String pos = pos(i);
        if (pos.equals("VERB")) {
          return i;
        }
        if (!pos.equals("AUX") && !pos.equals("ADV") && !pos.equals("PART")) {
          return -1;
        }
      }
      return -1;
    }

    private int word(int i) {
      switch (pos(i)) {
        case "VERB" -> {
          if (top < 0) {
            top = i;
          } else {
            put(i, verb < 0 ? top : verb, clause);
          }
          verb = i;
        }
        case "AUX" -> before(i, auxiliary);
        case "PART", "SCONJ" -> before(i, mark);
        case "ADV" -> {
          if (verb >= 0) {
            put(i, verb, adverb);
          }
        }
        default -> {}
      }
      return i + 1;
    }

    /** Hangs a word on the verb that comes next. */
    private void before(int i, short how) {
      int next = verbAfter(i + 1);
      if (next >= 0) {
        put(i, next, how);
      } else if (how == auxiliary && top < 0) {
        top = i;
        verb = i;
      }
    }
  }
}
