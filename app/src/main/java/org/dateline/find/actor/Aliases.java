package org.dateline.find.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.language.Text;

/**
 * Names of one or more words, looked up over tokens: hyphens, full stops and accents do not count,
 * capitals do. Several rows may share a name.
 */
final class Aliases {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Known> rows = new ArrayList<>(1);
    boolean capitals;
  }

  /** A match: the token after its last, and its rows. */
  record Match(int to, List<Known> rows) {}

  private final Node root = new Node();

  /** Adds a name. */
  void add(String alias, Known row) {
    Node node = root;
    for (String word : alias.split("[\\s\\-\u2010-\u2015]+")) {
      String key = key(word);
      if (!key.isEmpty()) {
        node = node.next.computeIfAbsent(key, k -> new Node());
      }
    }
    if (node != root) {
      node.rows.add(row);
      node.capitals = allCapitals(alias) && alias.length() <= 6;
    }
  }

  /** The longest name that begins at a token, or null. */
  Match longest(Text text, int from) {
    if (!startsLikeAName(text, from)) {
      return null;
    }
    Node node = root;
    Match best = null;
    for (int i = from; i < text.size() && text.sentenceOf(i) == text.sentenceOf(from); i++) {
      String form = text.form(i);
      if (isHyphen(form)) {
        continue;
      }
      node = node.next.get(key(form));
      if (node == null) {
        break;
      }
      if (!node.rows.isEmpty() && (!node.capitals || allCapitals(form))) {
        best = new Match(i + 1, node.rows);
      }
    }
    return best;
  }

  private static boolean startsLikeAName(Text text, int i) {
    char c = text.form(i).charAt(0);
    return Character.isUpperCase(c) || Character.isDigit(c) || text.form(i).startsWith("al");
  }

  private static boolean isHyphen(String form) {
    return form.length() == 1
        && (form.charAt(0) == '-' || form.charAt(0) == '\u2010' || form.charAt(0) == '\u2011');
  }

  private static boolean allCapitals(String s) {
    return s.chars().filter(Character::isLetter).allMatch(Character::isUpperCase);
  }

  static String key(String word) {
    String plain = word.replace(".", "").replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) > 127) {
        return ACCENT.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return plain;
  }
}
