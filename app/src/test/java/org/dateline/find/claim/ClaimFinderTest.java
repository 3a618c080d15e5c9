package org.dateline.find.claim;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.language.Text;
import org.dateline.record.Claim;
import org.dateline.record.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimFinderTest {
  static Stream<String> rows() {
    return ClaimTables.rows("attributions.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void finds(String row) {
    String[] cells = row.split("\t", -1);
    Text text = ClaimTables.read(cells[0]);
    List<Claim> claims = ClaimTables.claims(text);
    assertTrue(
        claims.stream().anyMatch(c -> fits(text, c, cells)),
        () -> row + "\n" + claims.stream().map(Object::toString).collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @MethodSource("notRows")
  void findsNoneOfWhatIsDone(String row) {
    String[] cells = row.split("\t", -1);
    List<Claim> claims = ClaimTables.claims(ClaimTables.read(cells[0]));
    assertTrue(
        claims.stream().noneMatch(c -> c.cue().text().contains(cells[1])), () -> row + claims);
  }

  static Stream<String> notRows() {
    return ClaimTables.rows("not-attributions.tsv");
  }

  @ParameterizedTest
  @MethodSource("otherRows")
  void givesNobodyWhatAnotherSays(String row) {
    String[] cells = row.split("\t", -1);
    Text text = ClaimTables.read(cells[0]);
    List<Claim> claims = ClaimTables.claims(text);
    assertTrue(
        claims.stream()
            .filter(c -> c.source() != null && c.source().text().equals(cells[1]))
            .flatMap(c -> c.content().stream())
            .noneMatch(s -> words(text, s).contains(cells[2])),
        () -> row + claims);
  }

  static Stream<String> otherRows() {
    return ClaimTables.rows("not-attributed.tsv");
  }

  private static boolean fits(Text text, Claim c, String[] cells) {
    String source = c.source() == null ? "-" : c.source().text();
    String content = c.content().stream().map(s -> words(text, s)).collect(Collectors.joining(" "));
    return source.equals(cells[1])
        && c.cue().text().contains(cells[2])
        && List.of(cells[3].split(" ")).contains(c.stance())
        && (cells[4].equals("-") || cells[4].equals(c.quotation()))
        && content.contains(cells[5]);
  }

  private static String words(Text text, Span s) {
    return text.content().substring(s.start(), s.end());
  }
}
