package org.dateline.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip of anything that is read. Nothing is unpacked to disk: an entry's name is but a name. */
final class ZipSource implements Source {
  private static final Pattern OUTSIDE =
      Pattern.compile("^[/\\\\]|(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");

  @Override
  public boolean reads(Head head) {
    return head.isMagic('P', 'K', 3, 4) || head.isMagic('P', 'K', 5, 6);
  }

  @Override
  public Articles open(Input input, Reading reading) {
    return new Chain(new Entries(input, reading), reading);
  }

  private static final class Entries implements Chain.Places {
    private final Input input;
    private final ZipInputStream zip;
    private final Reading reading;
    private boolean ended;
    private boolean warned;

    Entries(Input input, Reading reading) {
      this.input = input;
      this.reading = reading;
      this.zip = new ZipInputStream(input.bytes());
    }

    @Override
    public Input next() throws Chain.BadInput {
      try {
        ZipEntry entry = ended ? null : zip.getNextEntry();
        while (entry != null && isSkipped(entry)) {
          entry = zip.getNextEntry();
        }
        ended |= entry == null;
        warn(entry);
        return ended
            ? null
            : Input.of(input.name() + "!" + entry.getName(), new Entry(zip), input.ends());
      } catch (IOException | IllegalArgumentException e) {
        ended = true;
        String why = "it is damaged (" + e.getMessage() + "); what came before is used";
        throw new Chain.BadInput(input.name(), why);
      }
    }

    /** Says once that names lead out of the zip: harmless here, but not where it is unpacked. */
    private void warn(ZipEntry entry) {
      if (!warned && entry != null && OUTSIDE.matcher(entry.getName()).find()) {
        warned = true;
        String why =
            "its name leads out of the zip; it was read, nothing is unpacked; do not unpack";
        reading.report(input.name() + "!" + entry.getName(), why);
      }
    }

    private static boolean isSkipped(ZipEntry entry) {
      String name = Input.fileName(entry.getName());
      return entry.isDirectory() || name.startsWith(".") || entry.getName().startsWith("__MACOSX");
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** One entry's bytes; the zip stays open behind it. */
  private static final class Entry extends FilterInputStream {
    Entry(InputStream zip) {
      super(zip);
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {}
  }
}
