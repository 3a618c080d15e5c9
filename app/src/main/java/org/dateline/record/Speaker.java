package org.dateline.record;

import java.util.List;

/**
 * The source of a claim.
 *
 * @param code country or body, or null where unknown
 * @param sector primary sector first; never null
 * @param name full name, or null
 */
public record Speaker(
    int start, int end, String text, String code, List<String> sector, String name) {
  public Speaker {
    sector = List.copyOf(sector);
  }
}
