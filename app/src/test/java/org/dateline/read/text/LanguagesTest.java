package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The army said that the rebels had taken the airport of the town and that it was burning.",
        "de | Die Polizei hat nach Angaben der Behörden in der Nacht mehrere Menschen auf dem Platz und in den Straßen festgenommen.",
        "fr | La police a arrêté dans la nuit plusieurs manifestants sur la place et dans les rues de la capitale, selon le ministre.",
        "es | La policía detuvo en la noche a los manifestantes que estaban en la plaza y en las calles de la capital, según el ministro.",
        "pt | A polícia não deteve os manifestantes que estavam na praça da capital e nas ruas do centro, como disse o ministro em uma nota.",
        "ru | Полиция задержала на площади и на улицах города не менее ста человек, как сообщили в управлении по городу и из-за этого",
        "ja | 警察は首都の広場でデモの参加者を逮捕した。",
        "zh | 警方在首都广场逮捕了数十名示威者。",
      })
  void isTold(String code, String text) {
    assertEquals(code, Languages.of(text, null));
  }

  @Test
  void declarationCountsWhereWordsAreTooFew() {
    assertEquals("sw", Languages.of("Polisi wamewakamata waandamanaji.", "sw"));
    assertNull(Languages.of("Polisi wamewakamata waandamanaji.", null));
    assertEquals(
        "en",
        Languages.of(
            "The army said that the rebels had taken the town and that it was burning.", "de"));
  }
}
