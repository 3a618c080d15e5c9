package org.dateline.serve;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A chronology as files to hand on. */
final class ChronologyFiles {
  private static final String STYLE =
      "@page{size:A4;margin:22mm 20mm} body{font:11pt/1.45 serif} h1{font-size:18pt}"
          + " h2{font-size:13pt;margin:14pt 0 4pt} p{margin:0 0 2pt}"
          + " .note{color:#555;font-size:9pt;margin-bottom:8pt}";

  private ChronologyFiles() {}

  /** As Word reads it (Office Open XML). */
  static byte[] word(Chronology chronology) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      run(document.createParagraph(), "Chronology", 20, true);
      for (Chronology.Day day : chronology.days()) {
        XWPFParagraph head = document.createParagraph();
        head.setSpacingBefore(240);
        run(head, day.title(), 14, true);
        for (Chronology.Line line : day.lines()) {
          run(document.createParagraph(), "“" + line.sentence() + "”", 11, false);
          run(document.createParagraph(), line.note() + " — " + line.cited(), 9, false)
              .setColor("555555");
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static XWPFRun run(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(size);
    run.setBold(bold);
    return run;
  }

  /** As PDF. */
  static byte[] pdf(Chronology chronology) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new PdfRendererBuilder()
        .withW3cDocument(new W3CDom().fromJsoup(html(chronology)), "/")
        .toStream(out)
        .run();
    return out.toByteArray();
  }

  private static Document html(Chronology chronology) {
    Document html = Document.createShell("");
    html.head().appendElement("style").appendText(STYLE);
    html.head().appendElement("title").text("Chronology");
    Element body = html.body();
    body.appendElement("h1").text("Chronology");
    for (Chronology.Day day : chronology.days()) {
      body.appendElement("h2").text(day.title());
      for (Chronology.Line line : day.lines()) {
        body.appendElement("p").text("“" + line.sentence() + "”");
        body.appendElement("p").addClass("note").text(line.note() + " — " + line.cited());
      }
    }
    return html;
  }
}
