package org.dateline.train.knowledge;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.lexicon.Codebook;

/** Lists with a head line, as CSV or TSV: actors, or verbs with CAMEO or PLOVER codes. */
final class Tables {
  private static final List<String> NAME = List.of("name", "actor", "entity");
  private static final List<String> VERB = List.of("verb", "lemma", "word", "phrase");
  private static final List<String> CODE = List.of("code", "country", "iso3", "cameo", "event");
  private static final List<String> SECTOR = List.of("sectors", "sector", "role");
  private static final List<String> FROM = List.of("from", "start", "since", "begin");
  private static final List<String> TO = List.of("to", "end", "until");
  private static final List<String> MODE = List.of("mode");
  private static final List<String> FURTHER = List.of("aliases", "kind", "office");
  private static final List<String> TYPE = List.of("type", "plover", "event_type");

  private static final Pattern BARE =
      Pattern.compile(
          "\"?(\\p{L}[\\p{L}.'’ _-]*?)\"?\\s*(?:[,;\\t=]|\\s{2}|\\s(?=[\\d\\[]))\\s*\\[?([A-Z]{3,}(?:/[a-z-]+)?|\\d{2,4})]?");

  private static final double NEARLY = 0.8;

  private Tables() {}

  /** Whether a first line names columns that are known. */
  static boolean heads(String line) {
    String low = line.toLowerCase(Locale.ROOT);
    boolean columns = low.contains(",") || low.contains("\t");
    List<String> cells = List.of(low.split("[,\t]")).stream().map(String::strip).toList();
    return columns
        && (NAME.stream().anyMatch(cells::contains) || VERB.stream().anyMatch(cells::contains));
  }

  static void read(Path file, Codes codes, Pack pack) throws IOException {
    String name = String.valueOf(file.getFileName());
    String head = Files.readAllLines(file).get(0);
    CsvSchema schema = CsvSchema.emptySchema().withHeader();
    schema = head.contains("\t") ? schema.withColumnSeparator('\t').withoutQuoteChar() : schema;
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();
    try (MappingIterator<Map<String, String>> rows =
        mapper.readerForMapOf(String.class).with(schema).readValues(file.toFile())) {
      unread(name, head, pack);
      while (rows.hasNextValue()) {
        int line = rows.getParser().currentTokenLocation().getLineNr() + 1;
        Map<String, String> row = new LinkedHashMap<>();
        rows.nextValue().forEach((k, v) -> row.put(k.strip().toLowerCase(Locale.ROOT), v));
        if (first(row, VERB).isEmpty()) {
          actor(name, line, row, codes, pack);
        } else {
          verb(name, line, row, codes, pack);
        }
      }
    }
  }

  /** Names the columns of which nothing is taken over. */
  private static void unread(String file, String head, Pack pack) {
    for (String column : head.toLowerCase(Locale.ROOT).replace("\"", "").split("[,\t]")) {
      boolean known =
          Stream.of(NAME, VERB, CODE, SECTOR, TYPE, FROM, TO, MODE, FURTHER)
              .anyMatch(columns -> columns.contains(column.strip()));
      if (!known) {
        pack.left(file, 1, column, "a column that is not read");
      }
    }
  }

  /** Whether nearly all lines are a verb or a name with a code behind it and nothing else. */
  static boolean isBare(Lines file) {
    List<String> full =
        file.lines().stream().map(l -> l.text().strip()).filter(l -> !l.isEmpty()).toList();
    long bare = full.stream().filter(l -> BARE.matcher(l).matches()).count();
    return bare > 0 && bare >= NEARLY * full.size();
  }

  static void readBare(Lines file, Codes codes, Pack pack) {
    for (Lines.Line line : file.lines()) {
      Matcher cells = BARE.matcher(line.text().strip());
      if (!cells.matches()) {
        if (!line.text().isBlank()) {
          pack.left(file.name(), line.number(), line.text(), "no code behind a word or name");
        }
        continue;
      }
      String[] code = cells.group(2).split("/", 2);
      String mode = code.length > 1 ? code[1] : "";
      boolean event = codes.event(code[0]) != null || codes.codebook().type(code[0]) != null;
      Map<String, String> row = new LinkedHashMap<>();
      row.put(event ? "verb" : "name", cells.group(1));
      row.put("code", code[0]);
      row.put("mode", mode);
      if (event) {
        verb(file.name(), line.number(), row, codes, pack);
      } else {
        actor(file.name(), line.number(), row, codes, pack);
      }
    }
  }

  private static String told(Map<String, String> row) {
    return String.join(", ", row.values());
  }

  private static String first(Map<String, String> row, List<String> columns) {
    return columns.stream()
        .map(row::get)
        .filter(v -> v != null && !v.isBlank())
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private static void actor(
      String file, int line, Map<String, String> row, Codes codes, Pack pack) {
    String name = first(row, NAME);
    Codes.Party party = codes.party(codes.country(first(row, CODE)));
    String written = first(row, SECTOR).replaceAll("[;,/ ]+", "|");
    String sectors = written.isEmpty() ? String.join("|", party.sectors()) : written;
    if (name.isEmpty() || (party.code().isEmpty() && sectors.isEmpty())) {
      String why = name.isEmpty() ? "no name" : "no code of a country or sector that is known";
      pack.left(file, line, told(row), why);
      return;
    }
    for (String sector : sectors.isEmpty() ? new String[0] : sectors.split("\\|")) {
      if (!codes.codebook().sectors().contains(sector)) {
        String why = "sector " + sector + " is not PLOVER's";
        pack.left(file, line, told(row), why);
        return;
      }
    }
    String aliases = row.getOrDefault("aliases", "").replaceAll("\\s*[;|]\\s*", "|");
    String from = first(row, FROM);
    String to = first(row, TO);
    if (row.getOrDefault("kind", "").equalsIgnoreCase("person")) {
      String office = row.getOrDefault("office", "");
      pack.row(Pack.PEOPLE, name, aliases, party.code(), sectors, office, from, to);
    } else {
      pack.row(Pack.ORGANISATIONS, name, aliases, party.code(), sectors, "agency", from, to);
    }
  }

  private static void verb(String file, int line, Map<String, String> row, Codes codes, Pack pack) {
    String verb = first(row, VERB).toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
    String code = first(row, CODE);
    String type = first(row, TYPE).toUpperCase(Locale.ROOT);
    String mode = row.getOrDefault("mode", "").strip();
    Codebook.Cameo cameo = codes.event(code);
    if (type.isEmpty() && codes.codebook().type(code) != null) {
      type = code;
    }
    if (type.isEmpty() && cameo != null) {
      type = cameo.type();
      mode = cameo.mode();
    }
    Codebook.Type known = codes.codebook().type(type);
    boolean moded = mode.isEmpty() || codes.codebook().mode(type, mode) != null;
    if (known == null || !moded) {
      String why =
          known != null
              ? type + " has no mode '" + mode + "'"
              : cameo != null
                  ? "code " + code + " is a statement, which PLOVER does not code"
                  : "'" + (type.isEmpty() ? code : type) + "' is no code of CAMEO or PLOVER";
      pack.left(file, line, told(row), why);
      return;
    }
    String exact = cameo == null ? known.cameo() : cameo.code();
    pack.frame(verb, "", type, mode, exact, "subj", Pack.TARGET);
  }
}
