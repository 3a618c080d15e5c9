package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A launch that one coast guard reports and another country's staff confirms, in every output. */
class ClaimsShownTest {
  private static final String LAUNCH =
      "North Korea on Wednesday also fired a suspected ballistic missile into the sea off its east"
          + " coast, its first such firing this year";
  private static final String REPORTED = ", Japan's Coast Guard reported";
  private static final String CONFIRMED =
      " South Korea's Joint Chiefs of Staff also confirmed the launch of the missile, saying that the"
          + " North had used \"a projectile not seen before\".";
  private static final String DENIED = " Pyongyang denied any launch.";
  private static final String OTHER = " Nine boats lie in the harbour.";

  @TempDir Path folder;

  private String run(String text, String... args) throws IOException {
    Path in = Files.writeString(folder.resolve("launch.txt"), text + OTHER + "\n");
    Path out = folder.resolve("out");
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--published", "2022-01-06", in.toString(), "-o", out.toString()));
    assertEquals(0, Main.run(all.toArray(String[]::new)));
    return Files.readString(out);
  }

  private JsonNode launch(String text) throws IOException {
    for (String line : run(text, "code").lines().toList()) {
      JsonNode record = JsonMapper.builder().build().readTree(line);
      if (record.get("event").get(0).asText().equals("MOBILIZE")) {
        return record;
      }
    }
    throw new AssertionError("no launch in " + text);
  }

  @Test
  void aSecondIndependentSourceConfirmsTheLaunch() throws IOException {
    JsonNode record = launch(LAUNCH + REPORTED + "." + CONFIRMED);
    assertEquals("confirmed", record.get("verification").asText());
    JsonNode claims = record.get("claims");
    assertEquals(
        List.of("Japan's Coast Guard asserts", "South Korea's Joint Chiefs of Staff confirms"),
        Stream.of(claims.get(0), claims.get(1))
            .map(c -> c.get("source").get("text").asText() + " " + c.get("stance").asText())
            .toList());
    assertEquals("JPN", claims.get(0).get("source").get("code").asText());
    assertEquals("also confirmed", claims.get(1).get("cue").get("text").asText());
  }

  @Test
  void aDenialMakesItDisputed() throws IOException {
    JsonNode record = launch(LAUNCH + REPORTED + "." + CONFIRMED + DENIED);
    assertEquals("disputed", record.get("verification").asText());
    assertEquals("denies", record.get("claims").get(2).get("stance").asText());
  }

  @Test
  void withoutTheJointChiefsItIsClaimed() throws IOException {
    assertEquals("claimed", launch(LAUNCH + REPORTED + ".").get("verification").asText());
  }

  @Test
  void withoutBothItIsStated() throws IOException {
    JsonNode record = launch(LAUNCH + ".");
    assertEquals("stated", record.get("verification").asText());
    assertEquals(0, record.get("claims").size());
  }

  @Test
  void theSummaryAndTheExplanationTellWhoSaysSoByWhichRule() throws IOException {
    String explained = run(LAUNCH + REPORTED + "." + CONFIRMED, "explain").replaceAll("\\s+", " ");
    assertTrue(
        explained.contains(
            "Japan's Coast Guard says; South Korea's Joint Chiefs of Staff confirm — confirmed"),
        explained);
    assertTrue(
        explained.contains(
            "confirmed: a second independent source, 'South Korea's Joint Chiefs of Staff', beside"
                + " 'Japan's Coast Guard'"),
        explained);
    assertTrue(
        explained.contains("'South Korea's Joint Chiefs of Staff' confirms (lang/en/claims/cues"),
        explained);
  }

  @Test
  void thePloverCommentNamesTheSources() throws IOException {
    String plover = run(LAUNCH + REPORTED + "." + CONFIRMED, "code", "--format", "plover");
    assertTrue(
        plover.contains(
            "verification confirmed; Japan's Coast Guard asserts; South Korea's Joint Chiefs of"
                + " Staff confirms"),
        plover);
  }

  @Test
  void annotationsHoldAttributionsWithoutEvents() throws IOException {
    String words = "The mayor said the lake is blue. \"It never freezes,\" he added.";
    JsonNode document = JsonMapper.builder().build().readTree(run(words, "annotate"));
    assertEquals(0, document.get("events").size());
    JsonNode claims = document.get("claims");
    assertEquals(2, claims.size());
    String text = document.get("text").asText();
    JsonNode content = claims.get(1).get("content").get(0);
    assertEquals(
        "\"It never freezes,\"",
        text.substring(content.get("start").asInt(), content.get("end").asInt()));
    assertEquals("direct", claims.get(1).get("quotation").asText());
    assertEquals("asserts", claims.get(0).get("stance").asText());
  }
}
