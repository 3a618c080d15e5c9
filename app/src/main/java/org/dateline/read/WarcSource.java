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
  private static final String NO_PAGE =
      "no web page among its records, of which there are %d; requests, pictures, refusals and the"
          + " like are not read; give an archive with pages that were answered with 200";

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

    /** Whether neither a page was found nor anything said. */
    private boolean silent = true;

    private Watched body;

    Records(Input input) throws IOException {
      this.input = input;
      this.records = new WarcReader(input.bytes());
      records.setLenient(true);
    }

    @Override
    public Input next() throws Chain.BadInput {
      while (!ended) {
        Optional<WarcRecord> record = record();
        Input page = record.isPresent() ? opened(record.get()) : null;
        if (page != null) {
          silent = false;
          return page;
        }
      }
      if (silent) {
        silent = false;
        throw new Chain.BadInput(input.name(), NO_PAGE.formatted(number));
      }
      return null;
    }

    private Optional<WarcRecord> record() throws Chain.BadInput {
      try {
        Optional<WarcRecord> record = records.next();
        ended = record.isEmpty();
        number += ended ? 0 : 1;
        return record;
      } catch (IOException | RuntimeException e) {
        return end(e);
      }
    }

    /** The page in a record; null where it holds none. One that cannot be read is passed over. */
    private Input opened(WarcRecord record) throws Chain.BadInput {
      try {
        return page(record);
      } catch (EOFException e) {
        end(e);
        return null;
      } catch (IOException | RuntimeException e) {
        silent = false;
        throw new Chain.BadInput(
            input.name() + ": " + where(),
            "no HTTP answer (" + cause(e) + "); the record was skipped; fetch it again");
      }
    }

    /** Nothing can be read any more. */
    private Optional<WarcRecord> end(Exception e) throws Chain.BadInput {
      ended = true;
      silent = false;
      if (body != null && body.failure() instanceof EOFException) {
        return Optional.empty(); // The page that ends too early says so itself.
      }
      String why =
          e instanceof EOFException ? "it is cut short" : "no WARC record (" + cause(e) + ")";
      throw new Chain.BadInput(
          input.name() + ": after " + where(), why + "; what came before was read; fetch it again");
    }

    /** What the archive's reader says, without the bytes that it shows. */
    private static String cause(Exception e) {
      return String.valueOf(e.getMessage()).replaceFirst("(?s) at (?:byte )?position.*", "");
    }

    /** The record that was read last. */
    private String where() {
      return "record " + number + " at byte " + records.position();
    }

    private Input page(WarcRecord record) throws IOException {
      String name = input.name() + ": " + where();
      String id = input.id() + "#" + number;
      if (record instanceof WarcResponse response && isHttp(response)) {
        HttpResponse http = response.http();
        boolean page = http.status() == 200 && isPage(http.contentType());
        String charset = http.contentType().parameters().get("charset");
        return page
            ? new Input(
                name, id, response.target(), charset, null, null, false, body(http.bodyDecoded()))
            : null;
      }
      if (record instanceof WarcResource resource && isPage(resource.contentType())) {
        return new Input(
            name, id, address(resource), null, null, null, false, body(resource.body()));
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
