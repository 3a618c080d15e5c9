package org.dateline.language;

/** Takes a word apart that holds no marks but apostrophes. Immutable and thread-safe. */
final class Clitics {
  private static final int MOST = 4;

  private final Tokens lists;

  Clitics(Tokens lists) {
    this.lists = lists;
  }

  /** Clitics and closing apostrophes come off, a few of them; units leave their numbers. */
  void word(String text, int from, int to, Spans out) {
    word(text, from, to, MOST, out);
  }

  private void word(String text, int from, int to, int most, Spans out) {
    if (to <= from) {
      return;
    }
    int cut = most == 0 ? from : cut(text, from, to);
    if (cut > from && cut < to) {
      word(text, from, cut, most - 1, out);
      out.add(cut, to);
    } else {
      out.add(from, to);
    }
  }

  /** Where the word's last part begins, or {@code from}. */
  private int cut(String text, int from, int to) {
    int unit = unit(text, from, to);
    if (unit > from) {
      return unit;
    }
    int clitic = clitic(text, from, to);
    boolean closing = clitic == from && to - from > 1 && mark(text.charAt(to - 1));
    return closing ? to - 1 : clitic;
  }

  private static boolean mark(char c) {
    return Hash.plain(c) == '\'';
  }

  private int unit(String text, int from, int to) {
    int i = from;
    while (i < to
        && (Tokenizer.digit(text, i, to) || (i > from && ".,".indexOf(text.charAt(i)) >= 0))) {
      i++;
    }
    boolean letters = i > from && i < to && to - i < 9 && Character.isLetter(text.charAt(i));
    return letters && lists.unit(text.substring(i, to)) ? i : from;
  }

  /** Where a clitic begins, or {@code from}. */
  private static int clitic(String text, int from, int to) {
    int n = to - from;
    if (n > 3 && mark(text.charAt(to - 2)) && at(text, to - 3, 'n') && at(text, to - 1, 't')) {
      return to - 3;
    }
    for (int size = 2; size <= 3 && size < n; size++) {
      if (mark(text.charAt(to - size)) && ending(text, to - size + 1, to)) {
        return to - size;
      }
    }
    return n < 5 || n > 6 ? from : fused(text.substring(from, to), from);
  }

  private static boolean at(String text, int i, char c) {
    return Character.toLowerCase(text.charAt(i)) == c;
  }

  private static boolean ending(String text, int from, int to) {
    if (to - from == 1) {
      return "smdSMD".indexOf(text.charAt(from)) >= 0;
    }
    return (at(text, from, 'l') && at(text, from + 1, 'l'))
        || (at(text, from, 'r') && at(text, from + 1, 'e'))
        || (at(text, from, 'v') && at(text, from + 1, 'e'));
  }

  private static int fused(String form, int from) {
    return switch (form) {
      case "cannot", "Cannot" -> from + 3;
      case "gonna", "wanna", "gotta", "Gonna", "Wanna", "Gotta" -> from + 3;
      case "didnt", "isnt", "wasnt" -> from + form.length() - 2;
      default -> from;
    };
  }
}
