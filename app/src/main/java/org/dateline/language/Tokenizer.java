package org.dateline.language;

/**
 * Cuts text into tokens as the English Web Treebank does: marks apart, clitics apart ("do n't"),
 * hyphened words at their hyphens but for prefixes, abbreviations with their full stop. Tokens
 * never overlap, hold no white space and leave nothing else out. Immutable and thread-safe.
 */
final class Tokenizer {
  private static final String OPENING = "([{<\"'`“‘«„‚$£€¥#¡¿";
  private static final String CLOSING = ")]}>\"'`”’»,;:!?%…";

  private final Tokens lists;
  private final Clitics clitics;

  Tokenizer(Tokens lists) {
    this.lists = lists;
    clitics = new Clitics(lists);
  }

  /** Adds the tokens between two positions. */
  void tokenize(String text, int from, int to, Spans out) {
    int i = from;
    while (i < to) {
      while (i < to && blank(text.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < to && !blank(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        chunk(text, start, i, out);
      }
    }
  }

  static boolean blank(char c) {
    return c <= ' ' || c == '\u00A0' || (c > 0x7F && odd(c));
  }

  private static boolean odd(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u0085';
  }

  /** A run without white space. */
  private void chunk(String text, int from, int to, Spans out) {
    int start = open(text, from, to, out);
    int end = address(text, start, to) ? trim(text, start, to) : close(text, start, to);
    if (end > start) {
      core(text, start, end, out);
    }
    marks(text, Math.max(start, end), to, out);
  }

  private int open(String text, int from, int to, Spans out) {
    int i = from;
    while (i < to && OPENING.indexOf(text.charAt(i)) >= 0 && !stays(text, i, to)) {
      int end = i + 1;
      if (Hash.plain(text.charAt(i)) == '\'' || text.charAt(i) == '`') {
        end = run(text, i, to, 2);
      }
      out.add(i, end);
      i = end;
    }
    return i;
  }

  /** An apostrophe that belongs to its word ("'90s", "'em"), a tag ("#word"). */
  private boolean stays(String text, int i, int to) {
    char c = Hash.plain(text.charAt(i));
    if (i + 1 >= to) {
      return false;
    }
    if (c == '#') {
      return Character.isLetterOrDigit(text.charAt(i + 1));
    }
    if (c != '\'') {
      return false;
    }
    int end = i + 1;
    while (end < to && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    boolean decade = end - i == 4 && text.charAt(i + 3) == 's' && digit(text, i + 1, to);
    return decade || lists.elision("'" + text.substring(i + 1, Math.min(end, i + 9)));
  }

  static boolean digit(String text, int i, int to) {
    return i < to && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  private static int run(String text, int i, int to, int most) {
    int end = i + 1;
    while (end < to && end < i + most && text.charAt(end) == text.charAt(i)) {
      end++;
    }
    return end;
  }

  private static boolean address(String text, int from, int to) {
    if (to - from < 5) {
      return false;
    }
    if (text.startsWith("http://", from)
        || text.startsWith("https://", from)
        || text.startsWith("www.", from)) {
      return true;
    }
    int at = from;
    int limit = Math.min(to, from + 256);
    while (at < limit && text.charAt(at) != '@') {
      at++;
    }
    int dot = at + 1;
    while (dot < limit && text.charAt(dot) != '.') {
      dot++;
    }
    return at > from && dot < limit;
  }

  private static int trim(String text, int from, int to) {
    int end = to;
    while (end > from
        && (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == '.')) {
      end--;
    }
    return end;
  }

  /** The end of the word that stands before closing marks. */
  private int close(String text, int from, int to) {
    int end = to;
    while (end > from) {
      char c = text.charAt(end - 1);
      if (c == '.') {
        if (abbreviation(text, from, end, to)) {
          return end;
        }
      } else if (CLOSING.indexOf(c) < 0) {
        return end;
      }
      end--;
    }
    return end;
  }

  /** Whether the full stop before {@code end} belongs to the word. */
  private boolean abbreviation(String text, int from, int end, int to) {
    int start = Math.max(from, end - 12);
    while (start > from && Character.isLetterOrDigit(text.charAt(start - 1)) && end - start < 24) {
      start--;
    }
    for (int i = end - 2; i >= start; i--) {
      char c = Hash.plain(text.charAt(i));
      if (c == '-' || c == '/' || c == '(' || c == '"' || c == '\'') {
        start = i + 1;
      }
    }
    if (end - start < 2) {
      return false;
    }
    if (letters(text, start, end)) {
      return true;
    }
    String form = text.substring(start, end);
    return lists.title(form)
        || lists.ending(form)
        || (lists.numbered(form) && numberFollows(text, to));
  }

  /** An initial or letters each with its full stop: "J.", "U.S.", "a.m.", "Ph.D.". */
  private static boolean letters(String text, int from, int end) {
    int parts = 0;
    int letters = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        if (letters == 0 || letters > 2) {
          return false;
        }
        parts++;
        letters = 0;
      } else if (Character.isLetter(c)) {
        letters++;
      } else {
        return false;
      }
    }
    boolean initial = end - from == 2 && Character.isUpperCase(text.charAt(from));
    return (initial && text.charAt(from) != 'I') || parts > 1;
  }

  private static boolean numberFollows(String text, int at) {
    int i = at;
    while (i < text.length() && blank(text.charAt(i)) && text.charAt(i) != '\n') {
      i++;
    }
    return digit(text, i, text.length()) || (i < text.length() && text.charAt(i) == '#');
  }

  /** Marks at a word's end: one token each, but for runs of full stops and of cries. */
  private static void marks(String text, int from, int to, Spans out) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '.' || c == '-') {
        end = run(text, i, to, Integer.MAX_VALUE - i);
      } else if (c == '!' || c == '?') {
        while (end < to && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
          end++;
        }
      } else if (c == '\'' || c == '`') {
        end = run(text, i, to, 2);
      }
      out.add(i, end);
      i = end;
    }
  }

  /** A word with what may be inside it. */
  private void core(String text, int from, int to, Spans out) {
    if (plain(text, from, to)) {
      clitics.word(text, from, to, out);
      return;
    }
    if (address(text, from, to) || (to - from < 32 && lists.whole(text.substring(from, to)))) {
      out.add(from, to);
      return;
    }
    int start = from;
    int i = from;
    while (i < to) {
      int end = cut(text, from, start, i, to);
      if (end > i) {
        clitics.word(text, start, i, out);
        marks(text, i, end, out);
        i = end;
        start = end;
      } else {
        i++;
      }
    }
    clitics.word(text, start, to, out);
  }

  private static boolean plain(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
        return false;
      }
    }
    return true;
  }

  /** The end of the marks that begin at {@code i} and part two words, or {@code i}. */
  private int cut(String text, int from, int start, int i, int to) {
    char raw = text.charAt(i);
    char c = Hash.plain(raw);
    if (Character.isLetterOrDigit(raw) || raw == '\'' || raw == '’' || raw == '_' || raw == '&') {
      return i;
    }
    if (c == '-') {
      return dash(text, from, start, i, to);
    }
    boolean digits = i > from && digit(text, i - 1, to) && digit(text, i + 1, to);
    return switch (c) {
      case '.' -> stop(text, i, to);
      case ',', ':' -> digits || (c == ':' && lone(text, from, to)) ? i : i + 1;
      case '/' -> slash(text, from, i, to) ? i + 1 : i;
      case '(',
          ')',
          '[',
          ']',
          '{',
          '}',
          '"',
          ';',
          '!',
          '?',
          '$',
          '£',
          '€',
          '…',
          '*',
          '=',
          '|',
          '~' ->
          i + 1;
      case '%' -> i + 1;
      case '+' -> i > from && i + 1 < to ? i + 1 : i;
      default -> i;
    };
  }

  private static boolean lone(String text, int from, int to) {
    return to - from <= 3 && !Character.isLetterOrDigit(text.charAt(from));
  }

  private static boolean slash(String text, int from, int i, int to) {
    return i > from
        && i + 1 < to
        && !(digit(text, i - 1, to) && digit(text, i + 1, to))
        && (i - from > 1 || to - i > 2);
  }

  /** Full stops inside: several part words, one does where a space was lost ("home.The"). */
  private static int stop(String text, int i, int to) {
    int end = run(text, i, to, Integer.MAX_VALUE - i);
    if (end - i > 1) {
      return end;
    }
    boolean lost =
        i > 1
            && i + 2 < to
            && Character.isLowerCase(text.charAt(i - 1))
            && Character.isLowerCase(text.charAt(i - 2))
            && Character.isUpperCase(text.charAt(i + 1))
            && Character.isLowerCase(text.charAt(i + 2));
    return lost ? end : i;
  }

  private int dash(String text, int from, int start, int i, int to) {
    int end = i + 1;
    while (end < to && Hash.plain(text.charAt(end)) == '-') {
      end++;
    }
    char c = text.charAt(i);
    if (end - i > 1 || c == '—' || c == '―') {
      return end;
    }
    if (i == from || end == to) {
      return digit(text, end, to) && i == from ? i : end;
    }
    if (numbers(text, from, i, to)) {
      return i;
    }
    boolean glued =
        c == '-' && start == from && lists.prefix(text.substring(start, Math.min(i, start + 16)));
    return glued ? i : end;
  }

  /** A date ("2022-01-08") or a telephone number, which stay whole. */
  private static boolean numbers(String text, int from, int i, int to) {
    int hyphens = 0;
    for (int p = from; p < to; p++) {
      char c = text.charAt(p);
      if (c == '-') {
        hyphens++;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return hyphens > 1 || (hyphens == 1 && i - from == 3 && to - i == 5);
  }
}
