package org.dateline.find.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.find.actor.Lands.Kind;
import org.dateline.find.actor.Lands.Telling;
import org.dateline.language.Text;

/**
 * Which country is meant where none is named: where they belong of whom only the trade is told
 * ("police", "protesters"). Of the countries that the text tells of, the one for which most speaks:
 * how often and as what it is told of, in the headline, the beginning, the sentence itself and
 * those before it. What each sign weighs is learned ({@code lang/en/actors/setting.tsv}).
 */
final class Countries {
  private static final List<String> PLAIN =
      List.of(
          "share",
          "headline",
          "filed",
          "named first",
          "last",
          "last scene",
          "earlier here",
          "later here");

  private static final int SHARE = 0;
  private static final int HEADLINE = 1;
  private static final int FILED = 2;
  private static final int NAMED_FIRST = 3;
  private static final int LAST = 4;
  private static final int LAST_SCENE = 5;
  private static final int EARLIER_HERE = 6;
  private static final int LATER_HERE = 7;

  /** What there is a sign of for each kind of telling: its share, and in which sentence it is. */
  private static final List<String> BY_KIND =
      List.of("share", "here", "before", "two before", "first", "second");

  private static final int HERE = 1;
  private static final int NEAR = 3;
  private static final int FIRST = HERE + NEAR;
  private static final int BEGINNING = 2;

  /** The signs, in the order in which {@link #signs} gives their values. */
  static final List<String> SIGNS = names();

  private final Text text;
  private final Lands lands;
  private final List<String> codes;
  private final double[] weights;
  private final List<double[]> whole = new ArrayList<>();

  Countries(Reading reading, Lands lands) {
    text = reading.text;
    this.lands = lands;
    codes = List.copyOf(lands.codes());
    weights = reading.tables.setting();
    Set<String> headline = reading.tables.countriesIn(text.article().title());
    Set<String> filed = reading.locatives.filed();
    Map<String, int[]> count = lands.sentences();
    int[] all = new int[Lands.KINDS.size()];
    count.values().forEach(n -> Arrays.setAll(all, k -> all[k] + n[k]));
    for (String code : codes) {
      double[] signs = new double[SIGNS.size()];
      shares(signs, count.get(code), all);
      signs[HEADLINE] = headline.contains(code) ? 1 : 0;
      signs[FILED] = filed.contains(code) ? 1 : 0;
      signs[NAMED_FIRST] = whole.isEmpty() ? 1 : 0;
      whole.add(signs);
    }
    for (Telling t : lands.all()) {
      if (t.sentence() < BEGINNING) {
        whole.get(codes.indexOf(t.code()))[at(t.kind(), FIRST + t.sentence())] = 1;
      }
    }
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(PLAIN);
    for (Kind kind : Lands.KINDS) {
      BY_KIND.forEach(sign -> names.add(sign + " " + kind.name().toLowerCase(Locale.ROOT)));
    }
    return List.copyOf(names);
  }

  private static int at(Kind kind, int sign) {
    return PLAIN.size() + Lands.KINDS.indexOf(kind) * BY_KIND.size() + sign;
  }

  private static void shares(double[] signs, int[] mine, int[] all) {
    for (Kind kind : Lands.KINDS) {
      int k = Lands.KINDS.indexOf(kind);
      signs[at(kind, SHARE)] = all[k] == 0 ? 0 : (double) mine[k] / all[k];
    }
    signs[SHARE] = (double) Arrays.stream(mine).sum() / Arrays.stream(all).sum();
  }

  /** The countries that the text tells of, by code, first told first. */
  List<String> codes() {
    return codes;
  }

  /** What speaks for each of the countries, in their order, at a token. */
  List<double[]> signs(int token) {
    List<double[]> signs = new ArrayList<>();
    whole.forEach(s -> signs.add(s.clone()));
    int sentence = text.sentenceOf(token);
    double[] last = null;
    double[] scene = null;
    for (Telling t : lands.all()) {
      double[] own = signs.get(codes.indexOf(t.code()));
      int back = sentence - t.sentence();
      boolean earlier = t.token() < token;
      if (back >= 0 && back < NEAR) {
        own[at(t.kind(), HERE + back)] = 1;
      }
      if (back == 0) {
        own[earlier ? EARLIER_HERE : LATER_HERE] = 1;
      }
      last = earlier ? own : last;
      scene = earlier && t.kind() == Kind.SCENE ? own : scene;
    }
    mark(last, LAST);
    mark(scene, LAST_SCENE);
    return signs;
  }

  private static void mark(double[] signs, int at) {
    if (signs != null) {
      signs[at] = 1;
    }
  }

  /** The code of the country that is meant at a token, or null where the text tells of none. */
  String of(int token) {
    return codes.isEmpty() ? null : codes.get(best(signs(token), weights));
  }

  /** The index of the country for which most speaks, the first among equals. */
  static int best(List<double[]> signs, double[] weights) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < signs.size(); c++) {
      double sum = sum(signs.get(c), weights);
      if (sum > most) {
        most = sum;
        best = c;
      }
    }
    return best;
  }

  static double sum(double[] signs, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * signs[i];
    }
    return sum;
  }
}
