package org.dateline.find.type;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.dateline.lexicon.LexiconException;

/** A sentence encoder from the class path, run by ONNX Runtime. Thread-safe. */
final class TokenEncoder {
  /** Numbers a piece. */
  static final int WIDTH = 384;

  private final WordPiece pieces;
  private final OrtSession session;

  /**
   * An encoder's answer.
   *
   * @param pieces of the text
   * @param vectors one a piece
   */
  record Encoded(WordPiece.Pieces pieces, float[][] vectors) {}

  /** Loads {@code /NAME.onnx} and {@code /NAME-tokenizer.json}. */
  TokenEncoder(String name) {
    try (InputStream words = open("/" + name + "-tokenizer.json");
        InputStream model = open("/" + name + ".onnx")) {
      pieces = new WordPiece(words);
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options);
    } catch (IOException | OrtException | UnsatisfiedLinkError e) {
      throw new LexiconException(
          "encoder " + name + ": " + e.getMessage() + "; --profile fast does without");
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = TokenEncoder.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException("not on the class path");
    }
    return in;
  }

  /** The vectors of a text's pieces, each with its sentence around it. */
  Encoded encode(String text) {
    WordPiece.Pieces cut = pieces.cut(text);
    long[] ones = new long[cut.ids().length];
    long[] zeros = new long[ones.length];
    Arrays.fill(ones, 1);
    OrtEnvironment env = OrtEnvironment.getEnvironment();
    try (OnnxTensor ids = OnnxTensor.createTensor(env, new long[][] {cut.ids()});
        OnnxTensor mask = OnnxTensor.createTensor(env, new long[][] {ones});
        OnnxTensor kinds = OnnxTensor.createTensor(env, new long[][] {zeros});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", kinds))) {
      return new Encoded(cut, ((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder fails: " + e.getMessage(), e);
    }
  }
}
