package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Tags from left to right, each tag a universal part of speech with a Penn Treebank tag ("NOUN
 * NN"). Immutable and thread-safe. After Collins 2002, with the features of Ratnaparkhi and Brown
 * clusters.
 */
final class Tagger {
  private static final int ALONE = 0;
  private static final int BEFORE = 1;
  private static final int AFTER = 2;
  private static final int AFTER_NEXT = 3;
  private static final int ROLES = 4;

  /** By so much the words alone must prefer a tag for what they say together not to be asked. */
  private static final int SURE = 160;

  private final List<String> tags;
  private final Linear model;
  private final int sure;

  Tagger(List<String> tags, Linear model) {
    this(tags, model, Integer.MAX_VALUE);
  }

  private Tagger(List<String> tags, Linear model, int sure) {
    this.tags = tags;
    this.model = model;
    this.sure = sure;
  }

  /** The same tagger, which asks less where a word and its neighbours leave little doubt. */
  Tagger quick() {
    return new Tagger(tags, model, SURE);
  }

  /** All tags; {@link Words#tag} numbers them. */
  List<String> tags() {
    return tags;
  }

  /** Which tags are those of finite verbs. */
  static boolean[] finite(List<String> tags) {
    boolean[] finite = new boolean[tags.size()];
    for (int i = 0; i < finite.length; i++) {
      finite[i] = tags.get(i).matches(".* (VBD|VBP|VBZ|MD)");
    }
    return finite;
  }

  /** Tags the words of a sentence. */
  void tag(Words words, Scratch scratch) {
    Votes votes = scratch.votes;
    int[] features = scratch.features;
    int longs = Votes.longs(tags.size());
    for (int i = 0; i < words.n; i++) {
      long[] own = votes(words, i, scratch);
      long[] before = votes(words, i - 1, scratch);
      long[] after = votes(words, i + 1, scratch);
      long[] afterNext = votes(words, i + 2, scratch);
      votes.begin(tags.size());
      votes.add(own, ALONE * longs, Votes.SOME);
      votes.add(before, BEFORE * longs, Votes.SOME);
      votes.add(after, AFTER * longs, Votes.SOME);
      votes.add(afterNext, AFTER_NEXT * longs, Votes.SOME);
      int clear = votes.clear(sure);
      if (clear >= 0) {
        words.tag[i] = clear;
        continue;
      }
      int n = TaggerFeatures.together(words, i, features, 0);
      Hash.mix(features, n);
      model.score(features, n, scratch.found, votes);
      words.tag[i] = votes.best();
    }
  }

  /** What a word alone says for each tag of itself and of its neighbours; kept with the word. */
  private long[] votes(Words words, int place, Scratch scratch) {
    int i = TaggerFeatures.at(words, place);
    Lexeme word = words.word[i];
    if (word != null && word.tagger == this) {
      return word.votes;
    }
    long[] votes = made(words, i, scratch);
    if (word != null) {
      word.votes = votes;
      word.tagger = this;
    }
    return votes;
  }

  private long[] made(Words words, int i, Scratch scratch) {
    int longs = Votes.longs(tags.size());
    long[] made = new long[ROLES * longs];
    int[] features = scratch.features;
    for (int role = 0; role < ROLES; role++) {
      int n =
          switch (role) {
            case ALONE -> TaggerFeatures.alone(words, i, features, 0);
            case BEFORE -> TaggerFeatures.before(words, i, features, 0);
            case AFTER -> TaggerFeatures.after(words, i, features, 0);
            default -> TaggerFeatures.afterNext(words, i, features, 0);
          };
      Hash.mix(features, n);
      scratch.votes.begin(tags.size());
      model.score(features, n, scratch.found, scratch.votes);
      scratch.votes.pack(made, role * longs, Votes.SOME);
    }
    return made;
  }

  static Tagger read(DataInputStream in) throws IOException {
    return new Tagger(Packed.strings(in), Linear.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.strings(out, tags);
    model.write(out);
  }
}
