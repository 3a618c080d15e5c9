package org.dateline.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.dateline.lexicon.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VectorsTest {
  private static final Vectors BUILT_IN = English.Models.clusters(Data.builtIn()).vectors();

  private static float[] point(Vectors vectors, String word) {
    float[] point = new float[Vectors.SIZE];
    vectors.add(Hash.of(word, 0, word.length()), point);
    return point;
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      squareA += a[i] * a[i];
      squareB += b[i] * b[i];
    }
    return product / Math.sqrt(squareA * squareB);
  }

  @ParameterizedTest
  @CsvSource({
    "condemned, denounced, deployed",
    "detained, arrested, negotiated",
    "pounded, bombarded, pledged",
    "pledged, promised, shelled",
    "upbraided, rebuked, airlifted",
  })
  void likeWordsLieNearer(String word, String like, String other) {
    double near = cosine(point(BUILT_IN, word), point(BUILT_IN, like));
    double far = cosine(point(BUILT_IN, word), point(BUILT_IN, other));
    assertTrue(near > 0.5 && near > far + 0.2, near + " and " + far);
  }

  @Test
  void aWordThatIsNotThereAddsNothing() {
    assertArrayEquals(new float[Vectors.SIZE], point(BUILT_IN, "qwrtzpl"));
    assertArrayEquals(new float[Vectors.SIZE], point(Vectors.NONE, "condemned"));
  }

  @Test
  void comesBackFromItsBytesWithBothSignsOfEveryNumber() throws IOException {
    float[] rising = new float[Vectors.SIZE];
    float[] falling = new float[Vectors.SIZE];
    for (int i = 0; i < Vectors.SIZE; i++) {
      rising[i] = i - 20;
      falling[i] = 30 - i;
    }
    Vectors vectors = Vectors.pack(Map.of("up", rising, "down", falling));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    vectors.write(new DataOutputStream(bytes));
    Vectors read = Vectors.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertArrayEquals(point(vectors, "up"), point(read, "up"));
    assertTrue(cosine(point(read, "up"), point(read, "down")) < -0.99);
    assertTrue(point(read, "up")[0] < 0 && point(read, "up")[Vectors.SIZE - 1] > 0);
  }
}
