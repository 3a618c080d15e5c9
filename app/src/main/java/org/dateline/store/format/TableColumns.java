package org.dateline.store.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of records as tables with structs and lists. */
public final class TableColumns {
  private static final Pattern COLUMN = Pattern.compile("(?m)^(\\w+): '(.+)',?$");

  private TableColumns() {}

  /**
   * Types by name, in order, as DuckDB writes them.
   *
   * @param table events, articles, claims, incidents or problems
   */
  public static Map<String, String> of(String table) {
    Map<String, String> columns = new LinkedHashMap<>();
    Matcher m = COLUMN.matcher(text("/dateline/formats/parquet/" + table + ".sql"));
    while (m.find()) {
      columns.put(m.group(1), m.group(2));
    }
    return columns;
  }

  private static String text(String name) {
    try (InputStream in = TableColumns.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
