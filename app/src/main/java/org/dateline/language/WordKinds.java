package org.dateline.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Groups words by their vectors: spherical k-means with a fixed seed. */
final class WordKinds {
  private static final int KINDS = 1024;
  private static final int GROUPS = 128;
  private static final int ROUNDS = 8;
  private static final int SEED = 20161;

  final WordTable kinds;
  final int[] groups;

  /** Groups words by the centres of the usual ones, then the groups. */
  WordKinds(Map<String, float[]> vectors, Set<String> usual) {
    List<String> words = new ArrayList<>();
    List<float[]> points = new ArrayList<>();
    List<float[]> sample = new ArrayList<>();
    new TreeMap<>(vectors)
        .forEach(
            (word, vector) -> {
              words.add(word);
              points.add(unit(vector.clone()));
              if (usual.contains(word)) {
                sample.add(points.get(points.size() - 1));
              }
            });
    float[][] centres = centres(sample, KINDS);
    Map<String, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < words.size(); i++) {
      numbers.put(words.get(i), nearest(centres, points.get(i)) + 1);
    }
    kinds = WordTable.pack(numbers);
    groups = new int[KINDS + 1];
    List<float[]> small = Arrays.asList(centres);
    float[][] larger = centres(small, GROUPS);
    for (int i = 0; i < KINDS; i++) {
      groups[i + 1] = nearest(larger, small.get(i)) + 1;
    }
  }

  private static float[][] centres(List<float[]> points, int k) {
    Random random = new Random(SEED);
    float[][] centres = new float[k][];
    for (int i = 0; i < k; i++) {
      centres[i] = points.get(random.nextInt(points.size())).clone();
    }
    for (int round = 0; round < ROUNDS; round++) {
      float[][] sums = new float[k][points.get(0).length];
      int[] size = new int[k];
      for (float[] point : points) {
        int at = nearest(centres, point);
        size[at]++;
        for (int j = 0; j < point.length; j++) {
          sums[at][j] += point[j];
        }
      }
      for (int i = 0; i < k; i++) {
        centres[i] =
            size[i] == 0 ? points.get(random.nextInt(points.size())).clone() : unit(sums[i]);
      }
    }
    return centres;
  }

  private static int nearest(float[][] centres, float[] point) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < centres.length; i++) {
      float[] centre = centres[i];
      float product = 0;
      for (int j = 0; j < point.length; j++) {
        product += centre[j] * point[j];
      }
      if (product > most) {
        most = product;
        best = i;
      }
    }
    return best;
  }

  private static float[] unit(float[] vector) {
    double square = 1e-12;
    for (float x : vector) {
      square += x * x;
    }
    float by = (float) (1 / Math.sqrt(square));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= by;
    }
    return vector;
  }
}
