package org.dateline.record;

import java.util.List;

/**
 * Who did it, or to whom it was done.
 *
 * @param code country or body as the codebook has it, or null where unknown
 * @param sector primary sector first; never null
 * @param entityText the words of the text
 * @param name full name, or null
 * @param identifierId Wikidata identifier, or null
 * @param office "president", or null
 * @param country the country's name, or null
 */
public record Actor(
    String code,
    List<String> sector,
    String entityText,
    String name,
    String identifierId,
    String office,
    int start,
    int end,
    String country) {
  public Actor {
    sector = List.copyOf(sector);
  }

  /** The actor that a mention stands for. */
  public static Actor of(Entity e) {
    return new Actor(
        e.code(),
        e.sector(),
        e.text(),
        e.name(),
        e.identifierId(),
        e.office(),
        e.start(),
        e.end(),
        e.country());
  }
}
