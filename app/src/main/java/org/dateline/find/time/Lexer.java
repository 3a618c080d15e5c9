package org.dateline.find.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.language.Text;

/**
 * Cuts a text into runs of letters, runs of digits and single marks. It does not follow the
 * language's tokens: "five-day", "6pm" and "Jan." are cut alike whoever tokenised them.
 */
final class Lexer {
  final String text;
  int size;
  int[] start = new int[256];
  int[] end = new int[256];
  String[] lower = new String[256];

  /** Of a phrase. */
  private Lexer(String text) {
    this(text, null);
  }

  /** Of a text; where a word is a token, too, its lower case is the token's. */
  Lexer(Text text) {
    this(text.content(), text);
  }

  private Lexer(String text, Text tokens) {
    this.text = text;
    int token = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int from = i++;
      if (Character.isWhitespace(c) || c == '\u00a0') {
        continue;
      }
      if (Character.isLetter(c)) {
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
      } else if (digit(c)) {
        while (i < text.length() && digit(text.charAt(i))) {
          i++;
        }
      }
      while (tokens != null && token < tokens.size() && tokens.start(token) < from) {
        token++;
      }
      boolean word = tokens != null && token < tokens.size() && i > from + 1;
      add(
          from,
          i,
          word && tokens.start(token) == from && tokens.end(token) == i
              ? tokens.lower(token)
              : normal(text.substring(from, i)));
    }
  }

  private void add(int from, int to, String normal) {
    if (size == start.length) {
      start = Arrays.copyOf(start, size * 2);
      end = Arrays.copyOf(end, size * 2);
      lower = Arrays.copyOf(lower, size * 2);
    }
    start[size] = from;
    end[size] = to;
    lower[size++] = normal;
  }

  private static String normal(String word) {
    if (word.length() == 1) {
      switch (word.charAt(0)) {
        case '\u2019', '\u2018', '`':
          return "'";
        case '\u2010', '\u2011', '\u2013', '\u2014':
          return "-";
        default:
      }
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return word.toLowerCase(Locale.ROOT);
      }
    }
    return word;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether no space stands before a lexeme. */
  boolean glued(int i) {
    return i > 0 && i < size && start[i] == end[i - 1];
  }

  /** Whether an empty line stands before a lexeme. */
  boolean fresh(int i) {
    if (i == 0) {
      return true;
    }
    int lines = 0;
    for (int k = end[i - 1]; k < start[i]; k++) {
      lines += text.charAt(k) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  boolean number(int i) {
    return i < size && digit(text.charAt(start[i]));
  }

  boolean letters(int i) {
    return i >= 0 && i < size && Character.isLetter(text.charAt(start[i]));
  }

  boolean capital(int i) {
    return Character.isUpperCase(text.charAt(start[i]));
  }

  boolean is(int i, String word) {
    return i < size && lower[i].equals(word);
  }

  /** Whether a lexeme is this word and stands close to the one before it. */
  boolean gluedIs(int i, String word) {
    return is(i, word) && glued(i);
  }

  int length(int i) {
    return end[i] - start[i];
  }

  /** The lexemes of a phrase. */
  static List<String> words(String phrase) {
    Lexer lexer = new Lexer(phrase);
    return new ArrayList<>(Arrays.asList(lexer.lower).subList(0, lexer.size));
  }
}
