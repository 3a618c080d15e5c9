package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dateline.record.EventClaim;
import org.dateline.record.Quote;
import org.dateline.record.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verbs agree with those who speak. */
class SpeakingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Japan's Coast Guard|asserts|Japan's Coast Guard says",
        "South Korea's Joint Chiefs of Staff|confirms|South Korea's Joint Chiefs of Staff confirm",
        "police|asserts|police say",
        "several reports|doubts|several reports doubt",
        "residents in Goma|denies|residents in Goma deny",
        "the United States|denies|the United States denies",
        "a spokeswoman for the ministries|asserts|a spokeswoman for the ministries says",
        "Reuters|asserts|Reuters says",
        "two diplomats, who asked not to be named|suspects|two diplomats, who asked not to be named suspect",
      })
  void verbsAgree(String source, String stance, String words) {
    Speaker speaker = new Speaker(0, source.length(), source, null, java.util.List.of(), null);
    assertEquals(words, Speaking.of(new EventClaim(speaker, new Quote(0, 4, "said"), stance)));
  }
}
