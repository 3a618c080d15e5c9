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

  /** The names of the signs. */
  public static List<String> names() {
    return Countries.SIGNS;
  }
}
