package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void eachIdIsCountedByItself() {
    Ids ids = new Ids();
    for (int time = 1; time <= 3; time++) {
      for (int i = 0; i < 100_000; i++) {
        assertEquals(time, ids.count("https://news.example/" + i));
      }
    }
    assertEquals(1, ids.count(""));
    assertEquals(2, ids.count(""));
  }
}
