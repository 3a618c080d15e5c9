package org.dateline.find.time;

/** How exactly a day in time is known, from fine to coarse. */
enum Grain {
  DAY,
  WEEKEND,
  WEEK,
  MONTH,
  QUARTER,
  SEASON,
  HALF,
  YEAR,
  DECADE,
  CENTURY
}
