package org.dateline.find.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.language.PerWord;
import org.dateline.language.Text;

/**
 * The forms under which a word may stand in a table: its lemma, itself, and for an inflected verb
 * what its ending allows, since a lemmatiser guesses at verbs that it has not seen.
 */
final class Lemmas {
  private static final PerWord<List<String>> KNOWN = new PerWord<>(Lemmas::made);

  private Lemmas() {}

  /** The forms of a token's word, its lemma first. */
  static List<String> of(Text text, int token) {
    return hyphened(text, token) ? made(text, token) : text.kept(token, KNOWN);
  }

  private static List<String> made(Text text, int token) {
    Set<String> forms = new LinkedHashSet<>();
    String lower = text.lower(token);
    forms.add(text.lemma(token).toLowerCase(Locale.ROOT));
    forms.add(lower);
    hyphened(text, token, forms);
    if (lower.equals("$") || lower.equals("€") || lower.equals("£")) {
      forms.add("dollar");
    }
    if (lower.endsWith("ed") && lower.length() > 3) {
      stems(lower.substring(0, lower.length() - 2), forms);
    } else if (lower.endsWith("ing") && text.tag(token).equals("VBG") && lower.length() > 5) {
      stems(lower.substring(0, lower.length() - 3), forms);
    } else if (lower.endsWith("ies") && lower.length() > 4) {
      forms.add(lower.substring(0, lower.length() - 3) + "y");
    } else if (lower.endsWith("s") && lower.length() > 3) {
      forms.add(lower.substring(0, lower.length() - 1));
    }
    return List.copyOf(forms);
  }

  /** Whether a word's forms depend on its neighbours. */
  static boolean hyphened(Text text, int token) {
    return (token >= 2 && text.lower(token - 1).equals("-"))
        || (token + 2 < text.size() && text.lower(token + 1).equals("-"));
  }

  /** "cease-fire", "sit-in": words that the tokenizer has cut at the hyphen. */
  private static void hyphened(Text text, int token, Set<String> forms) {
    if (token >= 2 && text.lower(token - 1).equals("-")) {
      String before = text.lower(token - 2) + "-";
      forms.add(before + text.lemma(token).toLowerCase(Locale.ROOT));
      if (text.tag(token).startsWith("VB") && text.lower(token).endsWith("ed")) {
        String form = text.lower(token);
        Set<String> stems = new LinkedHashSet<>();
        stems(form.substring(0, form.length() - 2), stems);
        stems.forEach(stem -> forms.add(before + stem));
      }
    }
    if (token + 2 < text.size() && text.lower(token + 1).equals("-")) {
      forms.add(text.lower(token) + "-" + text.lower(token + 2));
    }
  }

  private static void stems(String stem, Set<String> forms) {
    forms.add(stem);
    forms.add(stem + "e");
    int n = stem.length();
    if (n > 3 && stem.charAt(n - 1) == stem.charAt(n - 2)) {
      forms.add(stem.substring(0, n - 1));
    }
  }
}
