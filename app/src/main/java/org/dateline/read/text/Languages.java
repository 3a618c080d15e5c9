package org.dateline.read.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Pattern;

/**
 * Tells a text's language: by its script where only one language of weight is written in it, else
 * by the little words that make up a third of any text, the words of every news report, and the
 * letters that few languages have. All three are those of {@code languages/words.tsv}.
 */
public final class Languages {
  private static final String TABLE = "/dateline/languages/words.tsv";
  private static final int READ = 4000;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final int ENOUGH = 8;
  private static final double CLEAR = 0.08;
  private static final int FEW = 3;
  private static final double DENSE = 0.15;
  private static final double AHEAD = 2;

  private static final BitSet NONE = new BitSet();

  private static final Map<UnicodeScript, Tongues> SCRIPTS = read();

  /** ISO 639-1 by itself, by the code of three letters and by the English name. */
  private static final Map<String, String> CODES = codes();

  /**
   * The languages of a script, in the table's order.
   *
   * @param words which languages claim a word; {@code letters} likewise
   */
  private record Tongues(
      List<String> codes, Map<String, BitSet> words, Map<Character, BitSet> letters) {
    Tongues() {
      this(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    }

    void add(String code, String words, String letters) {
      for (String word : words.split(" ")) {
        this.words.computeIfAbsent(word, w -> new BitSet()).set(codes.size());
      }
      letters
          .chars()
          .forEach(
              l -> this.letters.computeIfAbsent((char) l, c -> new BitSet()).set(codes.size()));
      codes.add(code);
    }

    /** Those of which it is a little word, or of which it has a letter. */
    BitSet claiming(String word) {
      BitSet claiming = new BitSet();
      claiming.or(words.getOrDefault(word, NONE));
      for (int i = 0; i < word.length(); i++) {
        if (word.charAt(i) > 127) {
          claiming.or(letters.getOrDefault(word.charAt(i), NONE));
        }
      }
      return claiming;
    }
  }

  private Languages() {}

  private static Map<UnicodeScript, Tongues> read() {
    Map<UnicodeScript, Tongues> scripts = new EnumMap<>(UnicodeScript.class);
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                Languages.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      for (String row : rows.lines().skip(1).toList()) {
        String[] cells = row.split("\t", -1);
        scripts
            .computeIfAbsent(UnicodeScript.forName(cells[1]), script -> new Tongues())
            .add(cells[0], cells[2], cells[3]);
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
    Tongues written = SCRIPTS.getOrDefault(script, new Tongues());
    String told = byWords(start, written);
    boolean fits = written.codes.contains(given);
    if (told != null || fits || written.codes.isEmpty() || script == UnicodeScript.LATIN) {
      return told == null ? given : told;
    }
    return written.codes.get(0);
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

  /** The language that claims many words, and clearly more than the next. */
  private static String byWords(String text, Tongues tongues) {
    int many = tongues.codes.size();
    if (many < 2) {
      return many == 0 ? null : tongues.codes.get(0);
    }
    List<BitSet> claims = new ArrayList<>();
    int[] counts = new int[many];
    for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
      BitSet claiming = tongues.claiming(word);
      claiming.stream().forEach(t -> counts[t]++);
      claims.add(claiming);
    }
    int first = most(counts, -1);
    int second = most(counts, first);
    int count = counts[first];
    boolean clear = count >= ENOUGH && count >= CLEAR * claims.size();
    boolean dense = count >= FEW && count >= DENSE * claims.size();
    long own = claims.stream().filter(c -> c.get(first) && !c.get(second)).count();
    long others = claims.stream().filter(c -> c.get(second) && !c.get(first)).count();
    return (clear || dense) && own >= AHEAD * others && own > others
        ? tongues.codes.get(first)
        : null;
  }

  /** The first of the highest counts, one left out. */
  private static int most(int[] counts, int without) {
    int most = without == 0 ? 1 : 0;
    for (int i = 0; i < counts.length; i++) {
      most = i != without && counts[i] > counts[most] ? i : most;
    }
    return most;
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
