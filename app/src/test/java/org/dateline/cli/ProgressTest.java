package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0; 2; 0 articles, 0.0 a second",
        "1200; 0; 2; 1,200 articles, 600 a second",
        "1200; 90000; 30; 1,200 of 90,000 articles, 40 a second, 37 min left",
        "10; 30; 2; 10 of 30 articles, 5.0 a second, 4 s left",
        "100; 1000000; 100; 100 of 1,000,000 articles, 1.0 a second, 277 h 45 min left",
        "30; 30; 2; 30 of 30 articles, 15 a second"
      })
  void tellsHowFarItIs(long done, long all, double seconds, String line) {
    assertEquals(line, Progress.line("articles", done, all, seconds));
  }
}
