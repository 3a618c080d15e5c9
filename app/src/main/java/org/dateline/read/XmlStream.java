package org.dateline.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.dateline.read.html.Page;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** The items of an XML document that is too large to be held; no more than one is, and its head. */
final class XmlStream implements Items<Element> {
  private final Input input;
  private final Reading reading;
  private final LargeText text;
  private final StreamParser parser;
  private final String query;
  private Element last;
  private int count;
  private boolean flattened;

  XmlStream(Input input, byte[] start, Reading reading, String query) throws IOException {
    this.input = input;
    this.reading = reading;
    this.query = query;
    text = new LargeText(input, start, reading);
    parser = new StreamParser(Parser.xmlParser().setTrackPosition(true)).parse(text, "");
  }

  @Override
  public Element next() throws IOException {
    forget();
    try {
      last = parser.selectNext(query);
    } catch (UncheckedIOException | IOException e) {
      throw new IOException(Errors.reason(cause(e)) + "; " + Errors.before(count, "item"), e);
    }
    text.taken();
    if (last == null || last.endSourceRange().isImplicit()) {
      return end();
    }
    count++;
    if (!flattened && Page.isFlattened(last)) {
      flattened = true;
      reading.note(input, Page.FLATTENED);
    }
    return last;
  }

  /** Drops the item that was given last, and what came before it. */
  private void forget() {
    if (last != null && last.parent() != null) {
      for (Node n = last.previousSibling(); n != null; n = last.previousSibling()) {
        n.remove();
      }
      last.remove();
    }
    last = null;
  }

  private static Exception cause(Exception e) {
    return e.getCause() instanceof IOException io ? io : e;
  }

  private Element end() throws IOException {
    boolean cut = !XmlItems.isEnded(text.last());
    text.ended();
    if (cut) {
      reading.report(input, XmlItems.cut(count));
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    parser.close();
    text.close();
  }
}
