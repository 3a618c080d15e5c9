package org.dateline.find.claim;

import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Claim;

/** What the sources of a text say, as it is judged for one event after the other. Immutable. */
public final class Testimony {
  /**
   * A claim, and how it is to be read.
   *
   * @param sourced the same claim with an outer one's source where its own is a pronoun
   */
  record Said(Claim claim, Claim sourced, Stances.Reading stance) {}

  private final Text text;
  private final List<Said> all;
  private final List<Claim> claims;

  Testimony(Text text, List<Said> all) {
    this.text = text;
    this.all = List.copyOf(all);
    claims = all.stream().map(Said::claim).toList();
  }

  Text text() {
    return text;
  }

  /** In the order of the text. */
  List<Said> all() {
    return all;
  }

  /** Their claims alone, in the same order. */
  List<Claim> claims() {
    return claims;
  }
}
