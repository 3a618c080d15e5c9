package org.dateline.record;

import java.util.List;

/**
 * One happening as all its reports tell it.
 *
 * @param id stays while reports are added that were published later than the first; derived from
 *     the event id of the report published first
 * @param event types, the one that most reports have first
 * @param mode modes; never null
 * @param date ISO 8601 at the best precision that the reports agree on, or null
 * @param datePrecision year, month, week, day; null with {@code date}
 * @param firstSeen day of the first report's publication, or null where no report has one
 * @param lastSeen day of the last report's publication, or null
 * @param actor who did it, by agreement; empty where no report says
 * @param recipient to whom; may be empty
 * @param eventLoc the most precise place that the reports agree on, or null
 * @param size numbers over all reports; never null
 * @param verification stated, claimed, confirmed, disputed, suspected; over all reports
 * @param sources how many reports, and how many sources of their own they come from
 * @param reports in order of publication, then of article and event id; never empty
 * @param conflicts fields in which reports differ, with every version
 * @param linked other incidents that belong to it without being it
 */
public record Incident(
    String id,
    List<String> event,
    List<String> mode,
    String date,
    String datePrecision,
    String firstSeen,
    String lastSeen,
    List<Actor> actor,
    List<Actor> recipient,
    Location eventLoc,
    Numbers size,
    String verification,
    Sources sources,
    List<Telling> reports,
    List<Conflict> conflicts,
    List<Link> linked) {
  public Incident {
    event = List.copyOf(event);
    mode = List.copyOf(mode);
    actor = List.copyOf(actor);
    recipient = List.copyOf(recipient);
    reports = List.copyOf(reports);
    conflicts = List.copyOf(conflicts);
    linked = List.copyOf(linked);
  }

  /** The same incident with other links. */
  public Incident withLinked(List<Link> links) {
    return new Incident(
        id,
        event,
        mode,
        date,
        datePrecision,
        firstSeen,
        lastSeen,
        actor,
        recipient,
        eventLoc,
        size,
        verification,
        sources,
        reports,
        conflicts,
        links);
  }

  /**
   * How many were harmed or took part; each null where no report says.
   *
   * @param participants only where reports give a number, not a word ("thousands")
   */
  public record Numbers(Range dead, Range injured, Range arrested, Range participants) {}

  /**
   * A number over all reports.
   *
   * @param best what the latest independent reports agree on
   * @param low the least that a report gives
   * @param high the most
   */
  public record Range(int best, int low, int high) {}

  /**
   * Counts of sources.
   *
   * @param reports event records merged
   * @param independent sources among them: copies of one wire, articles of one paper and organs of
   *     one party count once
   */
  public record Sources(int reports, int independent) {}

  /**
   * One report: an event record of one article.
   *
   * @param doc the article's id
   * @param eventId the event record's id
   * @param start first position of the evidence, in code points of the article
   * @param end the position after the last
   * @param copyOf id of the article whose copy or rewrite this one's is, or that comes from the
   *     same source; null where it is a source of its own
   * @param publication the paper, or null
   * @param published day of publication, or null
   * @param verification as this article alone has it
   * @param claims who says so there; empty where the article says it in its own voice
   */
  public record Telling(
      String doc,
      String eventId,
      int start,
      int end,
      String copyOf,
      String publication,
      String published,
      String verification,
      List<EventClaim> claims) {
    public Telling {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A field in which reports differ.
   *
   * @param field "size.dead", "date", "event_loc", "event", "actor", "recipient", "verification"
   * @param versions in order of time for numbers, by number of reports else
   */
  public record Conflict(String field, List<Version> versions) {
    public Conflict {
      versions = List.copyOf(versions);
    }
  }

  /**
   * One of several versions.
   *
   * @param value a string or a number
   * @param reports event ids of those that have it, in order of time
   */
  public record Version(Object value, List<String> reports) {
    public Version {
      reports = List.copyOf(reports);
    }
  }

  /**
   * Another incident that belongs to this one.
   *
   * @param relation "follow-up": the other follows from this one (a trial, a condemnation);
   *     "follows": this one follows from the other
   */
  public record Link(String id, String relation) {}
}
