package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Tags from left to right, each tag a universal part of speech with a Penn Treebank tag ("NOUN
 * NN"). Immutable and thread-safe. After Collins 2002, with the features of Ratnaparkhi and Brown
 * clusters.
 */
final class Tagger {
  private final List<String> tags;
  private final Linear model;

  Tagger(List<String> tags, Linear model) {
    this.tags = tags;
    this.model = model;
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
    int classes = tags.size();
    for (int i = 0; i < words.n; i++) {
      int n = TaggerFeatures.extract(words, i, scratch.features);
      Arrays.fill(scratch.scores, 0, classes, 0);
      model.score(scratch.features, n, scratch.found, scratch.scores);
      words.tag[i] = Linear.best(scratch.scores, classes);
    }
  }

  static Tagger read(DataInputStream in) throws IOException {
    return new Tagger(Packed.strings(in), Linear.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.strings(out, tags);
    model.write(out);
  }
}
