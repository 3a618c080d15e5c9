package org.dateline.find.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dateline.language.PerWord;
import org.dateline.language.Text;
import org.dateline.lexicon.PlaceKey;

/** Common nouns and titles that make an actor, looked up over tokens. */
final class Roles {
  private static final int BEFORE = 5;
  private static final int BEHIND = 7;
  private static final String EX = "ex-";

  /**
   * A role in a text.
   *
   * @param from its first token
   * @param to the token after its last
   */
  record At(ActorTables.Role role, int from, int to) {}

  private final Map<Long, ActorTables.Role> byKey = new HashMap<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<Long> lasts = new HashSet<>();
  private final PerWord<Boolean> last = new PerWord<>(this::last);

  void add(ActorTables.Role role) {
    byKey.put(PlaceKey.of(role.words()), role);
    heads.add(role.words());
    String words = role.words();
    lasts.add(PlaceKey.of(""));
    for (int i = 0; i < words.length(); i++) {
      if (i == 0 || !Character.isLetterOrDigit(words.charAt(i - 1))) {
        lasts.add(PlaceKey.of(words.substring(i)));
      }
    }
  }

  /** Whether a role may end with a token's word, in one of the forms that {@link #role} tries. */
  private boolean last(Text text, int i) {
    String lower = text.lower(i);
    return lower.startsWith(EX)
        || lasts.contains(PlaceKey.of(lower))
        || lasts.contains(PlaceKey.of(text.lemma(i)))
        || (lower.endsWith("s")
            && lasts.contains(PlaceKey.of(lower.substring(0, lower.length() - 1))));
  }

  /** Whether a word alone is a role. */
  boolean isRole(Text text, int i) {
    return heads.contains(text.lower(i)) || heads.contains(text.lemma(i));
  }

  /**
   * The longest role around a token: it ends there, or goes on with "of".
   *
   * @param from the first token that it may take
   */
  At around(Text text, Sightings sightings, int from, int head) {
    int furthest = furthest(text, head);
    while (furthest > head && !text.kept(furthest - 1, last)) {
      furthest--;
    }
    if (furthest == head) {
      return null;
    }
    for (int i = Math.max(from, head - BEFORE); i <= head; i++) {
      if (insideName(sightings, i, head)) {
        continue;
      }
      for (int to = furthest; to > head; to--) {
        ActorTables.Role role = text.kept(to - 1, last) ? role(text, i, to) : null;
        if (role != null) {
          return new At(role, i, to);
        }
      }
    }
    return null;
  }

  /** The token after the last that a role around a head may take. */
  private static int furthest(Text text, int head) {
    int end = text.sentenceEnd(text.sentenceOf(head));
    if (head + 1 >= end) {
      return head + 1;
    }
    String next = text.lower(head + 1);
    int most =
        switch (next) {
          case "of" -> BEHIND;
          case "-" -> 3;
          case "general" -> 2;
          default -> 1;
        };
    return Math.min(end, head + most);
  }

  /** Whether a role from one token to another would cut a name of several words. */
  private static boolean insideName(Sightings sightings, int from, int head) {
    Sighting first = sightings.over(from);
    Sighting last = sightings.over(head);
    boolean cutsFirst = first != null && first.from() < from && first.size() > 1;
    boolean cutsLast = last != null && last.size() > 1 && last.from() < from;
    return cutsFirst || cutsLast;
  }

  private ActorTables.Role role(Text text, int from, int to) {
    String last = text.lower(to - 1);
    ActorTables.Role role = byKey.get(key(text, from, to, last));
    if (role == null && !text.lemma(to - 1).equals(last)) {
      role = byKey.get(key(text, from, to, text.lemma(to - 1)));
    }
    if (role == null && last.endsWith("s")) {
      role = byKey.get(key(text, from, to, last.substring(0, last.length() - 1)));
    }
    return role == null && to == from + 1 && last.startsWith(EX)
        ? byKey.get(PlaceKey.of(last.substring(EX.length())))
        : role;
  }

  private static long key(Text text, int from, int to, String last) {
    PlaceKey key = new PlaceKey();
    for (int i = from; i < to - 1; i++) {
      key.add(text.lower(i), 0, text.lower(i).length());
      key.add(" ", 0, 1);
    }
    key.add(last, 0, last.length());
    return key.value();
  }
}
