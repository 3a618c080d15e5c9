package org.dateline.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dateline.store.Json;

/** What a request brings with it, never more than a limit. */
final class Body {
  private static final int LIMIT = 16 << 20;
  private static final long PATIENCE_NANOS = 30_000_000_000L;
  private static final int SMALL = 1 << 20;

  private Body() {}

  static byte[] bytes(Context c) {
    return bytes(c, LIMIT);
  }

  private static byte[] bytes(Context c, int limit) {
    try {
      long told = c.req().getContentLengthLong();
      byte[] bytes = told > limit ? null : read(c.bodyInputStream(), limit);
      if (bytes == null) {
        c.header("Connection", "close");
        throw new Problem(413, "Too large", "at most " + (limit >> 20) + " MB are taken");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All bytes, or null where they are more than the limit; a client that trickles is refused. */
  private static byte[] read(InputStream in, int limit) throws IOException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    for (int n = in.read(some); n >= 0; n = in.read(some)) {
      all.write(some, 0, n);
      if (all.size() > limit) {
        return null;
      }
      if (System.nanoTime() > until) {
        throw new Problem(408, "Too slow", "the body did not come within half a minute");
      }
    }
    return all.toByteArray();
  }

  /** The body as a JSON object. */
  static JsonNode json(Context c) {
    try {
      JsonNode node = Json.tree(new String(bytes(c, SMALL), StandardCharsets.UTF_8));
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (UncheckedIOException e) {
      // told below
    }
    throw new Problem(400, "Bad request", "the body is no JSON object");
  }

  /** A text of a body, or null. */
  static String text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
      throw new Problem(400, "Bad request", name + " is a text");
    }
    return value.isTextual() ? value.asText() : null;
  }
}
