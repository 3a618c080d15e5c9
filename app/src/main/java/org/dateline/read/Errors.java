package org.dateline.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Exceptions in a reader's words. */
final class Errors {
  private Errors() {}

  /** Why, and what to do, in one line. */
  static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file; check the path";
    }
    if (e instanceof AccessDeniedException) {
      return "not readable; check its permissions";
    }
    if (e instanceof EOFException) {
      return "it is cut short; fetch it again";
    }
    if (e instanceof MalformedInputException) {
      return "not in the charset it claims; convert it to UTF-8";
    }
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return e instanceof RuntimeException ? "could not be read (" + why + "); report it" : why;
  }

  /** That what came before something broke off was read. */
  static String before(int count, String what) {
    return count == 1
        ? "the one " + what + " before that was read"
        : "the " + count + " " + what + "s before that were read";
  }

  /** Where JSON is wrong. */
  static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? "it is nested too deeply"
        : "line " + e.getLocation().getLineNr();
  }
}
