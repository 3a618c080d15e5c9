package org.dateline.read.web;

import java.net.URI;

/**
 * A document from the web.
 *
 * @param uri where it was in the end, after redirects
 * @param unchanged true where the server says that it is as it was; it then has no bytes
 * @param bytes the document, unpacked
 * @param more why there is more of it, which was left; null where there is not
 * @param type media type in lower case without parameters, or null
 * @param charset as the server tells it, or null
 * @param validators what to ask with the next time
 */
public record Fetched(
    URI uri,
    boolean unchanged,
    byte[] bytes,
    String more,
    String type,
    String charset,
    Validators validators) {
  /**
   * The same.
   *
   * @throws FetchException where there is more of it
   */
  public Fetched whole() throws FetchException {
    if (more != null) {
      throw FetchException.lasting(more + "; fetch it by hand and give the file");
    }
    return this;
  }

  /**
   * What a server tells a version of a document by.
   *
   * @param etag or null
   * @param modified as the server wrote it, or null
   */
  public record Validators(String etag, String modified) {
    /** Nothing known: the document is wanted whatever it is. */
    public static final Validators NONE = new Validators(null, null);
  }
}
