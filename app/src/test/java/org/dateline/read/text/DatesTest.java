package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-01-09                         | 2022-01-09",
        "2022-01-09T10:05:00.123+0100       | 2022-01-09T10:05:00+01:00",
        "2022-01-09 10:05                   | 2022-01-09T10:05:00",
        "20220109T100500Z                   | 2022-01-09T10:05:00Z",
        "Sun, 09 Jan 2022 10:05:00 GMT      | 2022-01-09T10:05:00Z",
        "Sun, 9 Jan 2022 10:05 +0300        | 2022-01-09T10:05:00+03:00",
        "Sun, 09 Jan 2022 10:05:00 EST      | 2022-01-09T10:05:00-05:00",
        "Updated: January 9th, 2022 at noon | 2022-01-09",
        "9 Sept. 2022                       | 2022-09-09",
        "1/9/2022                           | 2022-01-09",
        "19/1/2022                          | 2022-01-19",
        "9.1.2022                           | 2022-01-09",
        "1641722700                         | 2022-01-09T10:05:00Z",
        "Publié le 24 janvier 2022 à 19h02  | 2022-01-24",
        "Bogotá - 03 ene 2022 - 21:14       | 2022-01-03",
        "9 de septiembre de 2022            | 2022-09-09",
        "1er août 2022                      | 2022-08-01",
        "8. März 2022                       | 2022-03-08",
        "7 мая 2022, 12:10                  | 2022-05-07",
        "السبت 7 مايو 2022                  | 2022-05-07",
        "17 تشرين الأول 2022                | 2022-10-17",
        "2022年4月1日                        | 2022-04-01",
      })
  void areFound(String text, String date) {
    assertEquals(date, Dates.find(text));
  }

  @ParameterizedTest
  @CsvSource({"3/4/2022,2022-04-03", "3/25/2022,2022-03-25", "25/3/2022,2022-03-25"})
  void mayHaveTheDayFirst(String text, String date) {
    assertEquals(date, Dates.find(text, true));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "January 2022", "2022-13-41", "30 February 2022", "call 555-2022-01"})
  void areNotMadeUp(String text) {
    assertNull(Dates.find(text));
  }
}
