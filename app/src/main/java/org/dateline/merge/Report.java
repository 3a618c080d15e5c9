package org.dateline.merge;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dateline.record.Event;

/**
 * One event record of one article with what comparing it needs. Immutable; equal by its event's id.
 * {@link Merger#report} makes one; it is derived, so a store keeps events and articles, not
 * reports.
 */
public final class Report {
  /** Null where it was read from a file for no more than comparing. */
  final Event event;

  final String id;
  final String type;
  final Integer quad;
  final List<String> mode;
  final String auxiliary;
  final Integer dead;
  final Integer injured;
  final Integer arrested;
  final Publication publication;
  final Moment moment;
  final Spot spot;
  final Party actor;
  final Party recipient;
  final Words.Bag words;
  final Words.Bag title;
  final Shingles sentence;
  final String trigger;
  final String place;
  final long[] figures;
  final Integer participants;
  final long rank;

  Report(Publication publication, Event event, Words words) {
    this.event = event;
    this.publication = publication;
    id = event.id();
    type = event.event().isEmpty() ? "" : event.event().get(0);
    quad = event.quadCode();
    mode = event.mode();
    auxiliary = event.auxiliary();
    dead = event.size().dead();
    injured = event.size().injured();
    arrested = event.size().arrested();
    moment = Moment.of(event, publication.day());
    spot = Spot.of(event.eventLoc());
    actor = Party.of(event.actor());
    recipient = Party.of(event.recipient());
    this.words = words.bag(event.evidence().text());
    String headline = event.citeInfo() == null ? null : event.citeInfo().title();
    title = words.bag(headline == null ? "" : headline);
    sentence = Shingles.of(event.evidence().text());
    trigger = Words.stem(event.evidence().trigger().text());
    place = event.eventLoc() == null ? null : Credits.plain(event.eventLoc().extractedPlace());
    figures = Digits.figures(event.evidence().text());
    participants = Digits.of(event.size().participants());
    rank = Hash.of(id);
  }

  /** Reads what {@link #write} wrote; it has no event. */
  Report(DataInput in) throws IOException {
    event = null;
    publication = Publication.read(in);
    id = Wire.string(in);
    type = Wire.string(in);
    quad = Wire.integer(in);
    mode = Wire.strings(in);
    auxiliary = Wire.string(in);
    dead = Wire.integer(in);
    injured = Wire.integer(in);
    arrested = Wire.integer(in);
    moment = new Moment(in.readInt(), in.readInt(), in.readBoolean());
    spot = in.readBoolean() ? Spot.read(in) : null;
    actor = Party.read(in);
    recipient = Party.read(in);
    words = Words.Bag.read(in);
    title = Words.Bag.read(in);
    sentence = Shingles.read(in);
    trigger = Wire.string(in);
    place = Wire.string(in);
    figures = Wire.longs(in);
    participants = Wire.integer(in);
    rank = Hash.of(id);
  }

  /** Another's, with its event. */
  private Report(Report o, Event event) {
    this.event = event;
    publication = o.publication;
    id = o.id;
    type = o.type;
    quad = o.quad;
    mode = o.mode;
    auxiliary = o.auxiliary;
    dead = o.dead;
    injured = o.injured;
    arrested = o.arrested;
    moment = o.moment;
    spot = o.spot;
    actor = o.actor;
    recipient = o.recipient;
    words = o.words;
    title = o.title;
    sentence = o.sentence;
    trigger = o.trigger;
    place = o.place;
    figures = o.figures;
    participants = o.participants;
    rank = o.rank;
  }

  /** The same with its event, which it was read without. */
  public Report with(Event own) {
    return new Report(this, own);
  }

  /** Writes all but the event. */
  void write(DataOutput out) throws IOException {
    publication.write(out);
    Wire.write(id, out);
    Wire.write(type, out);
    Wire.write(quad, out);
    Wire.write(mode, out);
    Wire.write(auxiliary, out);
    Wire.write(dead, out);
    Wire.write(injured, out);
    Wire.write(arrested, out);
    moment.write(out);
    out.writeBoolean(spot != null);
    if (spot != null) {
      spot.write(out);
    }
    actor.write(out);
    recipient.write(out);
    words.write(out);
    title.write(out);
    sentence.write(out);
    Wire.write(trigger, out);
    Wire.write(place, out);
    Wire.write(figures, out);
    Wire.write(participants, out);
  }

  /** The event record. */
  public Event event() {
    return event;
  }

  /** The event record's id. */
  public String id() {
    return id;
  }

  /** A hash of the id, which orders reports by nothing that they tell. */
  public long rank() {
    return rank;
  }

  /** Its article. */
  public Publication publication() {
    return publication;
  }

  String type() {
    return type;
  }

  /** An order that has nothing to do with the reports' contents, so that it favours none. */
  static int byRank(Report a, Report b) {
    return byRank(a.rank, a.id(), b.rank, b.id());
  }

  private static int byRank(long rank, String id, long other, String otherId) {
    int order = Long.compareUnsigned(rank, other);
    return order != 0 ? order : id.compareTo(otherId);
  }

  /** Ids without repetition in the order that {@link #byRank} gives their reports. */
  static List<String> ranked(Collection<String> ids) {
    record Ranked(String id, long rank) {}
    return ids.stream()
        .distinct()
        .map(id -> new Ranked(id, Hash.of(id)))
        .sorted((a, b) -> byRank(a.rank, a.id, b.rank, b.id))
        .map(Ranked::id)
        .toList();
  }

  /** Order of publication; the undated last; then by article and event. */
  static int byTime(Report a, Report b) {
    int order = Integer.compare(day(a), day(b));
    order = order != 0 ? order : a.publication.doc().compareTo(b.publication.doc());
    return order != 0 ? order : a.id().compareTo(b.id());
  }

  private static int day(Report r) {
    return Objects.requireNonNullElse(r.publication.day(), Integer.MAX_VALUE);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Report r && r.id().equals(id());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(rank);
  }

  @Override
  public String toString() {
    return id() + " of " + publication.doc();
  }
}
