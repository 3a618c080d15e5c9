package org.dateline.find.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.language.Text;
import org.dateline.record.Actor;
import org.dateline.record.EventClaim;
import org.dateline.record.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
  private static final String LAUNCH =
      "Iran this week also {test-fired} a suspected cruise missile from its southern coast";
  private static final String GUARD = ", Oman's Maritime Security Centre reported";
  private static final String SECOND =
      " Kuwait's army General Command also confirmed the test-firing of the missile, saying that"
          + " Tehran had fired \"an unidentified object\".";
  private static final String DENIAL = " Tehran denied any test-firing.";

  static Stream<String> rows() {
    return ClaimTables.rows("verdicts.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void judges(String row) {
    String[] cells = row.split("\t", -1);
    Verdict v = judge(cells[2], cells[3]);
    assertEquals(cells[0], v.verification(), () -> row + "\n" + v);
    String stances = v.claims().stream().map(EventClaim::stance).collect(Collectors.joining(" "));
    assertEquals(cells[1], stances, () -> row + "\n" + v);
  }

  /** Marked text: the trigger in braces, later mentions in brackets; "actors > recipients". */
  private static Verdict judge(String marked, String parties) {
    StringBuilder plain = new StringBuilder();
    List<Span> mentions = new ArrayList<>();
    Span trigger = null;
    int open = -1;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      switch (c) {
        case '{', '[' -> open = plain.length();
        case '}' -> trigger = new Span(open, plain.length());
        case ']' -> mentions.add(new Span(open, plain.length()));
        default -> plain.append(c);
      }
    }
    Text text = ClaimTables.read(plain.toString());
    int token = text.headOf(trigger);
    String[] sides = parties.split(" > ");
    return ClaimTables.VERIFIER.judge(
        ClaimTables.VERIFIER.testimony(text, ClaimTables.claims(text)),
        text.sentence(text.sentenceOf(token)),
        token,
        parties(sides[0]),
        parties(sides.length > 1 ? sides[1] : ""),
        mentions);
  }

  private static List<Actor> parties(String cell) {
    List<Actor> all = new ArrayList<>();
    for (String party : cell.isEmpty() ? new String[0] : cell.split(" ")) {
      List<String> parts = Arrays.asList(party.split("\\."));
      all.add(
          new Actor(
              parts.get(0), parts.subList(1, parts.size()), "", null, null, null, 0, 0, null));
    }
    return all;
  }

  @Test
  void aSecondIndependentSourceConfirms() {
    Verdict v = judge(LAUNCH + GUARD + "." + SECOND, "IRN.MIL");
    assertEquals("confirmed", v.verification(), v.why());
    assertEquals(List.of("asserts", "confirms"), stances(v));
  }

  @Test
  void aDenialAnywhereDisputes() {
    assertEquals(
        "disputed", judge(LAUNCH + GUARD + "." + SECOND + DENIAL, "IRN.MIL").verification());
  }

  @Test
  void oneSourceClaims() {
    assertEquals("claimed", judge(LAUNCH + GUARD + ".", "IRN.MIL").verification());
  }

  @Test
  void theArticlesOwnVoiceStates() {
    Verdict v = judge(LAUNCH + ".", "IRN.MIL");
    assertEquals("stated", v.verification(), v.why());
    assertEquals(true, v.why().contains("hedged in part by 'suspected'"), v.why());
  }

  private static List<String> stances(Verdict v) {
    return v.claims().stream().map(EventClaim::stance).toList();
  }
}
