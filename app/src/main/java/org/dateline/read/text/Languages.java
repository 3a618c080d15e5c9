package org.dateline.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a text's language: by its script where only one language of weight is written in it, else
 * by the little words that make up a third of any text. The languages and their words are those of
 * {@code languages/words.tsv}.
 */
public final class Languages {
  private static final String TABLE = "/dateline/languages/words.tsv";
  private static final int READ = 4000;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final int ENOUGH = 8;
  private static final double CLEAR = 0.08;
  private static final int FEW = 6;
  private static final double DENSE = 0.2;
  private static final double AHEAD = 1.5;

  /** The languages of each script, in the table's order. */
  private static final Map<UnicodeScript, List<Tongue>> SCRIPTS = read();

  /** ISO 639-1 by itself, by the code of three letters and by the English name. */
  private static final Map<String, String> CODES = codes();

  private record Tongue(String code, Set<String> words) {}

  private Languages() {}

  private static Map<UnicodeScript, List<Tongue>> read() {
    Map<UnicodeScript, List<Tongue>> scripts = new EnumMap<>(UnicodeScript.class);
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                Languages.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      for (String row : rows.lines().skip(1).toList()) {
        String[] cells = row.split("\t", -1);
        scripts
            .computeIfAbsent(UnicodeScript.forName(cells[1]), s -> new ArrayList<>())
            .add(new Tongue(cells[0], Set.copyOf(List.of(cells[2].split(" ")))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scripts;
  }

  /**
   * ISO 639-1 of a text's language; what it declares itself to be where its words do not tell
   * better; null where neither does.
   *
   * @param declared in any usual form (en, en-GB, eng, English), or null
   */
  public static String of(String text, String declared) {
    String start = text.substring(0, Math.min(text.length(), READ));
    UnicodeScript script = script(start);
    String given = code(declared);
    if (script == null) {
      return given;
    }
    if (script == UnicodeScript.HIRAGANA) {
      return "ja";
    }
    List<Tongue> written = SCRIPTS.getOrDefault(script, List.of());
    String told = byWords(start, written);
    boolean fits = written.stream().anyMatch(t -> t.code.equals(given));
    if (told != null || fits || written.isEmpty() || script == UnicodeScript.LATIN) {
      return told == null ? given : told;
    }
    return written.get(0).code;
  }

  /** ISO 639-1 of a language in any usual form; null where it is none. */
  public static String code(String name) {
    String first = name == null ? "" : name.strip().toLowerCase(Locale.ROOT).split("[-_,; ]", 2)[0];
    return CODES.get(first);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale language = new Locale(code);
      codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      codes.put(three(language), code);
    }
    for (String code : Locale.getISOLanguages()) {
      codes.put(code, code);
    }
    return codes;
  }

  private static String three(Locale language) {
    try {
      return language.getISO3Language();
    } catch (MissingResourceException e) {
      return "";
    }
  }

  /** The language whose little words are many, and clearly more than those of the next. */
  private static String byWords(String text, List<Tongue> tongues) {
    if (tongues.size() < 2) {
      return tongues.isEmpty() ? null : tongues.get(0).code;
    }
    Map<String, Integer> words = new HashMap<>();
    String[] all = NO_LETTERS.split(text.toLowerCase(Locale.ROOT));
    for (String word : all) {
      words.merge(word, 1, Integer::sum);
    }
    Map<Tongue, Integer> counts = new LinkedHashMap<>();
    tongues.forEach(t -> counts.put(t, count(t.words, words, Set.of())));
    List<Tongue> best = new ArrayList<>(tongues);
    best.sort(Comparator.comparing(counts::get).reversed());
    Tongue first = best.get(0);
    Tongue second = best.get(1);
    int count = counts.get(first);
    boolean clear = count >= ENOUGH && count >= CLEAR * all.length;
    boolean dense = count >= FEW && count >= DENSE * all.length;
    int own = count(first.words, words, second.words);
    int others = count(second.words, words, first.words);
    return (clear || dense) && own >= AHEAD * others && own > others ? first.code : null;
  }

  /** How often words of a set stand in a text, those of another set left out. */
  private static int count(Set<String> of, Map<String, Integer> text, Set<String> without) {
    return of.stream()
        .filter(word -> !without.contains(word))
        .mapToInt(word -> text.getOrDefault(word, 0))
        .sum();
  }

  /** The script of most letters, Hiragana for any Japanese; null where there is none. */
  private static UnicodeScript script(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
        letters++;
      }
    }
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > letters && letters > 0) {
      return UnicodeScript.HIRAGANA;
    }
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() * 2 > letters) {
        return entry.getKey();
      }
    }
    return null;
  }
}
