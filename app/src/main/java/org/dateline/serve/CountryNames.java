package org.dateline.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.store.Json;

/** Names of the countries' codes, from the actors' table, as JSON. */
final class CountryNames {
  private static final String TABLE = "/dateline/actors/countries.tsv";
  private static final int NAME = 4;

  private CountryNames() {}

  static String json() {
    Map<String, String> names = new TreeMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                CountryNames.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
      in.lines()
          .skip(1)
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .filter(row -> row.length > NAME)
          .forEach(row -> names.putIfAbsent(row[0], row[NAME]));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
    return Json.line((Object) names);
  }
}
