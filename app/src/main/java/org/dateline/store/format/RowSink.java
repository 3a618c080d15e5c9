package org.dateline.store.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows of text: quoted where commas part them (RFC 4180), cleaned where tabs do. In neither there
 * is a NUL, at which readers end a cell.
 */
abstract class RowSink implements Closeable {
  abstract void row(List<String> cells) throws IOException;

  static RowSink commas(OutputStream out) throws IOException {
    CsvMapper mapper = new CsvMapper();
    mapper.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    SequenceWriter rows =
        mapper
            .writerFor(String[].class)
            .with(CsvSchema.emptySchema().withLineSeparator("\n"))
            .writeValues(writer);
    return new RowSink() {
      @Override
      void row(List<String> cells) throws IOException {
        rows.write(cells.stream().map(c -> c.replace('\0', ' ')).toArray(String[]::new));
      }

      @Override
      public void close() throws IOException {
        rows.close();
        writer.flush();
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
