package org.dateline.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.store.Json;

/** What codes mean in words, from the tables, as JSON. */
final class Meanings {
  private Meanings() {}

  /** Countries' names by their codes. */
  static String countries() {
    return Json.line((Object) column("actors/countries.tsv", "name"));
  }

  /** What types, sectors and contexts mean, by the fields that ask for them. */
  static String codebook() {
    Map<String, Map<String, String>> fields = new TreeMap<>();
    for (String field : List.of("type", "sector", "context")) {
      fields.put(field, column("codebook/" + field + "s.tsv", "meaning"));
    }
    return Json.line((Object) fields);
  }

  /** A table's column by the codes in its first; of rows of one code the first. */
  private static Map<String, String> column(String table, String name) {
    Map<String, String> words = new TreeMap<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Meanings.class.getResourceAsStream("/dateline/" + table),
                StandardCharsets.UTF_8))) {
      int at = Arrays.asList(in.readLine().split("\t", -1)).indexOf(name);
      in.lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split("\t", -1))
          .filter(row -> row.length > at)
          .forEach(row -> words.putIfAbsent(row[0], row[at]));
    } catch (IOException e) {
      throw new UncheckedIOException(table, e);
    }
    return words;
  }
}
