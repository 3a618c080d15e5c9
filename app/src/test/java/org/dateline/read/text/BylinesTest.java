package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylinesTest {
  @Test
  void namesAreTaken() {
    assertEquals(
        List.of("Joy Otieno", "Peter Mwangi"),
        Bylines.names("By Joy Otieno and PETER MWANGI, Staff Reporter"));
    assertEquals(List.of("Li Wei"), Bylines.names("Written by Li Wei | Updated 4 May 2021"));
    assertEquals(List.of(), Bylines.names("By our Gulf correspondent"));
    assertEquals(List.of(), Bylines.names("https://daily.example/joy"));
    assertEquals(List.of(), Bylines.names(null));
  }
}
