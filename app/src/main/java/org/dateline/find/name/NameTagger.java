package org.dateline.find.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.dateline.language.Text;
import org.dateline.language.WordReader;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.FieldTrainer;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.SequenceModel;

/** Which words are parts of which names: features to labels. Immutable and thread-safe. */
public final class NameTagger {
  /** Where the lexicon keeps the model. */
  public static final String PATH = "models/names.bin";

  /** O, then the beginning and the inside of each kind, in the order of {@link #KINDS}. */
  public static final List<String> LABELS =
      List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");

  private static final List<Name.Kind> KINDS =
      List.of(Name.Kind.PERSON, Name.Kind.ORGANIZATION, Name.Kind.PLACE);

  private final WordReader words;
  private final NameLists lists;
  private final NamePhrases phrases;

  public NameTagger(Data data, WordReader words, Gazetteer gazetteer) {
    this.words = words;
    lists = new NameLists(data, gazetteer);
    phrases = new NamePhrases(words);
  }

  /** Names of a sentence, appended. */
  void tag(Text text, int sentence, SequenceModel model, List<Name> names) {
    int from = text.sentenceStart(sentence);
    int n = text.sentenceEnd(sentence) - from;
    float[][] scores = new float[n][];
    each(text, sentence, (x, i) -> scores[i] = model.scores(x));
    names(text, model.best(scores), from, names);
  }

  /** Goes through the words of a sentence with their features. */
  private void each(Text text, int sentence, ObjIntConsumer<FeatureVector> sink) {
    int n = text.sentenceEnd(sentence) - text.sentenceStart(sentence);
    WordReader.View view = words.read(text, sentence);
    int[] marks = new int[n];
    lists.mark(text, sentence, marks);
    int[] whole = new int[n];
    phrases.mark(text, sentence, whole);
    FeatureVector x = new FeatureVector();
    for (int i = 0; i < n; i++) {
      NameFeatures.fill(view, marks, whole, i, x);
      sink.accept(x, i);
    }
  }

  private void names(Text text, int[] labels, int from, List<Name> names) {
    int i = 0;
    while (i < labels.length) {
      int kind = (labels[i] + 1) / 2;
      int end = i + 1;
      while (kind > 0 && end < labels.length && labels[end] == 2 * kind) {
        end++;
      }
      if (kind > 0) {
        add(text, from + i, from + end, KINDS.get(kind - 1), names);
      }
      i = end;
    }
  }

  /** Titles go before a person's name and are no part of it. */
  private void add(Text text, int from, int to, Name.Kind kind, List<Name> names) {
    int begin = from;
    while (kind == Name.Kind.PERSON && begin < to - 1 && lists.isTitle(text, begin)) {
      begin++;
    }
    boolean only = kind == Name.Kind.PERSON && lists.isTitle(text, begin);
    if (!only) {
      names.add(new Name(begin, to, kind, 1));
    }
  }

  /** Adds each sentence of a text with its names as an example that counts so much. */
  public void learn(Text text, List<Name> names, float weight, FieldTrainer trainer) {
    int[] gold = new int[text.size()];
    for (Name name : names) {
      for (int i = name.from(); i < name.to(); i++) {
        gold[i] = 2 * KINDS.indexOf(name.kind()) + (i == name.from() ? 1 : 2);
      }
    }
    List<int[]> keys = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      keys.clear();
      each(text, s, (x, i) -> keys.add(x.keys()));
      int from = text.sentenceStart(s);
      int[] labels = Arrays.copyOfRange(gold, from, from + keys.size());
      trainer.add(keys.toArray(int[][]::new), labels, weight);
    }
  }
}
