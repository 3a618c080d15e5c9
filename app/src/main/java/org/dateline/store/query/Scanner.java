package org.dateline.store.query;

/** Reads a question char by char. Used by one thread. */
final class Scanner {
  private final String text;
  private int at;

  Scanner(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  /** Goes back to where it was. */
  void back(int position) {
    at = position;
  }

  boolean end() {
    return at >= text.length();
  }

  char peek() {
    return end() ? '\0' : text.charAt(at);
  }

  void skipSpace() {
    while (!end() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  /** Takes these chars if they stand here. */
  boolean take(String expected) {
    if (text.startsWith(expected, at)) {
      at += expected.length();
      return true;
    }
    return false;
  }

  /** Takes a whole word in capitals, such as OR. */
  boolean takeWord(String word) {
    int end = at + word.length();
    boolean here =
        text.startsWith(word, at)
            && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
            && (end == text.length() || text.charAt(end) != ':');
    at = here ? end : at;
    return here;
  }

  /** A field's label with its colon, or null; nothing is taken where there is none. */
  String label() {
    int end = at;
    while (end < text.length() && isLabel(text.charAt(end))) {
      end++;
    }
    boolean label =
        end > at
            && end < text.length()
            && text.charAt(end) == ':'
            && !text.startsWith("://", end)
            && Character.isLetter(text.charAt(at));
    if (!label) {
      return null;
    }
    String found = text.substring(at, end);
    at = end + 1;
    return found;
  }

  private static boolean isLabel(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
  }

  /** The words between quotes; the first quote has been seen. */
  String quoted() {
    int begun = at++;
    StringBuilder words = new StringBuilder();
    while (!end() && peek() != '"') {
      if (peek() == '\\' && at + 1 < text.length()) {
        at++;
      }
      words.append(text.charAt(at++));
    }
    if (end()) {
      throw new QueryException("a quote is opened and never closed; add a \" at its end", begun);
    }
    at++;
    return words.toString();
  }

  /** Everything up to a space or bracket. */
  String word() {
    int begun = at;
    while (!end() && !Character.isWhitespace(peek()) && "()\"".indexOf(peek()) < 0) {
      at++;
    }
    return text.substring(begun, at);
  }
}
