package org.dateline.find.claim;

import java.util.ArrayList;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Actor;
import org.dateline.record.Span;

/**
 * Where a text tells one event: the words that name it, and who takes part.
 *
 * @param words tokens, the first the trigger, the others those of later mentions
 * @param evidence the sentence that tells it first
 */
record Telling(
    Text text, List<Integer> words, Span evidence, List<Actor> actors, List<Actor> recipients) {

  static Telling of(
      Text text,
      int trigger,
      Span evidence,
      List<Actor> actors,
      List<Actor> recipients,
      List<Span> mentions) {
    List<Integer> words = new ArrayList<>(List.of(trigger));
    for (Span mention : mentions) {
      int word = text.headOf(mention);
      if (word >= 0 && !words.contains(word)) {
        words.add(word);
      }
    }
    return new Telling(text, words, evidence, List.copyOf(actors), List.copyOf(recipients));
  }

  int trigger() {
    return words.get(0);
  }

  /** The first word that names the event and lies in one of the stretches; or -1. */
  int in(List<Span> spans) {
    for (int word : words) {
      for (Span s : spans) {
        if (s.start() <= text.start(word) && text.end(word) <= s.end()) {
          return word;
        }
      }
    }
    return -1;
  }

  /** Whether a stretch holds one of the words that name the event. */
  boolean named(Span s) {
    return in(List.of(s)) >= 0;
  }

  /**
   * Sentences from the nearest telling before a token to it; a great number where there is none.
   */
  int sentencesBefore(int token) {
    int least = Integer.MAX_VALUE;
    for (int word : words) {
      if (word <= token) {
        least = Math.min(least, text.sentenceOf(token) - text.sentenceOf(word));
      }
    }
    return least;
  }

  /** Whether a word of the text names the same kind of event ("launch", "launched"). */
  boolean kin(int token) {
    String lemma = text.lemma(token);
    String pos = text.pos(token);
    if (!pos.equals("NOUN") && !pos.equals("VERB")) {
      return false;
    }
    if (pos.equals("NOUN") && (lemma.endsWith("er") || lemma.endsWith("or"))) {
      return words.stream().anyMatch(w -> text.lemma(w).equals(lemma));
    }
    for (int word : words) {
      if (kin(lemma, text.lemma(word))) {
        return true;
      }
    }
    return pos.equals("NOUN") && deed(lemma);
  }

  /** "A strike killed nine": the deed, told as what does it. */
  private boolean deed(String lemma) {
    int verb = trigger();
    boolean second = text.relation(verb).equals("conj") && Near.subject(text, verb) < 0;
    int subject = Near.subject(text, second ? text.head(verb) : verb);
    return subject >= 0
        && text.pos(subject).equals("NOUN")
        && text.lemma(subject).equals(lemma)
        && actors.stream()
            .noneMatch(a -> a.start() <= text.start(subject) && text.end(subject) <= a.end());
  }

  /** Whether a word names somebody or something that hangs on the words of the event. */
  boolean part(int token) {
    if (!text.pos(token).equals("NOUN")) {
      return false;
    }
    String lemma = text.lemma(token);
    for (int word : words) {
      for (int child : text.children(word)) {
        boolean noun = text.pos(child).equals("NOUN") && text.lemma(child).equals(lemma);
        if (noun && !text.relation(child).startsWith("nsubj")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean kin(String a, String b) {
    int n = 0;
    while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    int shorter = Math.min(a.length(), b.length());
    return sameStem(a, b) || n >= Math.max(4, shorter - 2);
  }

  private static boolean sameStem(String a, String b) {
    int n = stem(a);
    return n == stem(b) && a.startsWith(b.substring(0, n));
  }

  /** Letters before an ending. */
  private static int stem(String lemma) {
    int n = lemma.length();
    return lemma.endsWith("ing") ? n - 3 : lemma.endsWith("e") ? n - 1 : n;
  }
}
