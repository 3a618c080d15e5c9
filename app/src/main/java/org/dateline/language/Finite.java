package org.dateline.language;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Row;

/**
 * Gives a sentence its finite verb back. A past tense that looks like a participle ("Rebels
 * ambushed a convoy.") is easily tagged as one; where a sentence that ends in a full stop has no
 * finite verb at all, its first such word after a noun is the verb. A past form that no ending
 * tells and that is a noun as well ("shot") is a verb between somebody and whom it happens to.
 * Immutable and thread-safe.
 */
final class Finite {
  private static final Set<String> VERBS = Set.of("VBD", "VBZ", "VBP", "MD", "VB");

  /** Tags of what an object begins with. */
  private static final Set<String> OPENERS = Set.of("DT", "PRP", "PRP$", "CD", "NNP");

  /** Tags of what may stand behind the last word of a phrase. */
  private static final Set<String> CLOSERS = Set.of("IN", "TO", "CC", ".", ",", "VBD", "VBZ", "MD");

  /** Words before a number: "at least", "more than". */
  private static final int AMOUNT = 2;

  private static final List<String> ONLY_PARTICIPLES = List.of("en", "wn", "ne", "un", "orn");

  /** Words of lang/xx/finite.tsv by their kind. */
  private final Map<String, Set<String>> kinds;

  private final boolean[] finite;
  private final boolean[] participle;
  private final boolean[] noun;
  private final boolean[] common;
  private final boolean[] opens;
  private final Set<String> irregular;
  private final int past;
  private final int perfect;
  private final int doing;
  private final int adjective;
  private final int bare;
  private final int infinitival;
  private final int and;
  private final int number;
  private final int thing;
  private final int things;
  private final int preposition;
  private final boolean[] closing;
  private final boolean[] objects;

  /**
   * @param irregular past forms that no ending tells
   * @param kinds rows of lang/xx/finite.tsv
   */
  Finite(List<String> tags, Set<String> irregular, List<Row> kinds) {
    this.irregular = irregular;
    this.kinds =
        kinds.stream()
            .collect(groupingBy(r -> r.get("kind"), mapping(r -> r.get("form"), toSet())));
    common = new boolean[tags.size()];
    opens = new boolean[tags.size()];
    objects = new boolean[tags.size()];
    finite = new boolean[tags.size()];
    participle = new boolean[tags.size()];
    noun = new boolean[tags.size()];
    closing = new boolean[tags.size()];
    for (int i = 0; i < finite.length; i++) {
      String tag = tags.get(i).substring(tags.get(i).indexOf(' ') + 1);
      finite[i] = VERBS.contains(tag);
      participle[i] = tags.get(i).equals("VERB VBN");
      noun[i] = tag.startsWith("NN") || tag.equals("PRP") || tag.equals("RB");
      common[i] = tag.equals("NN");
      closing[i] = CLOSERS.contains(tag);
      opens[i] = OPENERS.contains(tag);
      objects[i] = tag.equals("DT") || tag.equals("PRP$") || tag.equals("CD");
    }
    past = tags.indexOf("VERB VBD");
    perfect = tags.indexOf("VERB VBN");
    doing = tags.indexOf("VERB VBG");
    adjective = tags.indexOf("ADJ JJ");
    bare = tags.indexOf("VERB VB");
    infinitival = tags.indexOf("PART TO");
    and = tags.indexOf("CCONJ CC");
    number = tags.indexOf("NUM CD");
    thing = tags.indexOf("NOUN NN");
    things = tags.indexOf("NOUN NNS");
    preposition = tags.indexOf("ADP IN");
  }

  /**
   * Retags words that the sentence of these tokens shows to be others, one where it lacks a verb.
   */
  void mend(Words words, String text, int[] start, int[] end, int from) {
    for (int i = 0; i + 2 < words.n; i++) {
      suspects(words, text, start, end, from, i);
      deed(words, text, start, end, from, i);
    }
    for (int i = 1; i + 1 < words.n; i++) {
      retag(words, text, start, end, from, i);
      nominal(words, text, start, end, from, i);
      aim(words, text, start, end, from, i);
    }
    int last = from + words.n - 1;
    if (words.n < 4 || text.charAt(end[last] - 1) != '.') {
      return;
    }
    int to = words.n - 1;
    if (hasVerb(words, to)) {
      to = lastComma(words.n, text, start, from);
      if (to < 4 || hasVerb(words, to)) {
        return;
      }
    }
    for (int i = 1; i < to; i++) {
      boolean form = past(text.substring(start[from + i], end[from + i]));
      boolean agent = text.startsWith("by", start[from + i + 1]);
      if (participle[words.tag[i]] && form && noun[words.tag[i - 1]] && !agent) {
        words.tag[i] = past;
        return;
      }
    }
    for (int i = 1; i + 1 < to; i++) {
      boolean after = words.tag[i] == adjective && noun[words.tag[i - 1]];
      if (after
          && words.tag[i + 1] == preposition
          && form(text, start, end, from + i).endsWith("ed")) {
        words.tag[i] = past;
        return;
      }
    }
  }

  /**
   * "Treated the wounded in Yambio", "opened the Adre crossing to": what is called a doing is none.
   */
  private void nominal(Words words, String text, int[] start, int[] end, int from, int i) {
    if (!closing[words.tag[i + 1]] || text.startsWith("that", start[from + i + 1])) {
      return;
    }
    if (words.tag[i] == perfect
        && is("those", form(text, start, end, from + i))
        && form(text, start, end, from + i - 1).equals("the")) {
      words.tag[i] = things;
    } else if (words.tag[i] != thing
        && noun[words.tag[i - 1]]
        && is("site", form(text, start, end, from + i))) {
      words.tag[i] = thing;
    }
  }

  /** "Shelling killed two", "fighting between …": what opens a clause and has a verb is a noun. */
  private void deed(Words words, String text, int[] start, int[] end, int from, int i) {
    boolean known =
        words.tag[i] == doing
            && begins(text, start, from, i)
            && is("deed", form(text, start, end, from + i).toLowerCase(Locale.ROOT));
    boolean verb = finite[words.tag[i + 1]] && words.tag[i + 1] != bare;
    if (known && (verb || is("deed-of", form(text, start, end, from + i + 1)))) {
      words.tag[i] = thing;
    }
  }

  /** Whether a word begins its sentence or a part of it. */
  private static boolean begins(String text, int[] start, int from, int i) {
    return i == 0 || ",;:".indexOf(text.charAt(start[from + i - 1])) >= 0;
  }

  /** "In Borno, suspected Islamist militants killed five": those who are held to be so act. */
  private void suspects(Words words, String text, int[] start, int[] end, int from, int i) {
    boolean opens = begins(text, start, from, i);
    boolean held = words.tag[i] == past || words.tag[i] == perfect;
    if (!opens || !held || !is("held", form(text, start, end, from + i).toLowerCase(Locale.ROOT))) {
      return;
    }
    int j = i + 1;
    while (j + 1 < words.n && (noun[words.tag[j]] || words.tag[j] == adjective)) {
      j++;
    }
    if (j > i + 1 && (words.tag[j] == past || words.tag[j] == perfect)) {
      words.tag[i] = adjective;
      words.tag[j] = past;
    }
  }

  /**
   * "Guards detained 36 people": no participle behind its noun has an object; "the mission called
   * for calm and said": a finite verb is joined to another.
   */
  private boolean active(Words words, String text, int[] start, int[] end, int from, int i) {
    boolean may =
        participle[words.tag[i]]
            && (noun[words.tag[i - 1]] || somebody(words, text, start, from, i - 1))
            && !hasVerb(words, i)
            && past(form(text, start, end, from + i));
    if (!may) {
      return false;
    }
    boolean object =
        object(words, text, start, end, from, i) && !is("naming", form(text, start, end, from + i));
    return object || joins(words, text, start, from, i);
  }

  /** "A Palestinian": an article and a name of a people that passes for an adjective. */
  private boolean somebody(Words words, String text, int[] start, int from, int i) {
    return i > 0
        && begins(text, start, from, i - 1)
        && opens[words.tag[i - 1]]
        && words.tag[i] == adjective
        && Character.isUpperCase(text.charAt(start[from + i]));
  }

  /** "36 people", "at least 14 people", "dozens of people", but "a day", "more than ten years". */
  private boolean object(Words words, String text, int[] start, int[] end, int from, int i) {
    int j = i + 1;
    while (j < words.n && j <= i + AMOUNT && is("amount", form(text, start, end, from + j))) {
      j++;
    }
    if (j + 1 >= words.n) {
      return false;
    }
    boolean some = j == i + 1 && is("many", form(text, start, end, from + j));
    boolean begins = j == i + 1 ? objects[words.tag[j]] : words.tag[j] == number;
    return (some || begins) && !is("measure", form(text, start, end, from + j + 1));
  }

  private boolean joins(Words words, String text, int[] start, int from, int i) {
    int j = i + 1;
    while (j < words.n && !(finite[words.tag[j]] && words.tag[j] != bare)) {
      j++;
    }
    boolean agent = text.startsWith("by", start[from + i + 1]);
    return j < words.n && words.tag[j - 1] == and && !agent && words.tag[j] == past;
  }

  /**
   * "Offered to free five soldiers": an adjective behind "to" with an object is what is to be done.
   */
  private void aim(Words words, String text, int[] start, int[] end, int from, int i) {
    if (words.tag[i] == adjective
        && objects[words.tag[i + 1]]
        && form(text, start, end, from + i - 1).equals("to")
        && is("aim", form(text, start, end, from + i))) {
      words.tag[i] = bare;
      words.tag[i - 1] = infinitival;
    }
  }

  private void retag(Words words, String text, int[] start, int[] end, int from, int i) {
    if (active(words, text, start, end, from, i)) {
      words.tag[i] = past;
    }
    int next = words.tag[i + 1];
    boolean object =
        common[words.tag[i]]
            && (opens[next] || is("resulting", form(text, start, end, from + i + 1)));
    if (object && irregular.contains(form(text, start, end, from + i))) {
      if (is("having", form(text, start, end, from + i - 1))) {
        words.tag[i] = perfect;
      } else if (noun[words.tag[i - 1]]) {
        words.tag[i] = past;
      }
    }
    boolean before = words.tag[i] == doing && noun[next];
    if (before
        && is("like", form(text, start, end, from + i))
        && !is("being", form(text, start, end, from + i - 1))) {
      words.tag[i] = adjective;
    }
  }

  private boolean is(String kind, String form) {
    return kinds.getOrDefault(kind, Set.of()).contains(form);
  }

  private static String form(String text, int[] start, int[] end, int token) {
    return text.substring(start[token], end[token]);
  }

  /** "struck" may be a past tense, "stricken" may not. */
  private static boolean past(String form) {
    return ONLY_PARTICIPLES.stream().noneMatch(form::endsWith);
  }

  /** Where "…, the ministry said." parts from what is said. */
  private static int lastComma(int n, String text, int[] start, int from) {
    for (int i = n - 1; i > 0; i--) {
      if (text.charAt(start[from + i]) == ',') {
        return i;
      }
    }
    return 0;
  }

  private boolean hasVerb(Words words, int to) {
    for (int i = 0; i < to; i++) {
      boolean aim = words.tag[i] == bare && i > 0 && words.tag[i - 1] == infinitival;
      if (finite[words.tag[i]] && !aim) {
        return true;
      }
    }
    return false;
  }
}
