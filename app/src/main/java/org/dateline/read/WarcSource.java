package org.dateline.read;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * A web archive, packed record by record or not. Its web pages are read, those that were answered
 * with success; requests, revisits, pictures and the like are passed over.
 */
final class WarcSource implements Source {
  @Override
  public boolean reads(Head head) {
    return head.start().startsWith("warc/") || head.inflated().start().startsWith("warc/");
  }

  @Override
  public Articles open(Input input, Reading reading) throws IOException {
    return new Ahead(new Records(input), reading);
  }

  private static final class Records implements Chain.Places {
    private final Input input;
    private final WarcReader records;
    private int number;
    private boolean ended;
    private Watched body;

    Records(Input input) throws IOException {
      this.input = input;
      this.records = new WarcReader(input.bytes());
      records.setLenient(true);
    }

    @Override
    public Input next() throws Chain.BadInput {
      while (!ended) {
        try {
          Optional<WarcRecord> record = records.next();
          number++;
          ended = record.isEmpty();
          Input page = ended ? null : page(record.get());
          if (page != null) {
            return page;
          }
        } catch (IOException | RuntimeException e) {
          ended = true;
          if (body != null && body.failure() instanceof EOFException) {
            return null; // The page that ends too early says so itself.
          }
          String place = input.name() + ": after " + where();
          throw new Chain.BadInput(place, why(e) + "; what came before was read");
        }
      }
      return null;
    }

    /** The record that was read last. */
    private String where() {
      return "record " + number + " at byte " + records.position();
    }

    private static String why(Exception e) {
      boolean early = e instanceof EOFException;
      return early ? "it is cut short" : "no WARC record (" + e.getMessage() + ")";
    }

    private Input page(WarcRecord record) throws IOException {
      String name = input.name() + ": " + where();
      String id = input.id() + "#" + number;
      if (record instanceof WarcResponse response && isHttp(response)) {
        HttpResponse http = response.http();
        boolean page = http.status() == 200 && isPage(http.contentType());
        String charset = http.contentType().parameters().get("charset");
        return page
            ? new Input(name, id, response.target(), charset, null, body(http.bodyDecoded()))
            : null;
      }
      if (record instanceof WarcResource resource && isPage(resource.contentType())) {
        return new Input(name, id, address(resource), null, null, body(resource.body()));
      }
      return null;
    }

    private Watched body(MessageBody of) throws IOException {
      body = new Watched(of.stream());
      return body;
    }

    private static String address(WarcTargetRecord record) {
      return record.target().startsWith("http") ? record.target() : null;
    }

    private static boolean isHttp(WarcResponse response) {
      return response.contentType().base().equals(MediaType.HTTP);
    }

    private static boolean isPage(MediaType type) {
      return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
