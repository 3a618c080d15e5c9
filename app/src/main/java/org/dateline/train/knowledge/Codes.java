package org.dateline.train.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;

/** CAMEO's codes of actors and events as PLOVER's. Immutable and thread-safe. */
final class Codes {
  /**
   * An actor's code.
   *
   * @param code country or body; empty for an agent's code
   * @param unknown blocks of three letters that neither list has
   */
  record Party(String code, List<String> sectors, List<String> unknown) {}

  /** CAMEO's further roles, by PLOVER's. */
  private static final Map<String, String> MORE =
      Map.of(
          "SEP", "PRE", "INS", "REB", "RAD", "REB", "NGM", "SOC", "ENV", "SOC", "HRI", "SOC", "DEV",
          "SOC", "MNC", "BUS", "SCI", "EDU", "MOD", "OPP");

  private static final Set<String> BODIES =
      Set.of("IGO", "NGO", "IMG", "ISM", "MNC", "UNO", "EUR", "AFR", "ASA", "MEA", "LAM", "WST");

  private final Codebook codebook;
  private final Set<String> countries = new HashSet<>();
  private final Map<String, String> names = new HashMap<>();
  private final Set<String> sectors;
  private final Map<String, String> turned = new HashMap<>(MORE);

  Codes(Data data) {
    codebook = Codebook.load(data);
    for (Row row : data.rows("actors/countries.tsv")) {
      countries.add(row.get("code"));
      names.put(row.get("name").toLowerCase(Locale.ROOT), row.get("code"));
    }
    data.rows("actors/organisations.tsv").forEach(row -> countries.add(row.get("code")));
    sectors = Set.copyOf(codebook.sectors());
    for (Row row : data.rows("formats/sectors.tsv")) {
      String cameo = row.get("cameo");
      if (!cameo.isEmpty() && !row.get("sector").equals("SOC")) {
        turned.put(cameo, row.get("sector"));
      }
    }
  }

  /** Reads a code of blocks of three letters: "AFGGOV", "~GOVATG", "NGO~". */
  Party party(String written) {
    String bare = written.replace("~", "").strip();
    String code = "";
    List<String> roles = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (int i = 0; i < bare.length(); i += 3) {
      String block = bare.substring(i, Math.min(bare.length(), i + 3));
      String sector = turned.getOrDefault(block, sectors.contains(block) ? block : null);
      if (i == 0 && (countries.contains(block) || BODIES.contains(block)) && sector == null) {
        code = block;
      } else if (sector != null) {
        if (!roles.contains(sector)) {
          roles.add(sector);
        }
      } else {
        unknown.add(block);
      }
    }
    return new Party(code, roles, unknown);
  }

  /** The code of a country that is written as its name; anything else as it is. */
  String country(String written) {
    return names.getOrDefault(written.toLowerCase(Locale.ROOT), written);
  }

  /** The CAMEO row of a code, or of the nearest one above it; null where there is none. */
  Codebook.Cameo event(String code) {
    String c = code.length() == 2 ? code + "0" : code;
    Codebook.Cameo found = codebook.cameo(c);
    if (found == null && c.length() == 4) {
      found = codebook.cameo(c.substring(0, 3));
    }
    return found;
  }

  /** The codebook that codes are of. */
  Codebook codebook() {
    return codebook;
  }
}
