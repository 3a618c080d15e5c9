package org.dateline.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one text from another: SHA-256 of its UTF-8, in hexadecimal digits. */
public final class Digest {
  private Digest() {}

  /** All 64 digits. */
  public static String of(String text) {
    return of(text, 32);
  }

  /** The digits of so many first bytes. */
  public static String of(String text, int bytes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
