package org.dateline.language;

import java.util.Arrays;

/**
 * Ends sentences: after full stops, question marks and cries with the quotes and brackets that
 * close there, and where a paragraph ends; not after titles, initials and short forms that the
 * sentence goes on from. A wire story's dateline is a sentence of its own. No sentence is longer
 * than {@link #MOST} tokens. Immutable and thread-safe.
 */
final class Sentences {
  /** Tokens of the longest sentence; longer ones are cut. */
  static final int MOST = 200;

  private static final int DATELINE = 22;

  private final Tokens lists;

  Sentences(Tokens lists) {
    this.lists = lists;
  }

  /** The first token of every sentence. */
  static final class Starts {
    int[] first = new int[64];
    int n;

    void add(int token) {
      if (n > 0 && first[n - 1] == token) {
        return;
      }
      if (n == first.length) {
        first = Arrays.copyOf(first, n * 2);
      }
      first[n++] = token;
    }
  }

  /** Cuts a text into tokens and gives the first token of each sentence. */
  static int[] read(String text, Tokenizer tokenizer, Sentences sentences, Spans tokens) {
    Starts starts = new Starts();
    int at = 0;
    while (at < text.length()) {
      int feed = paragraphEnd(text, at);
      int end = feed < 0 ? text.length() : feed;
      int from = tokens.n;
      tokenizer.tokenize(text, at, end, tokens);
      sentences.split(text, tokens, from, tokens.n, starts);
      at = end + 1;
    }
    return Arrays.copyOf(starts.first, starts.n);
  }

  /**
   * The line feed that ends a paragraph, or -1. A line that goes on indented, or in lower case
   * after a letter or a comma, has only been wrapped.
   */
  private static int paragraphEnd(String content, int from) {
    int feed = content.indexOf('\n', from);
    while (feed > from && feed + 1 < content.length() && wrapped(content, feed)) {
      feed = content.indexOf('\n', feed + 1);
    }
    return feed;
  }

  private static boolean wrapped(String content, int feed) {
    char before = content.charAt(feed - 1);
    int next = feed + 1;
    while (next < content.length() && content.charAt(next) == ' ') {
      next++;
    }
    boolean open = Character.isLetterOrDigit(before) || before == ',' || before == '\'';
    boolean goes = next < content.length() && !Character.isWhitespace(content.charAt(next));
    return open && goes && (next - feed > 4 || Character.isLowerCase(content.charAt(next)));
  }

  /** Splits a paragraph: the tokens from one to another, not included. */
  void split(String text, Spans t, int from, int to, Starts out) {
    int start = from;
    int i = Math.max(from, dateline(text, t, from, to));
    while (start < to) {
      int end = i > start ? i : end(text, t, start, to);
      end = end - start > MOST ? cut(text, t, start) : end;
      out.add(start);
      start = end;
    }
  }

  /** A good place to cut a sentence that is too long. */
  private static int cut(String text, Spans t, int start) {
    for (int i = start + MOST - 1; i > start + MOST / 2; i--) {
      char c = text.charAt(t.start[i]);
      if (t.end[i] - t.start[i] == 1 && (c == ';' || c == ',')) {
        return i + 1;
      }
    }
    return start + MOST;
  }

  private int end(String text, Spans t, int start, int to) {
    for (int i = start; i < to; i++) {
      char last = text.charAt(t.end[i] - 1);
      if (last == '.' || last == '!' || last == '?' || last == '…') {
        int after = closing(text, t, i + 1, to);
        if (after == to || ends(text, t, start, i, after, to)) {
          return after;
        }
      }
      if (i - start > MOST) {
        return i;
      }
    }
    return to;
  }

  /** The token after the quotes and brackets that close right behind a sentence's last mark. */
  private static int closing(String text, Spans t, int from, int to) {
    int i = from;
    while (i < to && t.start[i] == t.end[i - 1] && closes(text, t, i, to)) {
      i++;
    }
    return i;
  }

  private static boolean closes(String text, Spans t, int i, int to) {
    char c = text.charAt(t.start[i]);
    if (t.end[i] - t.start[i] > 2) {
      return false;
    }
    boolean sure = c == ')' || c == ']' || c == '”' || c == '’' || c == '»' || c == '}';
    boolean straight = c == '"' || c == '\'' || c == '“' || c == '`';
    return sure || (straight && (i + 1 == to || t.start[i + 1] > t.end[i]));
  }

  private boolean ends(String text, Spans t, int start, int i, int after, int to) {
    boolean quoted = after > i + 1;
    int next = opening(text, t, after, to);
    if (next == to) {
      return true;
    }
    char first = text.charAt(t.start[next]);
    int length = t.end[i] - t.start[i];
    char mark = text.charAt(t.end[i] - 1);
    if (mark == '.' && length > 1 && text.charAt(t.start[i]) != '.') {
      return endsShort(text, t, i, after, next, quoted);
    }
    if (Character.isLowerCase(first) || ",;:)".indexOf(first) >= 0) {
      return false;
    }
    if (length > 1 && text.charAt(t.start[i]) == '.' && i == start) {
      return false;
    }
    if (mark != '.' && quoted) {
      return !spoken(text, t, next, to);
    }
    return true;
  }

  private static int opening(String text, Spans t, int from, int to) {
    int i = from;
    while (i < to && "\"“‘«([{'`".indexOf(text.charAt(t.start[i])) >= 0) {
      i++;
    }
    return i;
  }

  /** Whether a sentence ends after an abbreviation. */
  private boolean endsShort(String text, Spans t, int i, int after, int next, boolean quoted) {
    String form = text.substring(t.start[i], t.end[i]);
    char first = text.charAt(t.start[next]);
    if (lists.title(form) || !Character.isUpperCase(first)) {
      return false;
    }
    String word = text.substring(t.start[next], Math.min(t.end[next], t.start[next] + 16));
    return quoted || next > after || lists.starter(word) || network(text, t, i);
  }

  /** "He wrote on X.": no initial. */
  private static boolean network(String text, Spans t, int i) {
    return i > 0
        && text.startsWith("X.", t.start[i])
        && t.end[i] - t.start[i] == 2
        && text.startsWith("on", t.start[i - 1])
        && t.end[i - 1] - t.start[i - 1] == 2;
  }

  /** Whether a speaker and a verb of speech follow a quoted question or cry. */
  private boolean spoken(String text, Spans t, int from, int to) {
    for (int i = from; i < Math.min(to, from + 6); i++) {
      if (t.end[i] - t.start[i] < 16 && lists.speech(text.substring(t.start[i], t.end[i]))) {
        return true;
      }
      char c = text.charAt(t.start[i]);
      if (!Character.isLetter(c) && c != '\'' && c != '’') {
        return false;
      }
    }
    return false;
  }

  /** The token after a dateline's dash, or {@code from} where the paragraph opens with none. */
  private static int dateline(String text, Spans t, int from, int to) {
    boolean agency = false;
    for (int i = from; i < Math.min(to, from + DATELINE); i++) {
      char c = text.charAt(t.start[i]);
      if (Hash.plain(c) == '-' && i > from && apart(text, t, i, to)) {
        return agency || capitals(text, t.start[from], t.end[from]) ? i + 1 : from;
      }
      if (c == ')' && agency && headed(text, t, from, i, to)) {
        return i + 1;
      }
      if (c == '(') {
        agency = true;
      } else if ((Character.isLowerCase(c) && !agency) || c == '?' || c == '"' || c == '“') {
        return from;
      }
    }
    return from;
  }

  /** "LIMA, 10 January 2023 (Agencia Sur) Farmers …": a head that ends without a dash. */
  private static boolean headed(String text, Spans t, int from, int end, int to) {
    return end + 1 < to
        && Character.isUpperCase(text.charAt(t.start[end + 1]))
        && capitals(text, t.start[from], t.end[from])
        && dated(text, t, from, end);
  }

  /** Whether a year stands between two tokens. */
  private static boolean dated(String text, Spans t, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean year = t.end[i] - t.start[i] == 4 && text.startsWith("20", t.start[i]);
      if (year || (t.end[i] - t.start[i] == 4 && text.startsWith("19", t.start[i]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean apart(String text, Spans t, int i, int to) {
    return i + 1 < to
        && ((t.start[i] > t.end[i - 1] && t.start[i + 1] > t.end[i])
            || text.charAt(t.start[i]) == '—'
            || t.end[i] - t.start[i] > 1);
  }

  private static boolean capitals(String text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += Character.isUpperCase(text.charAt(i)) ? 1 : -9;
    }
    return n > 2;
  }
}
