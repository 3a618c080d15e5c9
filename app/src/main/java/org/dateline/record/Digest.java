package org.dateline.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells one text from another: SHA-256 of its UTF-8, or of a file's bytes, in hexadecimal
 * digits.
 */
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
    return of(text.getBytes(StandardCharsets.UTF_8), bytes);
  }

  /** All 64 digits of a file's bytes. */
  public static String of(byte[] file) {
    return of(file, 32);
  }

  private static String of(byte[] content, int bytes) {
    try {
      MessageDigest own = (MessageDigest) SHA.clone();
      return HexFormat.of().formatHex(own.digest(content), 0, bytes);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
