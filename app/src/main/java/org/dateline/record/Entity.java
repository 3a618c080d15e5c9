package org.dateline.record;

import java.util.List;

/**
 * A mention of somebody or something that can act or be acted upon.
 *
 * @param kind person, organization, place, group, crowd, office
 * @param chain number of the chain of mentions of one and the same entity, from 0
 * @param code country or body as the codebook has it ("PRK", "IGO"), or null where unknown
 * @param sector primary sector first; never null
 * @param name the entity's full name, or null where it has none
 * @param identifierId Wikidata identifier, or null
 * @param office "president", or null
 * @param country name of the country that {@code code} stands for, or null
 * @param why how the code came about, with file and line where a table gave it
 */
public record Entity(
    int start,
    int end,
    String text,
    String kind,
    int chain,
    String code,
    List<String> sector,
    String name,
    String identifierId,
    String office,
    String country,
    String why) {
  public Entity {
    sector = List.copyOf(sector);
  }

  /** The same mention, coded otherwise and of that kind. */
  public Entity coded(
      String kind, String code, List<String> sector, String office, String country, String why) {
    return new Entity(
        start, end, text, kind, chain, code, sector, name, identifierId, office, country, why);
  }

  /** The stretch of the mention. */
  public Span span() {
    return new Span(start, end);
  }
}
