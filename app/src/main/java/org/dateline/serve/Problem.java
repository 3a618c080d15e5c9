package org.dateline.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import org.dateline.store.Json;

/** An answer that says what is wrong (RFC 9457). */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String title;

  Problem(int status, String title, String detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }

  void answer(Context context) {
    write(context, status, title, getMessage(), -1);
  }

  /**
   * Answers with a problem.
   *
   * @param position in the question, or -1
   */
  static void write(Context context, int status, String title, String detail, int position) {
    ObjectNode body = Json.object();
    body.put("type", "about:blank").put("title", title).put("status", status);
    body.put("detail", detail);
    if (position >= 0) {
      body.put("position", position);
    }
    context.status(status).contentType("application/problem+json").result(body.toString());
  }
}
