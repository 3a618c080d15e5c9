package org.dateline.find.actor;

import java.util.List;
import org.dateline.record.Span;

/**
 * Somebody of whom no country is told, and what speaks for each country of the text; to learn the
 * weights of the signs from.
 *
 * @param who the chars of the mention
 * @param codes the countries, first told first
 * @param signs what speaks for each of them, in the order of {@link #names()}
 */
public record SettingExample(Span who, List<String> codes, List<double[]> signs) {
  public SettingExample {
    codes = List.copyOf(codes);
    signs = List.copyOf(signs);
  }

  /** The country for which most speaks, by what each of {@link #names()} weighs. */
  public String best(double[] weights) {
    return codes.get(Countries.best(signs, weights));
  }

  /** How much speaks for each of the countries, as {@link #best} compares them. */
  public double[] sums(double[] weights) {
    return signs.stream().mapToDouble(s -> Countries.sum(s, weights)).toArray();
  }

  /** The names of the signs. */
  public static List<String> names() {
    return Countries.SIGNS;
  }
}
