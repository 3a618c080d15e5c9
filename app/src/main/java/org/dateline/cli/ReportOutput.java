package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.measure.Calibration;
import org.dateline.measure.Confusion;
import org.dateline.measure.Report;
import org.dateline.store.Json;

/** Shows a report on the terminal, as JSON or as one HTML page that needs no other file. */
final class ReportOutput {
  private static final int MISTAKES = 15;
  private static final int BAR = 40;

  private ReportOutput() {}

  static void print(Report report) {
    report.figures().forEach((name, value) -> System.out.println(name + " " + number(value)));
    report.tables().forEach(ReportOutput::print);
    if (report.calibration() != null) {
      System.out.println("calibration: told, right, answers");
      for (Calibration.Bin bin : report.calibration().bins()) {
        String bar = "#".repeat((int) Math.round(bin.right() * BAR));
        System.out.printf(
            Locale.ROOT, "  %.2f  %.2f  %5d  %s%n", bin.told(), bin.right(), bin.answers(), bar);
      }
    }
  }

  private static void print(String what, Confusion table) {
    System.out.println(what + ": gold, precision, recall, f1");
    for (String label : table.labels()) {
      Confusion.Score s = table.score(label);
      System.out.printf(
          Locale.ROOT,
          "  %-20s %5d  %.3f  %.3f  %.3f%n",
          label,
          s.gold(),
          s.precision(),
          s.recall(),
          s.f1());
    }
    for (Confusion.Cell cell : table.mistakes(MISTAKES)) {
      String found = cell.found().isEmpty() ? "nothing" : cell.found();
      System.out.println("  confused " + cell.gold() + " as " + found + " " + cell.count());
    }
  }

  static String json(Report report) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("task", report.title());
    all.put("figures", report.figures());
    Map<String, Object> tables = new LinkedHashMap<>();
    report
        .tables()
        .forEach(
            (what, table) -> {
              List<Confusion.Score> scores = new ArrayList<>();
              table.labels().forEach(label -> scores.add(table.score(label)));
              tables.put(
                  what, Map.of("scores", scores, "confused", table.mistakes(Integer.MAX_VALUE)));
            });
    all.put("tables", tables);
    all.put("calibration", report.calibration() == null ? null : report.calibration().bins());
    return Json.line(all);
  }

  static void html(Report report, Path file) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>")
        .append(escape(report.title()))
        .append("</title><style>body{font:15px sans-serif;margin:2em;max-width:70em}")
        .append("table{border-collapse:collapse;margin:1em 0}")
        .append("td,th{padding:.2em .6em;border:1px solid #ccc;text-align:right}")
        .append("th:first-child{text-align:left}")
        .append(".bar{background:#2a6;height:.8em}</style><h1>")
        .append(escape(report.title()))
        .append("</h1><table>");
    report.figures().forEach((name, value) -> row(page, name, List.of(number(value))));
    page.append("</table>");
    report.tables().forEach((what, table) -> table(page, what, table));
    if (report.calibration() != null) {
      calibration(page, report.calibration());
    }
    Files.writeString(file, page.append("</html>\n"));
  }

  private static void table(StringBuilder page, String what, Confusion table) {
    page.append("<h2>").append(escape(what)).append("</h2><table>");
    row(page, "", List.of("gold", "precision", "recall", "F1"));
    for (String label : table.labels()) {
      Confusion.Score s = table.score(label);
      row(
          page,
          label,
          List.of(
              Integer.toString(s.gold()),
              number(s.precision()),
              number(s.recall()),
              number(s.f1())));
    }
    page.append("</table><h3>Which was taken for which (rows: gold)</h3><table>");
    List<String> found = table.answers();
    List<String> head = new ArrayList<>();
    found.forEach(f -> head.add(f.isEmpty() ? "nothing" : f));
    row(page, "", head);
    for (String gold : table.labels()) {
      List<String> cells = new ArrayList<>();
      found.forEach(f -> cells.add(count(table.count(gold, f))));
      row(page, gold, cells);
    }
    page.append("</table>");
  }

  private static String count(int n) {
    return n == 0 ? "" : Integer.toString(n);
  }

  private static void calibration(StringBuilder page, Calibration calibration) {
    page.append("<h2>Calibration</h2><table>");
    row(page, "told", List.of("right", "answers", ""));
    for (Calibration.Bin bin : calibration.bins()) {
      page.append("<tr><th>").append(number(bin.told()));
      page.append("<td>").append(number(bin.right()));
      page.append("<td>").append(bin.answers());
      page.append("<td style=\"width:20em\"><div class=\"bar\" style=\"width:")
          .append(Math.round(100 * bin.right()))
          .append("%\"></div>");
    }
    page.append("</table>");
  }

  private static void row(StringBuilder page, String name, List<String> cells) {
    page.append("<tr><th>").append(escape(name));
    for (String cell : cells) {
      page.append("<td>").append(escape(cell));
    }
    page.append('\n');
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) >= 2;
    return whole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String escape(String s) {
    return s.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
