package org.dateline.find.name;

import java.util.Arrays;
import org.dateline.language.Text;
import org.dateline.language.WordReader;
import org.dateline.lexicon.PlaceKey;

/** Marks words of whole names that an encyclopedia knows. Immutable and thread-safe. */
final class NamePhrases {
  /** Of one kind: the word alone is the name, it begins it, goes on, ends it. */
  static final int STATES = 4;

  static final int KINDS = 4;
  private static final int LONGEST = 6;

  private final WordReader words;

  NamePhrases(WordReader words) {
    this.words = words;
  }

  /** Sets a bit for each kind and state of a sentence's words; the longest names first. */
  void mark(Text text, int sentence, int[] marks) {
    int from = text.sentenceStart(sentence);
    int end = text.sentenceEnd(sentence);
    Arrays.fill(marks, 0, end - from, 0);
    int[] until = new int[KINDS];
    int[] found = new int[LONGEST];
    PlaceKey key = new PlaceKey();
    for (int i = from; i < end; i++) {
      if (Character.isUpperCase(text.content().charAt(text.start(i)))) {
        int n = phrases(text, i, end, key, found);
        for (int length = n; length > 0; length--) {
          mark(found[length - 1], i - from, length, until, marks);
        }
      }
    }
  }

  /** What the words from one on name, by their number; gives the greatest number looked at. */
  private int phrases(Text text, int i, int end, PlaceKey key, int[] found) {
    String content = text.content();
    key.clear();
    int n = 0;
    for (int t = i; t < Math.min(end, i + LONGEST); t++) {
      if (",():;\"".indexOf(content.charAt(text.start(t))) >= 0) {
        break;
      }
      key.add(content, t == i ? text.start(t) : text.end(t - 1), text.end(t));
      found[n++] = words.phrase(key.value());
    }
    return n;
  }

  private static void mark(int kinds, int from, int length, int[] until, int[] marks) {
    for (int kind = 0; kind < KINDS; kind++) {
      if ((kinds >> kind & 1) != 0 && until[kind] <= from) {
        until[kind] = from + length;
        for (int k = 0; k < length; k++) {
          int state = length == 1 ? 0 : k == 0 ? 1 : k == length - 1 ? 3 : 2;
          marks[from + k] |= 1 << (kind * STATES + state);
        }
      }
    }
  }
}
