package org.dateline.lexicon;

import java.util.HashMap;
import java.util.Map;

/** Which state the lands are under that are none of their own. Immutable and thread-safe. */
public final class Rulers {
  private final Map<String, String> rulers = new HashMap<>();

  /** Reads the lands of the gazetteer and the states that act for them. */
  public Rulers(Data data) {
    Map<String, String> states = new HashMap<>();
    for (Row row : data.rows("actors/states.tsv")) {
      states.put(row.get("name"), row.get("code"));
      row.list("aliases").forEach(alias -> states.putIfAbsent(alias, row.get("code")));
    }
    for (Row row : data.rows("places/countries.tsv")) {
      String state = states.get(row.get("name"));
      if (state != null) {
        rulers.put(row.get("code"), state);
      }
    }
  }

  /** The state whose a land is: of "MTQ" (Martinique) "FRA", of "FRA" itself. */
  public String of(String code) {
    return rulers.getOrDefault(code, code);
  }
}
