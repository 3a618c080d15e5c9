package org.dateline.find.type;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.record.Span;

/**
 * What two sentence encoders, bge-small and MiniLM, make of the words between two actors: the mean
 * of these words' vectors, one encoder's after the other's. The encoders are loaded at the first
 * question. Thread-safe.
 */
public final class PairEncoder {
  /** Numbers a pair. */
  public static final int WIDTH = 2 * TokenEncoder.WIDTH;

  private static final List<String> NAMES = List.of("bge-small-en-v1.5-q", "all-minilm-l6-v2-q");

  private final Map<Candidate, float[]> known =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private final boolean remembers;
  private List<TokenEncoder> encoders;

  /** An encoder that remembers nothing. */
  public PairEncoder() {
    this(false);
  }

  /**
   * An encoder.
   *
   * @param remembers whether the vectors of candidates are kept, for cross-validation
   */
  public PairEncoder(boolean remembers) {
    this.remembers = remembers;
  }

  private synchronized List<TokenEncoder> encoders() {
    if (encoders == null) {
      encoders = NAMES.stream().map(TokenEncoder::new).toList();
    }
    return encoders;
  }

  /** The vector of a candidate with both actors. Throws a LexiconException where none loads. */
  public float[] encode(Candidate candidate) {
    return remembers ? known.computeIfAbsent(candidate, this::read) : read(candidate);
  }

  private float[] read(Candidate candidate) {
    float[] all = new float[WIDTH];
    int at = 0;
    for (TokenEncoder encoder : encoders()) {
      mean(encoder.encode(candidate.text().content()), candidate, all, at);
      at += TokenEncoder.WIDTH;
    }
    return all;
  }

  private static void mean(TokenEncoder.Encoded e, Candidate c, float[] to, int at) {
    boolean forward = c.actor().start() <= c.recipient().start();
    Span first = forward ? c.actor() : c.recipient();
    Span second = forward ? c.recipient() : c.actor();
    int n = sum(e, first.end(), second.start(), to, at);
    if (n == 0) {
      n = Math.max(1, sum(e, 0, Integer.MAX_VALUE, to, at));
    }
    for (int i = at; i < at + TokenEncoder.WIDTH; i++) {
      to[i] /= n;
    }
  }

  private static int sum(TokenEncoder.Encoded e, int from, int end, float[] to, int at) {
    int n = 0;
    for (int t = 1; t < e.vectors().length - 1; t++) {
      if (e.pieces().start()[t] >= from && e.pieces().end()[t] <= end) {
        n++;
        for (int i = 0; i < TokenEncoder.WIDTH; i++) {
          to[at + i] += e.vectors()[t][i];
        }
      }
    }
    return n;
  }
}
