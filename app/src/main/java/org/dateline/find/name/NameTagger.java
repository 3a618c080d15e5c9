package org.dateline.find.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static final int OUTSIDE = 0;

  /** So many words before and behind one that looks like part of a name may be part of it. */
  private static final int ABOUT = 2;

  private static final int ALONE = 0;
  private static final int UNLISTED = 1;
  private static final int BEFORE = 2;
  private static final int AFTER = 3;
  private static final int PLAIN = 4;
  private static final int ROLES = 5;

  private final WordReader words;
  private final NameLists lists;
  private final NamePhrases phrases;
  private final boolean quick;

  public NameTagger(Data data, WordReader words, Gazetteer gazetteer) {
    this(data, words, gazetteer, false);
  }

  /**
   * With word lists and a gazetteer that others use as well.
   *
   * @param quick whether words far from all that is listed or written in capitals are passed over
   */
  NameTagger(Data data, WordReader words, Gazetteer gazetteer, boolean quick) {
    this.words = words;
    this.quick = quick;
    lists = new NameLists(data, gazetteer);
    phrases = new NamePhrases(words);
  }

  /** Names of a sentence, appended; the vector is room to work in. */
  void tag(Text text, int sentence, SequenceModel model, FeatureVector x, List<Name> names) {
    int from = text.sentenceStart(sentence);
    int n = text.sentenceEnd(sentence) - from;
    WordReader.View view = words.read(text, sentence);
    int[] marks = new int[n];
    lists.mark(text, sentence, marks);
    int[] whole = new int[n];
    phrases.mark(text, sentence, whole);
    int[] sums = model.room(n);
    boolean[] near = quick ? near(text, from, n, marks, whole) : null;
    for (int i = 0; i < n; i++) {
      if (near != null && !near[i]) {
        model.settle(sums, i, OUTSIDE);
        continue;
      }
      boolean unlisted = NameFeatures.unmarked(marks, i);
      boolean plain = NameFeatures.unmarked(whole, i);
      model.add(sums(view, i, model, x), unlisted ? UNLISTED : ALONE, sums, i);
      model.add(sums(view, i - 1, model, x), BEFORE, sums, i);
      model.add(sums(view, i + 1, model, x), AFTER, sums, i);
      x.clear();
      NameFeatures.together(view, i, x);
      NameFeatures.listed(view, marks[i], i, x);
      if (!unlisted) {
        NameFeatures.lists(view, marks, i, x);
      }
      if (plain) {
        model.add(sums(view, i, model, x), PLAIN, sums, i);
      } else {
        NameFeatures.phrases(view, whole, i, x);
      }
      model.add(x, sums, i);
    }
    names(text, model.best(model.scores(sums, n)), from, names);
  }

  /** The words that are listed or written as names are, and those about them. */
  private static boolean[] near(Text text, int from, int n, int[] marks, int[] whole) {
    boolean[] near = new boolean[n];
    for (int i = 0; i < n; i++) {
      char first = text.content().charAt(text.start(from + i));
      boolean small = Character.isLowerCase(first) || !Character.isLetter(first);
      if (!small || (marks[i] & ~NameLists.TITLE) != 0 || whole[i] != 0) {
        Arrays.fill(near, Math.max(0, i - ABOUT), Math.min(n, i + ABOUT + 1), true);
      }
    }
    return near;
  }

  /** What a word alone says for the labels of itself and of its neighbours; kept with the word. */
  private static int[] sums(WordReader.View view, int i, SequenceModel model, FeatureVector x) {
    int[] kept = view.kept(i, model);
    if (kept == null) {
      kept = model.room(ROLES);
      for (int role = 0; role < ROLES; role++) {
        x.clear();
        switch (role) {
          case ALONE -> NameFeatures.alone(view, i, x);
          case UNLISTED -> {
            NameFeatures.alone(view, i, x);
            NameFeatures.unlisted(view, i, x);
          }
          case PLAIN -> NameFeatures.plain(view, i, x);
          case BEFORE -> NameFeatures.before(view, i, x);
          default -> NameFeatures.after(view, i, x);
        }
        model.add(x, kept, role);
      }
      view.keep(i, model, kept);
    }
    return kept;
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
    FeatureVector x = new FeatureVector();
    for (int s = 0; s < text.sentences(); s++) {
      int from = text.sentenceStart(s);
      int n = text.sentenceEnd(s) - from;
      WordReader.View view = words.read(text, s);
      int[] marks = new int[n];
      lists.mark(text, s, marks);
      int[] whole = new int[n];
      phrases.mark(text, s, whole);
      keys.clear();
      for (int i = 0; i < n; i++) {
        NameFeatures.fill(view, marks, whole, i, x);
        keys.add(x.keys());
      }
      int[] labels = Arrays.copyOfRange(gold, from, from + n);
      trainer.add(keys.toArray(int[][]::new), labels, weight);
    }
  }
}
