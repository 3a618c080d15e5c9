package org.dateline.find.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseRowsTest {
  private static final Phrases PHRASES = new Phrases(Data.builtIn());

  static Stream<Row> rows() {
    return Data.builtIn().rows("lang/en/claims/phrases.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void isFoundInItsExample(Row row) {
    Text text = ClaimTables.read(row.get("example"));
    boolean found = false;
    for (int i = 0; i < text.size(); i++) {
      Phrases.Match match = PHRASES.at(text, i);
      found |= match != null && match.stance() == Stance.of(row);
    }
    assertTrue(found, row.at() + " is not found in: " + row.get("example"));
  }
}
