package org.dateline.store.index;

import java.util.function.Function;
import org.dateline.record.Event;

/**
 * What the index asks of others.
 *
 * @param places latitude and longitude of a place by its name, or null where it is not known
 * @param keys under which an event meets others that may tell the same happening
 */
public record Aids(Function<String, double[]> places, Function<Event, long[]> keys) {
  /** Knows no places and brings nothing together. */
  public static final Aids NONE = new Aids(name -> null, event -> new long[0]);
}
