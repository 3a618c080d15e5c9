package org.dateline.find.claim;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CueRowsTest {
  private static final Set<String> STANCES =
      Set.of("asserts", "confirms", "denies", "doubts", "suspects");
  private static final Set<String> KINDS = Set.of("say", "think", "show", "want", "judge");

  static Stream<Row> rows() {
    return Data.builtIn().rows("lang/en/claims/cues.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isWellFormedAndItsWordStandsInItsExample(Row row) {
    Text text = ClaimTables.read(row.get("example"));
    boolean there = false;
    for (int i = 0; i < text.size(); i++) {
      String stem = row.get("lemma").substring(0, Math.min(3, row.get("lemma").length()));
      there |= text.lemma(i).equals(row.get("lemma")) || text.lower(i).startsWith(stem);
    }
    boolean found = there || row.get("lemma").length() < 5;
    assertAll(
        row.at(),
        () -> assertTrue(STANCES.contains(row.get("stance"))),
        () -> assertTrue(KINDS.contains(row.get("kind"))),
        () -> assertTrue(Set.of("v", "n", "a", "r", "p").contains(row.get("pos"))),
        () -> assertTrue(found));
  }

  @Test
  void noRowStandsTwice() {
    Set<List<String>> seen = new HashSet<>();
    rows().forEach(r -> assertTrue(seen.add(List.of(r.get("lemma"), r.get("pos"))), () -> r.at()));
    assertFalse(seen.size() < 400);
  }
}
