package org.dateline.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dateline.merge.Guest;
import org.dateline.merge.Merger;
import org.dateline.merge.Publication;
import org.dateline.merge.Report;
import org.dateline.store.Json;

/** Reports as bytes, to travel: with the event's record, or without where they only meet others. */
final class Packed {
  private Packed() {}

  /**
   * A report as bytes.
   *
   * @param event its event's line of JSON
   */
  static byte[] of(Report report, String event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      report.publication().write(out);
      out.write(event.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Report report(byte[] bytes, Merger merger) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Publication publication = Publication.read(in);
      String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return merger.report(publication, Json.event(event));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] of(Guest guest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      guest.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Guest guest(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return Guest.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
