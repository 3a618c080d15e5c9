package org.dateline.find.time;

/** What an atom can be in a time expression; one word may be several. */
enum Kind {
  MONTH,
  DOW,
  DOWS,
  SEASON,
  PART,
  HOURWORD,
  UNIT,
  UNITS,
  NUM,
  ONE,
  ORD,
  REL,
  SETWORD,
  DAYWORD,
  NIGHTWORD,
  DECADE,
  DECADEWORD,
  ZONE,
  REF,
  AFTER,
  HOLIDAY,
  YEAR,
  SHORTYEAR,
  DAY,
  HOUR,
  CLOCK,
  MILITARY,
  ISO
}
