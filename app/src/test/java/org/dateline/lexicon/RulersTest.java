package org.dateline.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RulersTest {
  private static final Rulers RULERS = new Rulers(Data.builtIn());

  @Test
  void landsWithoutAStateOfTheirOwnAreOfTheirState() {
    assertEquals("FRA", RULERS.of("MTQ"));
    assertEquals("NLD", RULERS.of("CUW"));
    assertEquals("DNK", RULERS.of("GRL"));
  }

  @Test
  void statesAreTheirOwn() {
    assertEquals("FRA", RULERS.of("FRA"));
    assertEquals("HKG", RULERS.of("HKG"));
    assertEquals("PSE", RULERS.of("PSE"));
  }
}
