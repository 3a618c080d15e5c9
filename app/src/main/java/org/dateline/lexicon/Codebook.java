package org.dateline.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * PLOVER's types, modes, contexts and sectors, and CAMEO beside them: {@code codebook/*.tsv}. Every
 * code in it has been checked. Immutable and thread-safe.
 */
public final class Codebook {
  /**
   * An event type.
   *
   * @param quad quad class, 1 to 4
   * @param recipient whether a record needs one: "yes", "no", "one-sided"
   * @param roots CAMEO's codes that begin so
   * @param cameo the CAMEO code where nothing more specific is known
   */
  public record Type(
      String code, int quad, double score, String recipient, List<String> roots, String cameo) {
    public Type {
      roots = List.copyOf(roots);
    }
  }

  /** A mode of a type; {@code cameo} is the code that the mode alone supports. */
  public record Mode(String type, String code, double score, String cameo) {}

  /** A context with the words and phrases, in lower case, that give it. */
  public record Context(String code, List<String> cues) {
    public Context {
      cues = List.copyOf(cues);
    }
  }

  /** A CAMEO code; type and mode are empty for statements, which PLOVER drops. */
  public record Cameo(String code, String type, String mode, double goldstein, String meaning) {}

  private static final String FOLDER = "codebook/";

  private final Map<String, Type> types;
  private final Map<String, Map<String, Mode>> modes = new LinkedHashMap<>();
  private final Map<String, Context> contexts;
  private final Map<String, Row> sectors;
  private final Map<String, Cameo> cameo;

  private Codebook(Data data) {
    types = table(data, "types.tsv", Codebook::type, Type::code);
    contexts =
        table(data, "contexts.tsv", r -> new Context(r.get("code"), r.list("cues")), Context::code);
    sectors = table(data, "sectors.tsv", r -> r, r -> r.get("code"));
    cameo = table(data, "cameo.tsv", this::cameo, Cameo::code);
    for (Row row : data.rows(FOLDER + "modes.tsv")) {
      Mode mode = mode(row);
      modes.computeIfAbsent(mode.type, t -> new LinkedHashMap<>()).put(mode.code, mode);
    }
    for (Row row : data.rows(FOLDER + "cameo.tsv")) {
      if (!row.get("mode").isEmpty()) {
        checkMode(row, row.get("type"), row.get("mode"));
      }
    }
  }

  /** Reads and checks the tables. */
  public static Codebook load(Data data) {
    return new Codebook(data);
  }

  private static <T> Map<String, T> table(
      Data data, String file, Function<Row, T> read, Function<T, String> key) {
    Map<String, T> map = new LinkedHashMap<>();
    for (Row row : data.rows(FOLDER + file)) {
      T value = read.apply(row);
      map.put(key.apply(value), value);
    }
    return map;
  }

  private static Type type(Row row) {
    int quad = (int) number(row, "quad");
    if (quad < 1 || quad > 4) {
      throw row.error("quad class '" + row.get("quad") + "' is not one of 1 to 4");
    }
    return new Type(
        row.get("code"),
        quad,
        number(row, "score"),
        row.get("recipient"),
        Arrays.asList(row.get("roots").split(",")),
        row.get("cameo"));
  }

  private Mode mode(Row row) {
    checkType(row, row.get("type"));
    checkCameo(row, row.get("cameo"));
    return new Mode(row.get("type"), row.get("mode"), number(row, "score"), row.get("cameo"));
  }

  private Cameo cameo(Row row) {
    if (!row.get("type").isEmpty()) {
      checkType(row, row.get("type"));
    }
    return new Cameo(
        row.get("code"),
        row.get("type"),
        row.get("mode"),
        number(row, "goldstein"),
        row.get("meaning"));
  }

  private static double number(Row row, String column) {
    try {
      return Double.parseDouble(row.get(column));
    } catch (NumberFormatException e) {
      throw row.error(column + " '" + row.get(column) + "' is not a number");
    }
  }

  /** All types in the codebook's order. */
  public Collection<Type> types() {
    return List.copyOf(types.values());
  }

  /** All contexts in the codebook's order. */
  public Collection<Context> contexts() {
    return List.copyOf(contexts.values());
  }

  /** All modes of a type; empty where it has none. */
  public Collection<Mode> modes(String type) {
    return List.copyOf(modes.getOrDefault(type, Map.of()).values());
  }

  /** All sector codes in the codebook's order. */
  public Collection<String> sectors() {
    return List.copyOf(sectors.keySet());
  }

  /** All CAMEO codes in order. */
  public Collection<Cameo> cameo() {
    return List.copyOf(cameo.values());
  }

  /** The type of a code, or null. */
  public Type type(String code) {
    return types.get(code);
  }

  /** A type's mode, or null. */
  public Mode mode(String type, String mode) {
    return modes.getOrDefault(type, Map.of()).get(mode);
  }

  /** The CAMEO code, or null. */
  public Cameo cameo(String code) {
    return cameo.get(code);
  }

  /** Quad class, 1 to 4, of a known type. */
  public int quad(String type) {
    return expect(type).quad;
  }

  /** PLOVER's score: that of the mode farthest from nought, else the type's. */
  public double scale(String type, List<String> ofModes) {
    return ofModes.stream()
        .map(m -> mode(type, m))
        .filter(m -> m != null)
        .map(Mode::score)
        .reduce((a, b) -> Math.abs(b) > Math.abs(a) ? b : a)
        .orElse(expect(type).score);
  }

  /**
   * The CAMEO code of a type with modes: that of the first mode if it is known, else the type's.
   */
  public String cameo(String type, List<String> ofModes) {
    Mode mode = ofModes.isEmpty() ? null : mode(type, ofModes.get(0));
    return mode == null ? expect(type).cameo : mode.cameo;
  }

  /** Throws, naming the row, unless the type is in the codebook. */
  public void checkType(Row row, String type) {
    check(row, "type", type, "types.tsv", types.keySet());
  }

  /** Throws, naming the row, unless the type has the mode. */
  public void checkMode(Row row, String type, String mode) {
    Map<String, Mode> own = modes.getOrDefault(type, Map.of());
    if (!own.containsKey(mode)) {
      throw row.error(
          "mode '"
              + mode
              + "' of "
              + type
              + " is not in codebook/modes.tsv"
              + Nearest.hint(mode, own.keySet()));
    }
  }

  /** Throws, naming the row, unless the context is in the codebook. */
  public void checkContext(Row row, String context) {
    check(row, "context", context, "contexts.tsv", contexts.keySet());
  }

  /** Throws, naming the row, unless the sector is in the codebook. */
  public void checkSector(Row row, String sector) {
    check(row, "sector", sector, "sectors.tsv", sectors.keySet());
  }

  /** Throws, naming the row, unless CAMEO has the code. */
  public void checkCameo(Row row, String code) {
    check(row, "CAMEO code", code, "cameo.tsv", cameo.keySet());
  }

  private static void check(
      Row row, String what, String code, String file, Collection<String> known) {
    if (!known.contains(code)) {
      String hint = known.size() > 60 ? near(code, known) : Nearest.hint(code, known);
      throw row.error(what + " '" + code + "' is not in codebook/" + file + hint);
    }
  }

  /** Of many codes only those that begin alike are worth naming. */
  private static String near(String code, Collection<String> known) {
    String root = code.length() > 2 ? code.substring(0, 2) : code;
    List<String> alike = new ArrayList<>(known);
    alike.removeIf(k -> !k.startsWith(root));
    return alike.isEmpty() ? "" : "; codes that begin alike are " + alike;
  }

  private Type expect(String code) {
    Type type = types.get(code);
    if (type == null) {
      throw new LexiconException(
          "type '" + code + "' is not in the codebook" + Nearest.hint(code, types.keySet()));
    }
    return type;
  }
}
