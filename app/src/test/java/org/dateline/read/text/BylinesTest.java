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
    assertEquals(
        List.of("Zeinab Salih", "Dan E. Burke"),
        Bylines.names("By Zeinab Salih in Khartoum and Dan E. Burke"));
    assertEquals(
        List.of("Sophie Douce"), Bylines.names("Par Sophie Douce (Ouagadougou, correspondance)"));
    assertEquals(List.of("أحمد السيد"), Bylines.names("كتب: أحمد السيد — السبت 7 مايو 2022"));
  }

  @Test
  void aSentenceIsNoProperName() {
    assertEquals(
        List.of("Ana de la Cruz", "Abd al-Rahman Musa"),
        Bylines.properNames("Ana de la Cruz | Abd al-Rahman Musa | has covered the north"));
    assertEquals(List.of(), Bylines.properNames("By midnight the avenue had emptied"));
  }
}
