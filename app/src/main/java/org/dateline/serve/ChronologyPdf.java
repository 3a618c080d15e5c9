package org.dateline.serve;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Sets a chronology in PDF on A4 pages, in Liberation Sans, which PDFBox brings (OFL): Latin,
 * Greek, Cyrillic and Hebrew letters. Others stand as an empty square; a last line says how many.
 * The same chronology gives the same bytes. Used once, by one thread.
 */
final class ChronologyPdf implements Closeable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float SIDE = 57;
  private static final float TOP = 62;
  private static final float FOOT = 34;
  private static final float LEADING = 1.42f;
  private static final int LACKING = '\u25A1';

  /** How a line is set. */
  private record Style(float size, float grey, float bold, float before) {}

  private static final Style TITLE = new Style(20, 0, .5f, 0);
  private static final Style DAY = new Style(13, 0, .35f, 14);
  private static final Style SENTENCE = new Style(10.5f, 0, 0, 6);
  private static final Style NOTE = new Style(8.5f, .35f, 0, 1);

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private PDPageContentStream page;
  private float y;
  private int lacking;

  private ChronologyPdf() throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in);
    }
  }

  /** The file's bytes. */
  static byte[] of(Chronology chronology) throws IOException {
    try (ChronologyPdf pdf = new ChronologyPdf();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      pdf.set(chronology);
      pdf.document.save(out);
      return out.toByteArray();
    }
  }

  private void set(Chronology chronology) throws IOException {
    PDDocumentInformation about = new PDDocumentInformation();
    about.setTitle("Chronology");
    document.setDocumentInformation(about);
    document.setDocumentId(1L);
    turn();
    paragraph("Chronology", TITLE);
    for (Chronology.Day day : chronology.days()) {
      keep(6 * DAY.size());
      paragraph(day.title(), DAY);
      for (Chronology.Line line : day.lines()) {
        paragraph("“" + line.sentence() + "”", SENTENCE);
        paragraph(line.note() + " — " + line.cited(), NOTE);
      }
    }
    for (String line : chronology.rest()) {
      paragraph(line, NOTE);
    }
    if (lacking > 0) {
      String said = " letters are not in this file's font; the Markdown and Word files have them.";
      paragraph(lacking + said, NOTE);
    }
    page.close();
  }

  private void paragraph(String text, Style style) throws IOException {
    y -= style.before();
    for (String line : lines(text, style)) {
      keep(style.size() * LEADING);
      y -= style.size() * LEADING;
      show(line, style, SIDE, y);
    }
  }

  private void show(String line, Style style, float x, float at) throws IOException {
    page.beginText();
    page.setFont(font, style.size());
    page.setNonStrokingColor(style.grey());
    page.setStrokingColor(style.grey());
    page.setLineWidth(style.bold());
    page.setRenderingMode(style.bold() > 0 ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.newLineAtOffset(x, at);
    page.showText(visual(line));
    page.endText();
  }

  /** A new page where less than this is left of the present one. */
  private void keep(float height) throws IOException {
    if (y - height < TOP) {
      turn();
    }
  }

  private void turn() throws IOException {
    if (page != null) {
      page.close();
    }
    PDPage next = new PDPage(PDRectangle.A4);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = PDRectangle.A4.getHeight() - TOP;
    String number = String.valueOf(document.getNumberOfPages());
    show(number, NOTE, PDRectangle.A4.getWidth() - SIDE - width(number, NOTE), FOOT);
  }

  /** Words in lines no wider than the page; a word that is wider is cut. */
  private List<String> lines(String text, Style style) throws IOException {
    float most = PDRectangle.A4.getWidth() - 2 * SIDE;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : settable(text).split(" ")) {
      String rest = word;
      if (line.length() > 0 && width(line + " " + rest, style) > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (width(rest, style) > most) {
        int cut = fitting(rest, style, most);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private int fitting(String word, Style style, float most) throws IOException {
    int cut = 1;
    while (cut < word.length() && width(word.substring(0, cut + 1), style) <= most) {
      cut++;
    }
    return cut;
  }

  private float width(String text, Style style) throws IOException {
    return font.getStringWidth(text) / 1000 * style.size();
  }

  /** The text in letters that the font has, without what only steers. */
  private String settable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> settable(c, out));
    return out.toString().strip();
  }

  private void settable(int c, StringBuilder out) {
    int type = Character.getType(c);
    if (Character.isWhitespace(c)) {
      if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    } else if (has(c)) {
      out.appendCodePoint(c);
    } else if (type != Character.FORMAT && type != Character.CONTROL) {
      lacking++;
      out.appendCodePoint(LACKING);
    }
  }

  private boolean has(int c) {
    try {
      return font.encode(Character.toString(c)).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Right-to-left stretches in the order in which they are seen. */
  private static String visual(String line) {
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return line;
    }
    int n = bidi.getRunCount();
    byte[] levels = new byte[n];
    String[] runs = new String[n];
    for (int i = 0; i < n; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      runs[i] = levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, runs, 0, n);
    return String.join("", runs);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
