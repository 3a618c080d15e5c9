package org.dateline.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Trains the tagger: an averaged perceptron that sees its own tags as history. */
final class TaggerTrainer {
  private final List<String> tags;
  private final Words words;
  private final int[] features = new int[TaggerFeatures.MOST];

  TaggerTrainer(List<Treebank.Sentence> all, Clusters clusters) {
    TreeSet<String> seen = new TreeSet<>();
    for (Treebank.Sentence s : all) {
      for (int i = 0; i < s.size(); i++) {
        seen.add(tag(s, i));
      }
    }
    tags = List.copyOf(seen);
    words = new Words(clusters);
  }

  static String tag(Treebank.Sentence s, int i) {
    return s.pos()[i] + " " + s.tag()[i];
  }

  List<String> tags() {
    return tags;
  }

  /** Learns from the sentences, in an order that the seed gives. */
  Tagger train(List<Treebank.Sentence> sentences, int epochs, long seed) {
    Perceptron model = new Perceptron(tags.size());
    List<Treebank.Sentence> order = new ArrayList<>(sentences);
    Random random = new Random(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Treebank.Sentence s : order) {
        learn(s, model);
      }
    }
    return new Tagger(tags, model.pack(TrainerSettings.TAGGER_FEATURES));
  }

  private void learn(Treebank.Sentence s, Perceptron model) {
    fill(words, s);
    float[] scores = new float[tags.size()];
    for (int i = 0; i < words.n; i++) {
      int n = TaggerFeatures.extract(words, i, features);
      Arrays.fill(scores, 0);
      model.score(features, n, scores);
      int guess = best(scores);
      int truth = Collections.binarySearch(tags, tag(s, i));
      model.tick();
      if (guess != truth) {
        model.add(features, n, truth, 1);
        model.add(features, n, guess, -1);
      }
      words.tag[i] = guess;
    }
  }

  static void fill(Words words, Treebank.Sentence s) {
    words.reset(s.size());
    for (int i = 0; i < s.size(); i++) {
      words.set(i, s.form()[i], 0, s.form()[i].length());
    }
  }

  static int best(float[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** The tags that taggers trained on the other parts give to each part. */
  int[][] jackknife(List<Treebank.Sentence> sentences, int parts, int epochs, long seed) {
    int[][] given = new int[sentences.size()][];
    for (int part = 0; part < parts; part++) {
      List<Treebank.Sentence> others = new ArrayList<>();
      List<Treebank.Sentence> own = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        (i % parts == part ? own : others).add(sentences.get(i));
      }
      int[][] tags = tags(own, train(others, epochs, seed));
      for (int i = 0; i < tags.length; i++) {
        given[part + i * parts] = tags[i];
      }
    }
    return given;
  }

  /** The tags that a tagger gives to sentences. */
  int[][] tags(List<Treebank.Sentence> sentences, Tagger tagger) {
    Scratch scratch = new Scratch(words.clusters());
    int[][] given = new int[sentences.size()][];
    for (int i = 0; i < given.length; i++) {
      fill(scratch.words, sentences.get(i));
      tagger.tag(scratch.words, scratch);
      given[i] = Arrays.copyOf(scratch.words.tag, scratch.words.n);
    }
    return given;
  }
}
