package org.dateline.measure;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;
import org.dateline.train.NameCorpus;

/** Names found against gold ones: right where kind, first and last char are. Not thread-safe. */
public final class NameScores {
  private static final List<Name.Kind> KINDS =
      List.of(Name.Kind.PERSON, Name.Kind.ORGANIZATION, Name.Kind.PLACE);

  private final Map<Name.Kind, int[]> counts = new EnumMap<>(Name.Kind.class);

  public NameScores() {
    KINDS.forEach(kind -> counts.put(kind, new int[3]));
  }

  /** Compares a sentence's names. */
  public void add(NameCorpus.Sentence gold, Text text, List<Name> found) {
    Set<NameCorpus.Marked> mine = new HashSet<>();
    for (Name name : found) {
      if (counts.containsKey(name.kind())) {
        mine.add(new NameCorpus.Marked(text.span(name.from(), name.to()), name.kind()));
      }
    }
    mine.forEach(m -> counts.get(m.kind())[2]++);
    for (NameCorpus.Marked m : gold.names()) {
      counts.get(m.kind())[1]++;
      counts.get(m.kind())[0] += mine.contains(m) ? 1 : 0;
    }
  }

  /** F1 of all three kinds together and of each. */
  public Map<String, Double> figures() {
    Map<String, Double> all = new LinkedHashMap<>();
    int[] sum = new int[3];
    for (int[] n : counts.values()) {
      for (int i = 0; i < n.length; i++) {
        sum[i] += n[i];
      }
    }
    all.put("names_gold", (double) sum[1]);
    all.put("names_f1", f1(sum));
    counts.forEach((kind, n) -> all.put(kind.name().toLowerCase(Locale.ROOT) + "_f1", f1(n)));
    return all;
  }

  private static double f1(int[] n) {
    return 2.0 * n[0] / Math.max(1, n[1] + n[2]);
  }
}
