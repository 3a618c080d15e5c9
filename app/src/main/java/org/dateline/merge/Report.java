package org.dateline.merge;

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
  final Event event;
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
    rank = Hash.of(event.id());
  }

  /** The event record. */
  public Event event() {
    return event;
  }

  /** The event record's id. */
  public String id() {
    return event.id();
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
    return event.event().isEmpty() ? "" : event.event().get(0);
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
