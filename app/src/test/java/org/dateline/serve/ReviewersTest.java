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
}
