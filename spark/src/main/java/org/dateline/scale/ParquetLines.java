package org.dateline.scale;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.dateline.store.Json;

/**
 * A Parquet file of articles as the lines of JSON that readers know: columns of text by their
 * names, {@code authors} as a list; other columns are passed over.
 */
final class ParquetLines extends InputStream {
  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  private final ParquetReader<Group> rows;
  private byte[] line = {};
  private int at;

  ParquetLines(Path file, Configuration hadoop) throws IOException {
    rows = ParquetReader.builder(new GroupReadSupport(), file).withConf(hadoop).build();
  }

  /** Whether bytes that begin so are Parquet. */
  static boolean is(BufferedInputStream in) throws IOException {
    in.mark(MAGIC.length);
    byte[] first = in.readNBytes(MAGIC.length);
    in.reset();
    return Arrays.equals(first, MAGIC);
  }

  @Override
  public int read() throws IOException {
    return more() ? line[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (!more()) {
      return -1;
    }
    int n = Math.min(length, line.length - at);
    System.arraycopy(line, at, to, from, n);
    at += n;
    return n;
  }

  private boolean more() throws IOException {
    if (line != null && at == line.length) {
      Group row = rows.read();
      line = row == null ? null : (object(row) + "\n").getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return line != null;
  }

  private static ObjectNode object(Group row) {
    ObjectNode json = Json.object();
    GroupType type = row.getType();
    for (int f = 0; f < type.getFieldCount(); f++) {
      Type field = type.getType(f);
      if (row.getFieldRepetitionCount(f) > 0) {
        if (field.isPrimitive()) {
          json.put(field.getName(), row.getValueToString(f, 0));
        } else if (field.getName().equals("authors")) {
          json.set("authors", strings(row.getGroup(f, 0)));
        }
      }
    }
    return json;
  }

  /** A list of three levels: the list, its repeated group, the element. */
  private static ArrayNode strings(Group list) {
    ArrayNode all = Json.object().putArray("all");
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      Group element = list.getGroup(0, i);
      if (element.getFieldRepetitionCount(0) > 0) {
        all.add(element.getValueToString(0, 0));
      }
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
