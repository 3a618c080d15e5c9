package org.dateline.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dateline.store.Correction;
import org.junit.jupiter.api.Test;

/** Precision and agreement of reviewers. */
class ReviewersTest {
  private static Correction of(long no, String who, String action, String event, boolean undone) {
    return new Correction(no, "2022-01-09T00:00:00Z", who, action, "a", event, null, null, undone);
  }

  @Test
  void theLastJudgementOfAnEventCountsAndUndoneOnesDoNot() {
    JsonNode all =
        Reviewers.of(
            List.of(
                of(8, "Ann", "merge", null, false),
                of(7, "Bo", "reject", "e2", false),
                of(6, "Bo", "accept", "e1", false),
                of(5, "Ann", "reject", "e3", true),
                of(4, "Ann", "accept", "e1", false),
                of(3, "Ann", "accept", "e2", false),
                of(2, "Ann", "correct", "e3", false),
                of(1, "Ann", "reject", "e1", false)));
    JsonNode ann = all.at("/reviewers/0");
    assertEquals("Ann", ann.path("reviewer").asText());
    assertEquals(2, ann.path("accepted").asInt());
    assertEquals(1, ann.path("corrected").asInt());
    assertEquals(0, ann.path("rejected").asInt());
    assertEquals(0.667, ann.path("precision").asDouble());
    JsonNode pair = all.at("/agreement/0");
    assertEquals("Bo", pair.path("b").asText());
    assertEquals(2, pair.path("both").asInt());
    assertEquals(1, pair.path("same").asInt());
    assertEquals(1, all.path("agreement").size());
  }

  /**
   * Ann and Bo judge e1 to e4. Ann: accept, accept, reject, correct, so 2 of 4 right. Bo: accept,
   * reject, reject, accept, so 2 of 4 right; e5 only Bo, accepted: 3 of 5. Alike: e1 and e3.
   */
  @Test
  void twoReviewersAreCountedAsByHand() {
    JsonNode all =
        Reviewers.of(
            List.of(
                of(9, "Bo", "accept", "e5", false),
                of(8, "Bo", "accept", "e4", false),
                of(7, "Bo", "reject", "e3", false),
                of(6, "Bo", "reject", "e2", false),
                of(5, "Bo", "accept", "e1", false),
                of(4, "Ann", "correct", "e4", false),
                of(3, "Ann", "reject", "e3", false),
                of(2, "Ann", "accept", "e2", false),
                of(1, "Ann", "accept", "e1", false)));
    assertEquals(
        "[{\"reviewer\":\"Ann\",\"accepted\":2,\"corrected\":1,\"rejected\":1,\"precision\":0.5},"
            + "{\"reviewer\":\"Bo\",\"accepted\":3,\"corrected\":0,\"rejected\":2,\"precision\":0.6}]",
        all.path("reviewers").toString());
    assertEquals(
        "[{\"a\":\"Ann\",\"b\":\"Bo\",\"both\":4,\"same\":2}]", all.path("agreement").toString());
  }
}
