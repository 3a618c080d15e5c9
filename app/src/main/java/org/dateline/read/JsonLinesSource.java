package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.dateline.record.Article;

/**
 * Lines of JSON, each an article {@code {id, text, title?, published?, url?, source?, language?}}.
 */
final class JsonLinesSource implements Source {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern NAMED =
      Pattern.compile("(?i).*\\.(?:jsonl|ndjson)(?:\\.(?:gz|zst))?");

  /** A record in the first line, or in the second where the first is broken. */
  private static final Pattern START = Pattern.compile("(?:[^\\n]*\\n)?\\{ ?\"");

  @Override
  public boolean reads(Head head) {
    String start = head.start();
    return START.matcher(start).lookingAt()
        || (head.isNamed(NAMED) && !start.startsWith("<") && !head.isBinary());
  }

  @Override
  public Articles open(Input input, Reading reading) {
    return new Lines(input, reading);
  }

  private static final class Lines implements Articles {
    private final Input input;
    private final Reading reading;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private boolean tooLong;

    Lines(Input input, Reading reading) {
      this.input = input;
      this.reading = reading;
    }

    @Override
    public Article next() throws IOException {
      while (readLine()) {
        Article article = article();
        if (article != null) {
          return article;
        }
      }
      return null;
    }

    private Article article() {
      if (tooLong) {
        reading.report(input, "line " + number + ": " + Limits.tooLarge());
        return null;
      }
      Decoded decoded = Decoded.of(line.toByteArray(), null);
      if (decoded.text().isBlank()) {
        return null;
      }
      if (decoded.problem() != null) {
        reading.report(input, "line " + number + ": " + decoded.problem());
      }
      try {
        return article(JSON.readTree(decoded.text()));
      } catch (JsonProcessingException e) {
        String why = e.getOriginalMessage().replaceAll("[(:].*", "").strip();
        reading.report(input, "line " + number + ": no JSON (" + why + "); the line was skipped");
        return null;
      }
    }

    private Article article(JsonNode record) {
      Article article = JsonRecords.article(record, input.id() + "#" + number);
      if (article == null) {
        reading.report(
            input, "line " + number + ": no \"text\" in it; give {\"id\": …, \"text\": \"…\"}");
      }
      return article;
    }

    /** Reads the next line's bytes; of one that is too long, only its beginning is kept. */
    private boolean readLine() throws IOException {
      line.reset();
      tooLong = false;
      boolean any = false;
      while (from < to || fill()) {
        any = true;
        int end = from;
        while (end < to && buffer[end] != '\n') {
          end++;
        }
        keep(end);
        from = end + 1;
        if (end < to) {
          break;
        }
      }
      number++;
      return any;
    }

    private void keep(int end) {
      tooLong |= line.size() + end - from > Limits.BYTES;
      if (!tooLong) {
        line.write(buffer, from, end - from);
      }
    }

    private boolean fill() throws IOException {
      InputStream in = input.bytes();
      from = 0;
      to = Math.max(0, in.read(buffer, 0, buffer.length));
      return to > 0;
    }

    @Override
    public void close() throws IOException {
      input.bytes().close();
    }
  }
}
