package org.dateline.find.event;

import java.util.HashSet;
import java.util.Set;
import org.dateline.language.PerWord;
import org.dateline.language.Text;

/** Tells what kind of page a text is, and what kind a sentence. Immutable and thread-safe. */
final class Register {
  /** A page of sport names so many different things of it, and one in so many words. */
  private static final int DIFFERENT = 4;

  private static final int DENSITY = 40;

  private final PerWord<Boolean> ofSport;
  private final PerWord<Boolean> ofPlay;

  Register(Words words) {
    ofSport = among(words.of("sport"));
    ofPlay = among(words.of("play"));
  }

  private static PerWord<Boolean> among(Set<String> words) {
    return new PerWord<>(
        (text, t) -> words.contains(text.lower(t)) || words.contains(text.lemma(t)));
  }

  /** Whether a sentence holds a word that only games and stories need. */
  boolean play(Text text, int sentence) {
    for (int t = text.sentenceStart(sentence); t < text.sentenceEnd(sentence); t++) {
      if (text.kept(t, ofPlay)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text reports a game. */
  boolean sport(Text text) {
    Set<String> different = new HashSet<>();
    int all = 0;
    for (int t = 0; t < text.size(); t++) {
      if (text.kept(t, ofSport)) {
        different.add(text.lemma(t));
        all++;
      }
    }
    return different.size() >= DIFFERENT && all * DENSITY >= text.size();
  }
}
