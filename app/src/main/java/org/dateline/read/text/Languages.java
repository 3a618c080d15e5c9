package org.dateline.read.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a text's language: by its script where only one language of weight is written in it, else
 * by the little words that make up a third of any text.
 */
public final class Languages {
  private static final int READ = 4000;
  private static final int ENOUGH = 8;
  private static final double CLEAR = 0.08;
  private static final double AHEAD = 1.5;

  private static final Map<String, Set<String>> LITTLE =
      Map.ofEntries(
          little(
              "en",
              "the of and to in that is was for on with as by at from his her it be has have are were said which"),
          little(
              "de",
              "der die und das ist nicht von mit den dem zu ein eine auf für sich im auch wird als bei sind wurde nach"),
          little(
              "fr",
              "le la les des et est une dans que pour qui sur pas du au avec par il elle sont plus cette aux ont"),
          little(
              "es",
              "el la los las de y que en un una es por con para se del su al lo como más pero fue este"),
          little(
              "pt",
              "o os as de e que em um uma é por com para se do da no na dos das não mais como foi são ao"),
          little(
              "it",
              "il lo la gli le di e che in un una è per con del della dei delle non si da sono nel alla più anche"),
          little(
              "nl",
              "de het een en van is dat op te in zijn voor met niet aan er om ook als bij door naar werd maar"),
          little(
              "sv",
              "och att det som en på är av för med den till inte om ett har de var från vid men han kan"),
          little(
              "pl",
              "i w na z do się nie że to jest o za od po przez jak dla są był oraz ale jego które"),
          little(
              "tr",
              "ve bir bu da de için ile olarak olan çok daha gibi olduğu sonra kadar ise ancak en ne"),
          little(
              "id",
              "yang dan di dengan untuk dari ini itu dalam tidak akan pada ke oleh adalah juga telah bisa karena"),
          little("ru", "и в не на что с по как это из к у за от о для его но он так же все бы при"),
          little(
              "uk", "і в не на що з та до за як це від по у про для його але він так й був при є"),
          little(
              "ro",
              "și de la în pe cu o un nu care din pentru este sunt a mai fi au că prin după"));

  private Languages() {}

  /**
   * ISO 639-1 of a text's language; what it declares itself to be where its words do not tell
   * better; null where neither does.
   */
  public static String of(String text, String declared) {
    String start = text.substring(0, Math.min(text.length(), READ));
    String script = byScript(start);
    String told = script == null ? byWords(start) : script;
    return told == null ? declared : told;
  }

  private static String byWords(String text) {
    Map<String, Integer> counts = new HashMap<>();
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    for (String word : words) {
      LITTLE.forEach((code, set) -> counts.merge(code, set.contains(word) ? 1 : 0, Integer::sum));
    }
    List<Map.Entry<String, Integer>> best =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(2)
            .toList();
    if (best.size() < 2) {
      return null;
    }
    int first = best.get(0).getValue();
    boolean clear = first >= Math.max(ENOUGH, CLEAR * words.length);
    return clear && first >= AHEAD * best.get(1).getValue() ? best.get(0).getKey() : null;
  }

  private static String byScript(String text) {
    Map<Character.UnicodeScript, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        counts.merge(Character.UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
        letters++;
      }
    }
    int kana =
        counts.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
    if (kana * 10 > letters && letters > 0) {
      return "ja";
    }
    for (Map.Entry<Character.UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() * 2 > letters) {
        return scripted(entry.getKey());
      }
    }
    return null;
  }

  private static String scripted(Character.UnicodeScript script) {
    return switch (script) {
      case HAN -> "zh";
      case HANGUL -> "ko";
      case HEBREW -> "he";
      case GREEK -> "el";
      case THAI -> "th";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      default -> null;
    };
  }

  private static Map.Entry<String, Set<String>> little(String code, String words) {
    return Map.entry(code, Set.of(words.split(" ")));
  }
}
