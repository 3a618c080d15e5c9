package org.dateline.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dateline.merge.Guest;
import org.dateline.merge.Report;
import org.dateline.store.Json;

/**
 * Reports as bytes, to travel: what comparing needs, and behind it the event's record, but where
 * they only meet others.
 */
final class Packed {
  private static final long[] NONE = {};

  private Packed() {}

  /**
   * A report as bytes.
   *
   * @param event its event's line of JSON
   */
  static byte[] of(Report report, String event) {
    return of(new Guest(report, NONE), event);
  }

  /** A report that only meets others as bytes. */
  static byte[] of(Guest guest) {
    return of(guest, "");
  }

  private static byte[] of(Guest guest, String event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      guest.write(out);
      out.write(event.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A report with its event. */
  static Report report(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Report light = Guest.read(in).report();
      return light.with(Json.event(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What comparing needs of a report; its event may stand behind it. */
  static Guest guest(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Guest.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
