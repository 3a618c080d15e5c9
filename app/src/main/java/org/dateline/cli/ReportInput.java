package org.dateline.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.find.Coder;
import org.dateline.merge.Merger;
import org.dateline.merge.Report;
import org.dateline.store.Json;

/** Reports from event records where an input holds those, and from coded articles else. */
final class ReportInput {
  private static final int HEAD = 1 << 16;

  private final InputOptions in;
  private final Merger merger;

  ReportInput(InputOptions in, Merger merger) {
    this.in = in;
    this.merger = merger;
  }

  /** Hands on the reports in the order of the inputs; records first. */
  void read(Consumer<Report> sink) throws IOException {
    List<String> articles = new ArrayList<>();
    for (String input : in.inputs) {
      if (input.equals("-")) {
        InputStream stream = new BufferedInputStream(System.in, 2 * HEAD);
        System.setIn(stream);
        if (holdsRecords(stream)) {
          records("standard input", stream, sink);
        } else {
          articles.add(input);
        }
      } else if (holdsRecords(input)) {
        try (InputStream stream = Files.newInputStream(Path.of(input))) {
          records(input, stream, sink);
        }
      } else {
        articles.add(input);
      }
    }
    if (!articles.isEmpty()) {
      in.inputs = articles;
      code(sink);
    }
  }

  private void code(Consumer<Report> sink) {
    Coder coder = Coder.load(in.settings());
    Pipeline.run(
        in.open(),
        in.threads,
        new Progress("articles", in.quiet),
        article -> merger.reports(in.code(coder, article)),
        reports -> reports.forEach(sink));
  }

  private static boolean holdsRecords(String input) throws IOException {
    if (!Files.isRegularFile(Path.of(input))) {
      return false;
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(Path.of(input)), HEAD)) {
      return holdsRecords(stream);
    }
  }

  private static boolean holdsRecords(InputStream stream) throws IOException {
    stream.mark(HEAD);
    String head = new String(stream.readNBytes(HEAD / 2), StandardCharsets.UTF_8).stripLeading();
    stream.reset();
    return head.startsWith("{") && head.contains("\"cite_info\"") && head.contains("\"evidence\"");
  }

  private void records(String name, InputStream stream, Consumer<Report> sink) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        record(name + ": line " + number, line, sink);
      }
    }
  }

  private void record(String at, String line, Consumer<Report> sink) {
    try {
      sink.accept(merger.report(Json.event(line)));
    } catch (IllegalArgumentException e) {
      in.report(at + ": " + e.getMessage() + "; the other lines were read");
    }
  }
}
