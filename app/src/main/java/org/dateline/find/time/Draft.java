package org.dateline.find.time;

import java.time.LocalDate;

/** An expression as a rule has read it, before the rest of the text is asked. */
record Draft(int start, int end, Found found, Rule rule) {
  private static final int DAY = "XXXX-XX-XX".length();

  /** Whether it is a time of day without its day. */
  boolean clock() {
    return found.value().startsWith("T");
  }

  /** The day that it means; null where it means none, or another stretch. */
  Moment day() {
    Moment moment = found.moment();
    return moment != null && moment.grain() == Grain.DAY ? moment : null;
  }

  /** The same on another day, and the time of day that it has. */
  Found on(LocalDate day, String why) {
    return untold().value().startsWith("XXXX-XX-XX")
        ? new Found(found.type(), day + untold().value().substring(DAY), Moment.day(day), why)
        : untold();
  }

  /** The same where nothing tells of which day, week or month. */
  Found untold() {
    if (found.moment() == null) {
      return found;
    }
    String blank = RelativeOps.blank(found.moment().grain());
    String time = day() == null ? "" : found.value().substring(DAY);
    return new Found(found.type(), blank + time, null, "told from another event");
  }
}
