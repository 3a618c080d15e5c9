package org.dateline.store.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows of text: quoted where commas part them (RFC 4180), cleaned where tabs do. */
abstract class RowSink implements Closeable {
  abstract void row(List<String> cells) throws IOException;

  static RowSink commas(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().print(writer);
    return new RowSink() {
      @Override
      void row(List<String> cells) throws IOException {
        printer.printRecord(cells);
        printer.flush();
      }

      @Override
      public void close() throws IOException {
        printer.flush();
      }
    };
  }

  static RowSink tabs(OutputStream out) {
    return new RowSink() {
      @Override
      void row(List<String> cells) throws IOException {
        String line = String.join("\t", cells.stream().map(Clean::field).toList()) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }
}
