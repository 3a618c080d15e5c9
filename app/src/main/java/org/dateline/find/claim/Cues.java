package org.dateline.find.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.PerWord;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** The words that are known to attribute, with their stances. Immutable and thread-safe. */
final class Cues {
  /**
   * A word that attributes.
   *
   * @param at file and line
   */
  record Cue(String lemma, Stance stance, String kind, String at) {
    /** Of a word that is not known to attribute. */
    static final Cue NONE = new Cue("", null, "", "");
  }

  private final Wording words;
  private final Map<String, Map<String, Cue>> cues = new HashMap<>();
  private final Map<String, Cue> verbs = new HashMap<>();
  private final PerWord<Cue> own = new PerWord<>((text, t) -> of(text.lemma(t), text.pos(t)));
  private final PerWord<Cue> verb =
      new PerWord<>((text, t) -> verbs.getOrDefault(text.lower(t), Cue.NONE));

  Cues(Data data) {
    words = new Wording(data);
    for (Row row : data.rows("lang/en/claims/cues.tsv")) {
      Cue cue = new Cue(row.get("lemma"), Stance.of(row), row.get("kind"), row.at());
      cues.computeIfAbsent(row.get("pos"), p -> new HashMap<>()).put(cue.lemma, cue);
      if (row.get("pos").equals("v") && Set.of("say", "think").contains(cue.kind)) {
        forms(cue.lemma).forEach(form -> verbs.put(form, cue));
      }
    }
    for (Row row : data.rows("lang/en/irregular.tsv")) {
      Cue cue = verbs.get(row.get("lemma"));
      if (cue != null) {
        verbs.put(row.get("form"), cue);
      }
    }
  }

  private static List<String> forms(String lemma) {
    String bare = lemma.substring(0, lemma.length() - 1);
    char last = lemma.charAt(lemma.length() - 1);
    boolean y = last == 'y' && "aeiou".indexOf(bare.charAt(bare.length() - 1)) < 0;
    String third =
        y ? bare + "ies" : lemma.matches(".*(?:s|x|z|ch|sh)") ? lemma + "es" : lemma + "s";
    String past = y ? bare + "ied" : last == 'e' ? lemma + "d" : lemma + "ed";
    return List.of(lemma, third, past, lemma + last + "ed");
  }

  private Cue of(String lemma, String pos) {
    return cues.getOrDefault(letter(pos), Map.of()).getOrDefault(lemma, Cue.NONE);
  }

  private static String letter(String pos) {
    return switch (pos) {
      case "VERB", "AUX" -> "v";
      case "NOUN" -> "n";
      case "ADJ" -> "a";
      case "ADV" -> "r";
      default -> "p";
    };
  }

  private static Cue known(Cue cue) {
    return cue.lemma.isEmpty() ? null : cue;
  }

  /** What a lemma with a universal part of speech is, or null. */
  Cue cue(String lemma, String pos) {
    return known(of(lemma, pos));
  }

  /** What a token's word is, or null. */
  Cue cue(Text text, int token) {
    return known(text.kept(token, own));
  }

  /**
   * The verb that vouches for what it attributes of which a token's word is a finite form, however
   * tagged; or null.
   */
  Cue verb(Text text, int token) {
    return known(text.kept(token, verb));
  }

  /** Whether a verb, by any of its finite forms, follows what it attributes ("…, police said"). */
  boolean closes(Text text, int token) {
    Cue cue = verb(text, token);
    return cue != null && (cue.kind.equals("say") || words.is("closing", cue.lemma));
  }

  /** The stance that a token's word gives; null where it is not known to attribute. */
  Stance stance(Text text, int token) {
    return text.kept(token, own).stance;
  }
}
