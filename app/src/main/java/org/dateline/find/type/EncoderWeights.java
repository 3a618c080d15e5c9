package org.dateline.find.type;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.dateline.record.Digest;

/**
 * By how much training moved an encoder's weights, byte by byte of its file, and the linear layer
 * over it: {@code app/src/corpus/encoder/tune.py} writes it. Immutable and thread-safe.
 */
final class EncoderWeights {
  private static final int MAGIC = 0x444C4531;
  private static final int DIGEST = 32;

  private final String original;
  private final int[] from;
  private final byte[][] moves;
  private final List<String> classes;
  private final float[][] weights;

  private EncoderWeights(
      String original, int[] from, byte[][] moves, List<String> classes, float[][] weights) {
    this.original = original;
    this.from = from;
    this.moves = moves;
    this.classes = List.copyOf(classes);
    this.weights = weights;
  }

  /** Reads what the script has written: big-endian numbers, all of it deflated. */
  static EncoderWeights read(InputStream stream) throws IOException {
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(stream))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("no weights of an encoder");
      }
      String original = HexFormat.of().formatHex(in.readNBytes(DIGEST));
      int[] from = new int[in.readInt()];
      byte[][] moves = new byte[from.length][];
      for (int i = 0; i < from.length; i++) {
        from[i] = in.readInt();
        moves[i] = in.readNBytes(in.readInt());
      }
      List<String> classes = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        classes.add(in.readUTF());
      }
      float[][] weights = new float[classes.size()][in.readInt()];
      for (float[] row : weights) {
        for (int i = 0; i < row.length; i++) {
          row[i] = in.readFloat();
        }
      }
      return new EncoderWeights(original, from, moves, classes, weights);
    }
  }

  /** The encoder's file with its weights moved; throws where it is another file. */
  byte[] move(byte[] file) throws IOException {
    if (!original.equals(Digest.of(file))) {
      throw new IOException("its weights were trained from another file");
    }
    for (int i = 0; i < from.length; i++) {
      for (int k = 0; k < moves[i].length; k++) {
        file[from[i] + k] += moves[i][k];
      }
    }
    return file;
  }

  /** The classes, in the order of scores. */
  List<String> classes() {
    return classes;
  }

  /** Scores of the classes for a vector. */
  float[] scores(float[] x) {
    float[] scores = new float[weights.length];
    for (int c = 0; c < scores.length; c++) {
      float sum = weights[c][x.length];
      for (int i = 0; i < x.length; i++) {
        sum += x[i] * weights[c][i];
      }
      scores[c] = sum;
    }
    return scores;
  }
}
