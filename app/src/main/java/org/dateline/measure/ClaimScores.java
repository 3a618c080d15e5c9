package org.dateline.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.find.claim.ClaimExamples.Gold;
import org.dateline.record.Claim;
import org.dateline.record.Span;

/**
 * Attributions found against gold ones: words of each role, and attributions whose content (and
 * source) overlap by half. Not thread-safe.
 */
public final class ClaimScores {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private enum Role {
    SOURCE,
    CUE,
    CONTENT
  }

  /** An attribution as sets of words. */
  private record Words(Map<Role, Set<Integer>> of) {}

  private final Map<Role, int[]> counts = new EnumMap<>(Role.class);
  private int gold;
  private int found;
  private int hits;
  private int sources;

  public ClaimScores() {
    for (Role role : Role.values()) {
      counts.put(role, new int[3]);
    }
  }

  /** Compares a text's attributions. */
  public void add(String text, List<Gold> golds, List<Claim> claims) {
    List<Span> words = new ArrayList<>();
    for (Matcher m = WORD.matcher(text); m.find(); ) {
      words.add(new Span(m.start(), m.end()));
    }
    List<Words> right = golds.stream().map(g -> words(words, g)).toList();
    List<Words> mine = claims.stream().map(c -> words(words, gold(c))).toList();
    for (Role role : Role.values()) {
      count(role, right, mine);
    }
    gold += right.size();
    found += mine.size();
    match(right, new ArrayList<>(mine));
  }

  private static Gold gold(Claim c) {
    return new Gold(
        c.source() == null ? List.of() : List.of(new Span(c.source().start(), c.source().end())),
        c.cue() == null ? List.of() : List.of(c.cue().span()),
        c.content());
  }

  private static Words words(List<Span> words, Gold g) {
    Map<Role, Set<Integer>> of = new EnumMap<>(Role.class);
    of.put(Role.SOURCE, covered(words, g.source()));
    of.put(Role.CUE, covered(words, g.cue()));
    of.put(Role.CONTENT, covered(words, g.content()));
    return new Words(of);
  }

  private static Set<Integer> covered(List<Span> words, List<Span> spans) {
    Set<Integer> in = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      Span word = words.get(i);
      if (spans.stream().anyMatch(s -> s.contains(word))) {
        in.add(i);
      }
    }
    return in;
  }

  private void count(Role role, List<Words> right, List<Words> mine) {
    Set<Integer> g = new HashSet<>();
    right.forEach(w -> g.addAll(w.of.get(role)));
    Set<Integer> p = new HashSet<>();
    mine.forEach(w -> p.addAll(w.of.get(role)));
    int[] n = counts.get(role);
    n[1] += g.size();
    n[2] += p.size();
    g.retainAll(p);
    n[0] += g.size();
  }

  private void match(List<Words> right, List<Words> free) {
    for (Words g : right) {
      Words best = null;
      for (Words f : free) {
        if (best == null || overlap(g, f, Role.CONTENT) > overlap(g, best, Role.CONTENT)) {
          best = f;
        }
      }
      if (best != null && overlap(g, best, Role.CONTENT) >= 0.5) {
        free.remove(best);
        hits++;
        sources += overlap(g, best, Role.SOURCE) >= 0.5 ? 1 : 0;
      }
    }
  }

  private static double overlap(Words a, Words b, Role role) {
    Set<Integer> both = new HashSet<>(a.of.get(role));
    both.retainAll(b.of.get(role));
    int all = a.of.get(role).size() + b.of.get(role).size();
    return all == 0 ? 1 : 2.0 * both.size() / all;
  }

  /** The figures by their names. */
  public Map<String, Double> figures() {
    Map<String, Double> all = new LinkedHashMap<>();
    counts.forEach(
        (role, n) ->
            all.put(
                role.name().toLowerCase(java.util.Locale.ROOT) + "_word_f1",
                2.0 * n[0] / Math.max(1, n[1] + n[2])));
    all.put("claims_gold", (double) gold);
    all.put("claims_predicted", (double) found);
    all.put("claim_f1", 2.0 * hits / Math.max(1, gold + found));
    all.put("claim_and_source_f1", 2.0 * sources / Math.max(1, gold + found));
    return all;
  }
}
