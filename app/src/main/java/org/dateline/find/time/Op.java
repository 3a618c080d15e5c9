package org.dateline.find.time;

/** Makes a value of what a rule caught; null where the words turn out to be no time expression. */
interface Op {
  Found apply(Match match, Context context);
}
