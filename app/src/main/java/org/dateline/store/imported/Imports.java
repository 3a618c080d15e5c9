package org.dateline.store.imported;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.dateline.lexicon.Data;
import org.dateline.record.Document;

/**
 * Reads events that others coded: files of GDELT 1 and 2, ICEWS, POLECAT, Phoenix and ACLED, also
 * as gzip or as the first file of a zip; the kind is told by the columns. Every event is a document
 * of its own without words: it has no evidence, no verification and no certainty, and its coder is
 * "imported gdelt" and the like. Not read are ICEWS' Story ID, POLECAT's Version and Phoenix'
 * SentenceID; ACLED's eighth kind of actor, others, is read as soldiers from abroad. Immutable and
 * thread-safe.
 */
public final class Imports {
  private static final int LONGEST = 1 << 20;
  private final Codes codes;

  public Imports(Data data) {
    codes = new Codes(data);
  }

  /** Lines left out: how many for each reason, and the first. */
  private static final class Left {
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, String> firsts = new HashMap<>();

    void add(String why, String at) {
      counts.merge(why, 1, Integer::sum);
      firsts.putIfAbsent(why, at);
    }

    List<String> told() {
      return counts.entrySet().stream()
          .map(e -> e.getValue() + " " + e.getKey() + ", first " + firsts.get(e.getKey()))
          .toList();
    }
  }

  /** Whether what this coder coded was imported: there is no text to code again. */
  public static boolean imported(String coder) {
    return coder != null && coder.startsWith(Kind.IMPORTED);
  }

  /**
   * What was in a file.
   *
   * @param kind "imported gdelt" and the like
   * @param events handed out
   * @param left why lines were left out, how many, and the first of them
   */
  public record Read(String kind, int events, List<String> left) {
    public Read {
      left = List.copyOf(left);
    }
  }

  /**
   * Reads a file from its beginning to its end, keeping nothing.
   *
   * @throws IOException with the place, the reason and the remedy; what was handed out counts
   */
  public Read read(Path file, Consumer<Document> sink) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
      reader.mark(LONGEST);
      String first = reader.readLine();
      reader.reset();
      boolean commas = first != null && !first.contains("\t");
      List<String> head = first == null ? List.of() : cells(first, commas);
      Kind.Told told = Kind.of(head);
      if (told == null) {
        throw new IOException(
            file
                + ": no file of GDELT, ICEWS, POLECAT, Phoenix or ACLED: "
                + head.size()
                + " columns; give an events file as it was published");
      }
      return read(file, reader, told, commas, sink);
    }
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    byte[] magic = in.readNBytes(2);
    in.reset();
    if (Arrays.equals(magic, new byte[] {0x1F, (byte) 0x8B})) {
      return new GZIPInputStream(in);
    }
    if (Arrays.equals(magic, new byte[] {'P', 'K'})) {
      ZipInputStream zip = new ZipInputStream(in);
      zip.getNextEntry();
      return zip;
    }
    return in;
  }

  private static Map<String, Integer> columns(List<String> names) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), i);
    }
    return columns;
  }

  /** Some of POLECAT's files name a column that their lines do not have. */
  private static List<String> without(List<String> names) {
    return names.stream().filter(n -> !n.equals("Headline")).toList();
  }

  private static CsvSchema schema(boolean commas) {
    CsvSchema schema = CsvSchema.emptySchema();
    return commas ? schema : schema.withColumnSeparator('\t').withoutQuoteChar();
  }

  private static List<String> cells(String line, boolean commas) throws IOException {
    try (MappingIterator<String[]> rows =
        mapper().readerFor(String[].class).with(schema(commas)).readValues(line)) {
      return rows.hasNextValue() ? List.of(rows.nextValue()) : List.of();
    }
  }

  private static CsvMapper mapper() {
    return CsvMapper.builder()
        .enable(CsvParser.Feature.WRAP_AS_ARRAY)
        .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
        .build();
  }

  private Read read(
      Path file, BufferedReader reader, Kind.Told told, boolean commas, Consumer<Document> sink)
      throws IOException {
    Map<String, Integer> columns = columns(told.columns());
    Map<String, Integer> without = columns(without(told.columns()));
    Rows rows = new Rows(told.kind(), codes);
    int events = 0;
    Left left = new Left();
    int line = 0;
    try (MappingIterator<String[]> all =
        mapper().readerFor(String[].class).with(schema(commas)).readValues(reader)) {
      while (all.hasNextValue()) {
        List<String> cells = List.of(all.nextValue());
        line++;
        if (line == 1 && told.headed()) {
          continue;
        }
        boolean less = cells.size() == columns.size() - 1;
        Cells row = new Cells(line, less ? without : columns, cells);
        Document document = rows.document(row);
        if (document == null) {
          Rows.Fault fault = rows.fault(row);
          left.add(fault.why(), "line " + line + " ('" + fault.written() + "')");
        } else {
          sink.accept(document);
          events++;
        }
      }
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new IOException(
          file
              + ": after line "
              + line
              + ": "
              + why.lines().findFirst().orElse("")
              + "; what came before was imported",
          e);
    }
    return new Read(told.kind().coder(), events, left.told());
  }
}
