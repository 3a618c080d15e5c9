package org.dateline.find.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.dateline.language.PerWord;
import org.dateline.language.Text;

/**
 * The first pass over a text: which frames a word may trigger, judged by the words of its sentence
 * alone, without its tree. A frame is left out only where it cannot fit. Thread-safe.
 */
final class Triggers {
  private static final int BEYOND = 2;

  private final Frames frames;
  private final Set<String> beforeHyphens;
  private final PerWord<Word> known = new PerWord<>(this::made);

  /** A word's numbers in the vocabulary and the frames that it may trigger, by part of speech. */
  private record Word(
      int[] numbers,
      List<Frames.Entry> verbs,
      List<Frames.Entry> nouns,
      List<Frames.Entry> adjectives) {
    List<Frames.Entry> of(char pos) {
      return pos == 'v' ? verbs : pos == 'n' ? nouns : adjectives;
    }
  }

  Triggers(Frames frames) {
    this.frames = frames;
    beforeHyphens = frames.beforeHyphens();
  }

  /** The words of one sentence of a text after the other. Not thread-safe. */
  final class Scan {
    private final Text text;
    private final long[] present = new long[frames.vocabulary().size() / 64 + 1];
    private Word[] words = new Word[64];
    private int sentence = -1;

    Scan(Text text) {
      this.text = text;
    }

    private void read(int s) {
      if (s == sentence) {
        return;
      }
      sentence = s;
      Arrays.fill(present, 0);
      int from = text.sentenceStart(s);
      int to = Math.min(text.size(), text.sentenceEnd(s) + BEYOND);
      words = words.length < to - from ? new Word[2 * (to - from)] : words;
      for (int t = from; t < to; t++) {
        Word word = word(text, t);
        words[t - from] = word;
        for (int n : word.numbers) {
          present[n >>> 6] |= 1L << n;
        }
      }
    }

    /** The frames that a token may trigger, the best first; not all of them {@link #may} fit. */
    List<Frames.Entry> of(int token) {
      char pos = pos(text.pos(token));
      if (pos == ' ') {
        return List.of();
      }
      int s = text.sentenceOf(token);
      read(s);
      return words[token - text.sentenceStart(s)].of(pos);
    }

    /** Whether the sentence of the token that was asked for last holds the words of a frame. */
    boolean may(Frames.Entry entry) {
      for (Wanted wanted : entry.wanted()) {
        if (!wanted.in(present)) {
          return false;
        }
      }
      return true;
    }

    /** Whether a word of the sentence may trigger a frame that is no guard. */
    private boolean promising(int s) {
      for (int t = text.sentenceStart(s); t < text.sentenceEnd(s); t++) {
        for (Frames.Entry entry : of(t)) {
          if (!entry.frame().guard() && may(entry)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** The sentences that may tell an event. */
  BitSet promising(Text text) {
    BitSet found = new BitSet();
    Scan scan = new Scan(text);
    for (int s = 0; s < text.sentences(); s++) {
      found.set(s, scan.promising(s));
    }
    return found;
  }

  private Word word(Text text, int t) {
    boolean joined =
        Lemmas.hyphened(text, t)
            && (begins(text, t) || (t > 1 && text.lower(t - 1).equals("-") && begins(text, t - 2)));
    return joined ? made(text, t) : text.kept(t, known);
  }

  /** Whether a word of the frames begins with a word and a hyphen. */
  private boolean begins(Text text, int t) {
    return beforeHyphens.contains(text.lower(t));
  }

  private Word made(Text text, int t) {
    List<String> forms = Lemmas.of(text, t);
    return new Word(
        forms.stream().mapToInt(frames.vocabulary()::get).filter(n -> n >= 0).toArray(),
        entries(forms, 'v'),
        entries(forms, 'n'),
        entries(forms, 'a'));
  }

  private List<Frames.Entry> entries(List<String> forms, char pos) {
    List<Frames.Entry> found = new ArrayList<>();
    for (String form : forms) {
      found.addAll(frames.of(form, pos));
    }
    found.sort(Frames.BEST_FIRST);
    return List.copyOf(found);
  }

  private static char pos(String universal) {
    return switch (universal) {
      case "VERB", "AUX" -> 'v';
      case "NOUN", "PROPN" -> 'n';
      case "ADJ" -> 'a';
      default -> ' ';
    };
  }
}
