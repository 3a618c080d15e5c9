package org.dateline.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Trains the parser on tagged sentences: dynamic oracle, exploring, averaged perceptrons. */
final class ParserTrainer {
  private final List<String> relations;
  private final MovePerceptron moves = new MovePerceptron();
  private final Perceptron labels;
  private final Words words;
  private final State state = new State();
  private final int[] features = new int[256];
  private final float[] scores = new float[3];
  private final float[] each;
  private final boolean[] finite;
  private final Random random;

  ParserTrainer(List<Treebank.Sentence> all, List<String> tags, Clusters clusters, long seed) {
    finite = Tagger.finite(tags);
    TreeSet<String> seen = new TreeSet<>();
    for (Treebank.Sentence s : all) {
      seen.addAll(List.of(s.relation()));
    }
    relations = List.copyOf(seen);
    labels = new Perceptron(relations.size());
    each = new float[relations.size()];
    words = new Words(clusters);
    random = new Random(seed);
  }

  /** Learns from sentences whose words have been given these tags. */
  Parser train(List<Treebank.Sentence> sentences, int[][] tags, int epochs, Progress progress) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      double explore = epoch == 0 ? 0 : 0.9;
      for (int i : order) {
        learn(sentences.get(i), tags[i], explore);
      }
      progress.report("parser, round " + (epoch + 1) + " of " + epochs);
    }
    return new Parser(
        relations,
        moves.pack(TrainerSettings.MOVE_FEATURES),
        labels.pack(TrainerSettings.LABEL_FEATURES));
  }

  private void learn(Treebank.Sentence s, int[] tags, double explore) {
    TaggerTrainer.fill(words, s);
    words.setTags(tags, finite);
    state.reset(s.size());
    int[] gold = Oracle.heads(s);
    int[] relation = new int[s.size()];
    for (int i = 0; i < relation.length; i++) {
      relation[i] = Collections.binarySearch(relations, s.relation()[i]);
    }
    while (!state.done()) {
      int move = learnMove(gold, explore);
      if (move == State.SHIFT) {
        state.shift();
      } else {
        state.draw(move, learnLabel(move, gold, relation));
      }
    }
  }

  private int learnMove(int[] gold, double explore) {
    int n = MoveFeatures.all(words, state, features);
    Hash.mix(features, n);
    moves.score(features, n, scores);
    int guess = -1;
    int right = -1;
    for (int m = 0; m < 3; m++) {
      if (state.may(m)) {
        guess = guess < 0 || scores[m] > scores[guess] ? m : guess;
        boolean good = Oracle.cost(state, m, gold) == 0;
        right = good && (right < 0 || scores[m] > scores[right]) ? m : right;
      }
    }
    moves.tick();
    if (right >= 0 && guess != right) {
      moves.add(features, n, right, 1);
      moves.add(features, n, guess, -1);
    }
    return right < 0 || random.nextDouble() < explore ? guess : right;
  }

  private int learnLabel(int move, int[] gold, int[] relation) {
    int h = state.headOf(move);
    int d = state.stack(0);
    int n = ParserFeatures.label(words, state, h, d, features);
    Arrays.fill(each, 0);
    labels.score(features, n, each);
    int guess = TaggerTrainer.best(each);
    if (gold[d] != h) {
      return guess;
    }
    labels.tick();
    if (guess != relation[d]) {
      labels.add(features, n, relation[d], 1);
      labels.add(features, n, guess, -1);
    }
    return guess;
  }
}
