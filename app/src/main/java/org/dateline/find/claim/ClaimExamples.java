package org.dateline.find.claim;

import java.util.List;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.SequenceTrainer;
import org.dateline.record.Span;

/** Turns annotated texts into examples for the two models' trainers. */
public final class ClaimExamples {
  /** An annotated attribution; positions are chars of the text. */
  public record Gold(List<Span> source, List<Span> cue, List<Span> content) {}

  private final Cues cues;
  private final SequenceTrainer cueTrainer;
  private final SequenceTrainer partTrainer;

  public ClaimExamples(Data data, SequenceTrainer cueTrainer, SequenceTrainer partTrainer) {
    cues = new Cues(data);
    this.cueTrainer = cueTrainer;
    this.partTrainer = partTrainer;
  }

  /** Adds a text with all its attributions. */
  public void add(Text text, List<Gold> golds) {
    Quotations quotes = Quotations.of(text);
    boolean[] cue = new boolean[text.size()];
    for (Gold gold : golds) {
      int head = head(text, gold.cue());
      if (head >= 0 && !cue[head]) {
        cue[head] = true;
        addParts(text, quotes, head, gold);
      }
    }
    addCues(text, quotes, cue);
  }

  private void addCues(Text text, Quotations quotes, boolean[] cue) {
    CueFeatures features = new CueFeatures(text, quotes, cues, new Hashed(text));
    FeatureVector x = new FeatureVector();
    for (int t = 0; t < text.size(); t++) {
      if (features.possible(t)) {
        features.fill(t, x);
        cueTrainer.add(new int[][] {x.keys()}, new int[] {cue[t] ? 1 : 0});
      }
    }
  }

  private void addParts(Text text, Quotations quotes, int head, Gold gold) {
    Scope scope = Scope.of(text, quotes, head);
    PartFeatures features = new PartFeatures(text, quotes, scope, new Hashed(text));
    FeatureVector x = new FeatureVector();
    int[] tokens = scope.tokens();
    int[][] keys = new int[tokens.length][];
    int[] labels = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      features.fill(tokens[i], x);
      keys[i] = x.keys();
      labels[i] = label(text, tokens[i], gold);
    }
    partTrainer.add(keys, labels);
  }

  private static int label(Text text, int t, Gold gold) {
    Span token = new Span(text.start(t), text.end(t));
    if (covers(gold.cue(), token)) {
      return ClaimModel.CUE;
    }
    if (covers(gold.source(), token)) {
      return ClaimModel.SOURCE;
    }
    return covers(gold.content(), token) ? ClaimModel.CONTENT : 0;
  }

  private static boolean covers(List<Span> spans, Span token) {
    return spans.stream().anyMatch(s -> s.overlaps(token));
  }

  private static final List<Set<String>> PREFERRED =
      List.of(Set.of("VERB"), Set.of("NOUN", "ADJ", "PROPN"), Set.of("AUX", "ADP", "ADV", "SCONJ"));

  /** The word of a cue that governs the others, a verb rather than another; or -1. */
  private static int head(Text text, List<Span> cue) {
    if (cue.isEmpty()) {
      return -1;
    }
    int from = text.tokenAt(cue.get(0).start());
    int to = from;
    while (to < text.size() && text.start(to) < cue.get(cue.size() - 1).end()) {
      to++;
    }
    for (Set<String> pos : PREFERRED) {
      for (int i = from; i < to; i++) {
        boolean top = text.head(i) < from || text.head(i) >= to;
        if (top && pos.contains(text.pos(i))) {
          return i;
        }
      }
    }
    return from < to ? from : -1;
  }
}
