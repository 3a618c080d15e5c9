package org.dateline.find.time;

/** Adds the time of day that a rule caught to a day. */
final class TimeOfDay {
  private TimeOfDay() {}

  static Found timed(Moment day, Match m, String why) {
    return timed(day.value(), day, m, why);
  }

  static Found timed(String date, Moment moment, Match m, String why) {
    String time = ofDay(m);
    return time.isEmpty()
        ? new Found("DATE", date, moment, why)
        : new Found("TIME", date + time, moment, why);
  }

  /** {@code T10:35}, {@code TNI}, or empty where the rule caught no time of day. */
  static String ofDay(Match m) {
    Kind clock = m.has(Kind.MILITARY) ? Kind.MILITARY : Kind.CLOCK;
    if (m.has(clock)) {
      return "T" + m.get(clock) + ("Z".equals(m.get(Kind.ZONE)) ? "Z" : "");
    }
    if (m.has(Kind.HOURWORD)) {
      return "T" + m.get(Kind.HOURWORD);
    }
    return m.has(Kind.PART) ? "T" + m.get(Kind.PART) : "";
  }
}
