package org.dateline.find.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cuts text into the pieces that BERT's uncased encoders know, each with its chars: what the
 * published tokenisers do, in the little that these encoders need. Immutable and thread-safe.
 */
final class WordPiece {
  private static final int UNKNOWN = 100;
  private static final int BEGIN = 101;
  private static final int END = 102;
  private static final int MOST = 256;
  private static final int LONGEST = 100;
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");

  private final Map<String, Integer> vocabulary = new HashMap<>();

  /**
   * Pieces in order, the first and last being the encoder's own marks.
   *
   * @param ids numbers in the vocabulary
   * @param start first char of the word that holds the piece; likewise {@code end}
   */
  record Pieces(long[] ids, int[] start, int[] end) {}

  /** Reads the vocabulary of a tokenizer.json. */
  WordPiece(InputStream json) throws IOException {
    JsonNode words = new ObjectMapper().readTree(json).path("model").path("vocab");
    words.properties().forEach(e -> vocabulary.put(e.getKey(), e.getValue().asInt()));
  }

  /** The number of a piece that the vocabulary holds. */
  int id(String piece) {
    return vocabulary.get(piece);
  }

  /** The pieces of a text, cut short where it has too many for the encoder. */
  Pieces cut(String text) {
    Cut cut = new Cut(text);
    cut.put(BEGIN, 0, 0);
    int i = 0;
    while (i < text.length() && cut.size < MOST - 1) {
      int end = wordEnd(text, i);
      if (end > i) {
        cut.word(i, end);
        i = end;
      } else {
        i += Character.charCount(text.codePointAt(i));
      }
    }
    cut.size = Math.min(cut.size, MOST - 1);
    cut.put(END, text.length(), text.length());
    return cut.done();
  }

  /** Where a word that begins here ends; the same place where none does. */
  private static int wordEnd(String text, int from) {
    int first = text.codePointAt(from);
    if (blank(first)) {
      return from;
    }
    int i = from + Character.charCount(first);
    while (!alone(first) && i < text.length()) {
      int c = text.codePointAt(i);
      if (blank(c) || alone(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean alone(int c) {
    boolean ascii = c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    return ascii
        || Character.isIdeographic(c)
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }

  private final class Cut {
    private final String text;
    private long[] ids = new long[64];
    private int[] start = new int[64];
    private int[] end = new int[64];
    private int size;

    Cut(String text) {
      this.text = text;
    }

    void word(int from, int to) {
      String word = Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFD);
      word = ACCENTS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
      int mark = size;
      int done = 0;
      while (done < word.length()) {
        int next = word.length() > LONGEST ? done : longest(word, done);
        if (next == done) {
          size = mark;
          put(UNKNOWN, from, to);
          return;
        }
        put(vocabulary.get(piece(word, done, next)), from, to);
        done = next;
      }
    }

    private int longest(String word, int from) {
      int to = word.length();
      while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
        to--;
      }
      return to;
    }

    private static String piece(String word, int from, int to) {
      return (from > 0 ? "##" : "") + word.substring(from, to);
    }

    void put(int id, int from, int to) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
        start = Arrays.copyOf(start, 2 * size);
        end = Arrays.copyOf(end, 2 * size);
      }
      ids[size] = id;
      start[size] = from;
      end[size++] = to;
    }

    Pieces done() {
      return new Pieces(
          Arrays.copyOf(ids, size), Arrays.copyOf(start, size), Arrays.copyOf(end, size));
    }
  }
}
