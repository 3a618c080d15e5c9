package org.dateline.store.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.dateline.record.Event;
import org.dateline.store.Json;

/** Parquet with structs and lists, written by DuckDB when the stream ends. */
final class Parquet implements Format {
  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String extension() {
    return "parquet";
  }

  @Override
  public String mediaType() {
    return "application/vnd.apache.parquet";
  }

  @Override
  public EventWriter open(OutputStream out) throws IOException {
    return new Writer(out);
  }

  private static String columns() {
    return TableColumns.of("events").entrySet().stream()
        .map(c -> c.getKey() + ": '" + c.getValue() + "'")
        .collect(Collectors.joining(", "));
  }

  /** Collects the records beside the output, for Parquet's footer comes last. */
  private static final class Writer implements EventWriter {
    private final OutputStream out;
    private final Path folder = Files.createTempDirectory("dateline-parquet");
    private final Path lines = folder.resolve("events.jsonl");
    private final OutputStream collected;

    Writer(OutputStream out) throws IOException {
      this.out = out;
      collected = new BufferedOutputStream(Files.newOutputStream(lines));
    }

    @Override
    public void write(Event event) throws IOException {
      collected.write((Json.line(event) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
      collected.close();
      Path file = folder.resolve("events.parquet");
      try {
        copy(file);
        Files.copy(file, out);
        out.flush();
      } catch (SQLException e) {
        throw new IOException("parquet: " + e.getMessage(), e);
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(lines);
        Files.deleteIfExists(folder);
      }
    }

    private void copy(Path file) throws SQLException {
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = duck.createStatement()) {
        statement.execute("SET threads = 1");
        statement.execute(
            "COPY (SELECT * FROM read_json('"
                + quoted(lines)
                + "', format = 'newline_delimited', columns = {"
                + columns()
                + "})) TO '"
                + quoted(file)
                + "' (FORMAT parquet, COMPRESSION zstd)");
      }
    }

    private static String quoted(Path path) {
      return path.toString().replace("'", "''");
    }
  }
}
