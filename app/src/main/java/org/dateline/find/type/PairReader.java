package org.dateline.find.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.dateline.record.Span;

/** Cuts sentences with two actors into the encoder's pieces. Immutable and thread-safe. */
public final class PairReader {
  /** Marks that stand around the actor and around the recipient. */
  private static final String ACTOR = "#";

  private static final String RECIPIENT = "@";
  private static final int MARKS = 4;

  private final WordPiece pieces;

  /** With the vocabulary of the encoder on the class path. */
  public PairReader() {
    try (InputStream words = TokenEncoder.words()) {
      pieces = new WordPiece(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pieces of a candidate; an actor that is not known has no marks. */
  public PairPieces read(Candidate c) {
    WordPiece.Pieces cut = pieces.cut(c.text().content());
    Span a = c.actor();
    Span r = c.recipient();
    int n = cut.ids().length;
    Out out = new Out(n + MARKS);
    for (int i = 0; i < n; i++) {
      boolean word = i > 0 && i < n - 1;
      if (word && opens(cut, i, a)) {
        out.put(pieces.id(ACTOR), 0);
      }
      if (word && opens(cut, i, r)) {
        out.put(pieces.id(RECIPIENT), 0);
      }
      out.put(cut.ids()[i], word ? parts(cut, i, a, r) : 0);
      if (word && closes(cut, i, a)) {
        out.put(pieces.id(ACTOR), 0);
      }
      if (word && closes(cut, i, r)) {
        out.put(pieces.id(RECIPIENT), 0);
      }
    }
    return out.done();
  }

  private static int parts(WordPiece.Pieces cut, int i, Span a, Span r) {
    boolean gap = a != null && r != null && (between(cut, i, a, r) || between(cut, i, r, a));
    return (in(cut, i, a) ? 1 : 0) | (in(cut, i, r) ? 2 : 0) | (gap ? 4 : 0);
  }

  private static boolean in(WordPiece.Pieces cut, int i, Span span) {
    return span != null && cut.start()[i] < span.end() && cut.end()[i] > span.start();
  }

  private static boolean between(WordPiece.Pieces cut, int i, Span first, Span second) {
    return cut.start()[i] >= first.end() && cut.end()[i] <= second.start();
  }

  private static boolean opens(WordPiece.Pieces cut, int i, Span span) {
    return in(cut, i, span) && (i == 1 || !in(cut, i - 1, span));
  }

  private static boolean closes(WordPiece.Pieces cut, int i, Span span) {
    return in(cut, i, span) && (i == cut.ids().length - 2 || !in(cut, i + 1, span));
  }

  private static final class Out {
    private final long[] ids;
    private final int[] parts;
    private int size;

    Out(int most) {
      ids = new long[most];
      parts = new int[most];
    }

    void put(long id, int part) {
      ids[size] = id;
      parts[size++] = part;
    }

    PairPieces done() {
      return new PairPieces(Arrays.copyOf(ids, size), Arrays.copyOf(parts, size));
    }
  }
}
