package org.dateline.find.claim;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.language.Text;
import org.dateline.lexicon.Joint;
import org.dateline.record.Span;

/** Small questions about a text's tokens that features ask. */
final class Near {
  private static final long BEFORE = Joint.of("<");
  private static final long AFTER = Joint.of(">");
  private static final long[] AHEAD =
      Stream.of("0", "1", "2", "3", "4", "7", "12", "20", "+").mapToLong(Joint::of).toArray();
  private static final long[] BACK =
      Arrays.stream(AHEAD).map(size -> Joint.of(Joint.of("-"), size)).toArray();

  private Near() {}

  /** The tokens of a stretch, in order. */
  static IntStream tokens(Text text, Span s) {
    return IntStream.iterate(
        text.tokenAt(s.start()), i -> i < text.size() && text.start(i) < s.end(), i -> i + 1);
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

  /** The subject, of several the nearest before the verb ("QUETTA: …, police said"), or -1. */
  static int subject(Text text, int head) {
    int subject = -1;
    for (int c : text.children(head)) {
      if (text.relation(c).startsWith("nsubj") && (c < head || subject < 0)) {
        subject = c;
      }
    }
    return subject;
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
  static long frame(Text text, int head) {
    long frame = Joint.EMPTY;
    for (int c : text.children(head)) {
      String r = text.relation(c);
      switch (r) {
        case "nsubj", "nsubj:pass", "csubj", "ccomp", "xcomp", "obj", "iobj", "obl", "advcl" ->
            frame = Joint.of(frame, c < head ? BEFORE : AFTER, Joint.of(r));
        case "acl", "acl:relcl", "nmod", "nmod:poss", "parataxis", "cop", "aux:pass", "expl" ->
            frame = Joint.of(frame, c < head ? BEFORE : AFTER, Joint.of(r));
        default -> {}
      }
    }
    return frame;
  }

  /** A distance in words, roughly. */
  static long bucket(int distance) {
    int d = Math.abs(distance);
    int size = d <= 4 ? d : d <= 7 ? 5 : d <= 12 ? 6 : d <= 20 ? 7 : 8;
    return distance < 0 ? BACK[size] : AHEAD[size];
  }
}
