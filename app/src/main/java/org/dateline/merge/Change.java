package org.dateline.merge;

import java.util.List;
import org.dateline.record.Incident;

/**
 * What became of the incidents since the last time that was asked.
 *
 * @param now incidents that are new or other than before, in order of their ids
 * @param gone ids of incidents that are no more: merged into another, divided, or emptied; sorted
 */
public record Change(List<Incident> now, List<String> gone) {
  public Change {
    now = List.copyOf(now);
    gone = List.copyOf(gone);
  }
}
