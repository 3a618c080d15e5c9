package org.dateline.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A chronology as a file to hand on. */
final class ChronologyWord {
  private ChronologyWord() {}

  /** As Word reads it (Office Open XML). */
  static byte[] of(Chronology chronology) throws IOException {
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
      chronology.rest().forEach(line -> run(document.createParagraph(), line, 9, false));
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
}
