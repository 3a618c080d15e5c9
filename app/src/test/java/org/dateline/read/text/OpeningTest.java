package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "GOMA, Jan. 9, 2022 (AP) — Troops left.           | GOMA          | AP        | 2022-01-09 | dateline",
        "GOMA, Jan. 9 (AP) — The first pullout of 2022.   | GOMA          | AP        | 2022-01-09 | inferred",
        "GOMA, Jan. 9 (AP) — Troops left.                 | GOMA          | AP        | -          | -",
        "GOMA (Reuters) - Troops left.                    | GOMA          | Reuters   | -          | -",
        "BEIRUT, Lebanon — Troops left.                   | BEIRUT        | -         | -          | -",
        "PORT-AU-PRINCE: Police fired.                    | PORT-AU-PRINCE | -        | -          | -",
        "Tripoli, 3 May 2021 (Maghreb Wire) -- Men fired. | Tripoli       | Maghreb Wire | 2021-05-03 | dateline",
        "MINSK/KYIV, 2 March 2021. Ministers met.         | MINSK/KYIV    | -         | 2021-03-02 | dateline",
        "MOSCOW, May 4, 2021. /NordPress/. Ministers met. | MOSCOW        | NordPress | 2021-05-04 | dateline",
        "Pune (Maharashtra), Jun 7, 2022 (PNI): Men fired. | Pune         | PNI       | 2022-06-07 | dateline",
      })
  void isFound(String text, String place, String agency, String published, String basis) {
    Opening opening = Opening.of(text);
    assertEquals(place, opening.dateline().place());
    assertEquals(agency, opening.dateline().agency());
    assertEquals(published, opening.published());
    assertEquals(basis, opening.basis());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Troops left the town on Sunday, Jan. 9 (a holiday) — said the mayor.",
        "UPDATE: Police fired tear gas.",
        "Analysis: Why the truce failed.",
        "President Denis Sassou - who seized power in 1997 - won.",
        "",
      })
  void isNotEverywhere(String text) {
    assertNull(Opening.of(text).dateline());
  }

  @Test
  void dayIsInferredFromWeekdays() {
    String text = "Crowds met on Tuesday, May 3, 2022, in Lomé. The mayor spoke on Wednesday.";
    assertEquals("2022-05-04", Opening.of(text).published());
    assertNull(Opening.of("Crowds met on Monday, May 3, 2022, in Lomé.").published());
  }
}
