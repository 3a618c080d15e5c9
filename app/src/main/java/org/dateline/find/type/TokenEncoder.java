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

/** The sentence encoder of the class path, run by ONNX Runtime. Thread-safe. */
final class TokenEncoder {
  /** Numbers a piece. */
  static final int WIDTH = 384;

  private static final String NAME = "/bge-small-en-v1.5-q";

  private final OrtSession session;

  /** Loads the encoder, its weights moved as they were trained to be. */
  TokenEncoder(EncoderWeights weights) {
    try (InputStream model = open(NAME + ".onnx")) {
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      byte[] moved = weights.move(model.readAllBytes());
      session = OrtEnvironment.getEnvironment().createSession(moved, options);
    } catch (IOException | OrtException | UnsatisfiedLinkError e) {
      throw new LexiconException(
          "encoder " + NAME + ": " + e.getMessage() + "; --profile fast does without");
    }
  }

  /** The vocabulary of the encoder: a tokenizer.json. */
  static InputStream words() throws IOException {
    return open(NAME + "-tokenizer.json");
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = TokenEncoder.class.getResourceAsStream(path);
    if (in == null) {
      throw new FileNotFoundException(path + " is not on the class path");
    }
    return in;
  }

  /** The vectors of pieces, each with its sentence around it. */
  float[][] encode(long[] pieces) {
    long[] ones = new long[pieces.length];
    long[] zeros = new long[pieces.length];
    Arrays.fill(ones, 1);
    OrtEnvironment env = OrtEnvironment.getEnvironment();
    try (OnnxTensor ids = OnnxTensor.createTensor(env, new long[][] {pieces});
        OnnxTensor mask = OnnxTensor.createTensor(env, new long[][] {ones});
        OnnxTensor kinds = OnnxTensor.createTensor(env, new long[][] {zeros});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", kinds))) {
      return ((float[][][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder fails: " + e.getMessage(), e);
    }
  }
}
