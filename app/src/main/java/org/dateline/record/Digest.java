package org.dateline.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one text from another: SHA-256 of its UTF-8, in hexadecimal digits. */
public final class Digest {
  private static final MessageDigest SHA = sha();

  private Digest() {}

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All 64 digits. */
  public static String of(String text) {
    return of(text, 32);
  }

  /** The digits of so many first bytes. */
  public static String of(String text, int bytes) {
    try {
      MessageDigest own = (MessageDigest) SHA.clone();
      byte[] digest = own.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
