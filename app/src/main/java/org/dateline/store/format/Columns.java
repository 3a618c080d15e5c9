package org.dateline.store.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dateline.record.Event;

/**
 * A format of named columns: parted by tabs without quoting, or by commas. Built once, then read
 * only.
 */
final class Columns implements Format {
  private record Column(String name, Function<Event, Object> value) {}

  private final String name;
  private final boolean header;
  private final boolean commas;
  private final List<Column> columns = new ArrayList<>();
  private Predicate<Event> kept = e -> true;
  private String reason = "";

  private Columns(String name, boolean header, boolean commas) {
    this.name = name;
    this.header = header;
    this.commas = commas;
  }

  static Columns tabs(String name, boolean header) {
    return new Columns(name, header, false);
  }

  static Columns commas(String name) {
    return new Columns(name, true, true);
  }

  /** Adds a column; null values are written as nothing. */
  Columns add(String column, Function<Event, Object> value) {
    columns.add(new Column(column, value));
    return this;
  }

  /** Adds a column of which nothing is known. */
  Columns none(String... names) {
    for (String column : names) {
      add(column, e -> null);
    }
    return this;
  }

  /** Leaves out events that the format has no room for. */
  Columns only(Predicate<Event> test, String why) {
    kept = test;
    reason = why;
    return this;
  }

  /** The columns' names in order. */
  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String extension() {
    return name + (commas ? ".csv" : ".tsv");
  }

  @Override
  public String mediaType() {
    return (commas ? "text/csv" : "text/tab-separated-values") + "; charset=utf-8";
  }

  @Override
  public EventWriter open(OutputStream out) throws IOException {
    RowSink rows = commas ? RowSink.commas(out) : RowSink.tabs(out);
    if (header) {
      rows.row(names());
    }
    return new Writer(rows);
  }

  private final class Writer implements EventWriter {
    private final RowSink rows;
    private int leftOut;

    Writer(RowSink rows) {
      this.rows = rows;
    }

    @Override
    public void write(Event e) throws IOException {
      if (!kept.test(e)) {
        leftOut++;
        return;
      }
      rows.row(columns.stream().map(c -> Clean.text(c.value.apply(e))).toList());
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }

    @Override
    public int leftOut() {
      return leftOut;
    }

    @Override
    public String reason() {
      return reason;
    }
  }
}
