package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What merging needs to know of an article: where it appeared, when, whose copy it is. Immutable;
 * {@link Merger#publication} makes one an article, for all of its events.
 */
public final class Publication {
  static final double COPY = 0.5;

  private final String doc;
  private final String outlet;
  private final String plain;
  private final String published;
  private final Integer day;
  private final Set<String> agencies;
  private final Shingles shingles;

  Publication(
      String doc, String outlet, String published, Set<String> agencies, Shingles shingles) {
    this.doc = doc;
    this.outlet = outlet;
    plain = outlet == null ? null : Credits.plain(outlet);
    this.published = published;
    this.day = day(published);
    this.agencies = new TreeSet<>(agencies);
    this.shingles = shingles;
  }

  /** Writes it for another machine to {@link #read}. */
  void write(DataOutput out) throws IOException {
    Wire.write(doc, out);
    Wire.write(outlet, out);
    Wire.write(published, out);
    Wire.write(List.copyOf(agencies), out);
    shingles.write(out);
  }

  /** Reads what {@link #write} wrote. */
  static Publication read(DataInput in) throws IOException {
    String doc = Wire.string(in);
    String outlet = Wire.string(in);
    String published = Wire.string(in);
    Set<String> agencies = new TreeSet<>(Wire.strings(in));
    return new Publication(doc, outlet, published, agencies, Shingles.read(in));
  }

  private static Integer day(String iso) {
    try {
      boolean full = iso != null && iso.length() >= 10;
      return full ? (int) LocalDate.parse(iso.substring(0, 10)).toEpochDay() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The article's id. */
  public String doc() {
    return doc;
  }

  /** The paper, agency or site, or null. */
  public String outlet() {
    return outlet;
  }

  /** ISO 8601 day of publication, or null. */
  public String published() {
    return day == null ? null : published.substring(0, 10);
  }

  /** Days since 1970-01-01, or null where it is not known. */
  public Integer day() {
    return day;
  }

  /** Plain names of the agencies that it credits; may be empty. */
  public Set<String> agencies() {
    return Set.copyOf(agencies);
  }

  /** Share of the shorter text that stands word for word in the longer one; 0 to 1, an estimate. */
  double copied(Publication other) {
    return shingles.containment(other.shingles);
  }

  /** Its paper's plain name, or null. */
  String plain() {
    return plain;
  }

  /** Whether one's text is the other's copy or rewrite. */
  boolean copies(Publication other) {
    return copied(other) >= COPY;
  }
}
