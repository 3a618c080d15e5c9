package org.dateline.find.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.OntologyRows;
import org.dateline.lexicon.Row;

/** All event frames, found by the lemma of their trigger. Immutable and thread-safe. */
final class Frames {
  /**
   * A frame under one of its triggers.
   *
   * @param rest the words that must follow or hang on the trigger ("down" of "crack_down")
   * @param wanted the words that a sentence must hold besides, for the frame to fit in it
   */
  record Entry(Frame frame, List<String> rest, List<Wanted> wanted) {
    Entry {
      rest = List.copyOf(rest);
      wanted = List.copyOf(wanted);
    }

    /** How specific it is: conditions, and particles. */
    int weight() {
      return asked() + rest.size();
    }

    /** What must be so; only a guard is finer by its exceptions, too. */
    private int asked() {
      boolean guard = frame.type().equals(Frame.NONE);
      return (int) frame.conditions().stream().filter(c -> guard || !c.not()).count();
    }
  }

  /** The finer and the more specific first, then in the order of the tables. */
  static final Comparator<Entry> BEST_FIRST =
      Comparator.comparing((Entry e) -> e.frame().general())
          .thenComparingInt(e -> -e.weight())
          .thenComparingInt(e -> -e.frame().conditions().size())
          .thenComparingInt(e -> e.frame().order());

  private static final List<String> FILES = List.of("guards", "light", "verbs", "nouns", "general");
  private static final Set<String> KINDS =
      Set.of(
          "country", "person", "organization", "group", "crowd", "military", "government", "actor");

  /** A pack's frame goes before a built-in one that is as specific. */
  private static final int PACKS_FIRST = 1 << 20;

  private static final Role OWN_ACTOR = Role.of("subj|by|of|poss|compound|amod");
  private static final Role OWN_RECIPIENT = Role.of("obj|against|at|on|to|with");

  private static final Pattern TRIGGER = Pattern.compile(".+\\.[vna]", Pattern.DOTALL);
  private static final Pattern OWN_TRIGGERS = Pattern.compile("(?<=\\.[vna])\\s*\\|\\s*");

  private final Codebook codebook;
  private final Map<String, Set<String>> classes;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Map<String, long[]> numbered = new HashMap<>();
  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final List<Frame> all = new ArrayList<>();

  Frames(Data data, Codebook codebook) {
    this.codebook = codebook;
    classes = Words.load(data, "frames/classes.tsv", "name", "lemmas");
    classes.forEach((name, words) -> numbered.put(name, Wanted.set(words, vocabulary)));
    for (String file : FILES) {
      for (Row row : data.rows("lang/en/frames/" + file + ".tsv")) {
        add(row);
      }
    }
    for (Row row : OntologyRows.of(data)) {
      if (!row.get("trigger").isBlank()) {
        addOwn(row);
      }
    }
  }

  /** A type of a user's own that has words of its own: a frame of the PLOVER type behind it. */
  private void addOwn(Row row) {
    String[] plover = row.get("plover").strip().split("/", 2);
    codebook.checkType(row, plover[0]);
    for (String trigger : ownTriggers(row)) {
      Frame frame =
          new Frame(
              row,
              all.size() - PACKS_FIRST,
              List.of(),
              plover[0],
              plover.length > 1 ? List.of(plover[1]) : List.of(),
              "",
              OWN_ACTOR,
              OWN_RECIPIENT,
              List.of());
      add(row, trigger, frame);
    }
  }

  /** Triggers of a user's own row: {@code "shun|spurn.v|boycott.n"} are two. */
  static List<String> ownTriggers(Row row) {
    String all = row.get("trigger").strip();
    return all.isEmpty() ? List.of() : List.of(OWN_TRIGGERS.split(all));
  }

  /** Throws, naming the row, unless a trigger tells its part of speech. */
  static void checkTrigger(Row row, String trigger) {
    if (!TRIGGER.matcher(trigger).matches()) {
      throw row.error("trigger '" + trigger + "' does not end in .v, .n or .a");
    }
  }

  /** Frames whose trigger has the lemma and the part of speech: v, n or a. */
  List<Entry> of(String lemma, char pos) {
    return entries.getOrDefault(lemma + "." + pos, List.of());
  }

  /** What stands before any hyphen of the words that frames ask for or are triggered by. */
  Set<String> beforeHyphens() {
    Set<String> all = new HashSet<>(vocabulary.words());
    all.addAll(entries.keySet());
    Set<String> found = new HashSet<>();
    for (String word : all) {
      for (int at = word.indexOf('-'); at >= 0; at = word.indexOf('-', at + 1)) {
        found.add(word.substring(0, at));
      }
    }
    return found;
  }

  /** The lemmas of nouns that may tell an event: "raid", "test". */
  Set<String> deeds() {
    Set<String> deeds = new HashSet<>();
    for (Map.Entry<String, List<Entry>> e : entries.entrySet()) {
      if (e.getKey().endsWith(".n") && e.getValue().stream().anyMatch(x -> x.rest().isEmpty())) {
        deeds.add(e.getKey().substring(0, e.getKey().length() - 2));
      }
    }
    return deeds;
  }

  /** The type that most frames of a noun have: ASSAULT of "attack"; null for most nouns. */
  String named(String noun) {
    Map<String, Integer> types = new TreeMap<>();
    for (Entry entry : of(noun, 'n')) {
      if (entry.rest().isEmpty() && !entry.frame().guard()) {
        types.merge(entry.frame().type(), 1, Integer::sum);
      }
    }
    return types.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Numbers of the words that frames ask for. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Every frame in order. */
  List<Frame> all() {
    return List.copyOf(all);
  }

  /** The words of a class, empty where there is no such class. */
  Set<String> wordClass(String name) {
    return classes.getOrDefault(name, Set.of());
  }

  /** The names of all word classes. */
  Set<String> classes() {
    return classes.keySet();
  }

  private void add(Row row) {
    add(row, row.get("trigger").strip(), null);
  }

  private void add(Row row, String trigger, Frame own) {
    checkTrigger(row, trigger);
    int dot = trigger.lastIndexOf('.');
    Frame frame = own == null ? frame(row) : own;
    all.add(frame);
    for (String word : trigger.substring(0, dot).split("\\|")) {
      List<String> parts = Arrays.asList(word.strip().split("_"));
      entries
          .computeIfAbsent(parts.get(0) + trigger.substring(dot), k -> new ArrayList<>())
          .add(entry(frame, parts.subList(1, parts.size())));
    }
  }

  private Entry entry(Frame frame, List<String> rest) {
    List<Wanted> wanted = new ArrayList<>();
    for (String word : rest) {
      wanted.add(new Wanted(new int[] {vocabulary.add(word)}, List.of()));
    }
    for (Condition condition : frame.conditions()) {
      if (condition.wanted() != null) {
        wanted.add(condition.wanted());
      }
      for (List<String> any : condition.needed()) {
        wanted.add(new Wanted(any.stream().mapToInt(vocabulary::add).toArray(), List.of()));
      }
    }
    return new Entry(frame, rest, wanted);
  }

  private Frame frame(Row row) {
    String type = row.get("type").strip();
    List<String> modes = commas(row.get("mode"));
    List<String> contexts = commas(row.get("context"));
    if (!type.equals(Frame.NONE)) {
      codebook.checkType(row, type);
      modes.forEach(m -> codebook.checkMode(row, type, m));
      contexts.forEach(c -> codebook.checkContext(row, c));
      if (!row.get("cameo").isBlank()) {
        codebook.checkCameo(row, row.get("cameo").strip());
      }
    }
    return new Frame(
        row,
        row.ofPack() ? all.size() - PACKS_FIRST : all.size(),
        conditions(row),
        type,
        modes,
        row.get("cameo").strip(),
        Role.of(row.get("actor")),
        Role.of(row.get("recipient")),
        contexts);
  }

  private List<Condition> conditions(Row row) {
    List<Condition> conditions = new ArrayList<>();
    for (String test : row.get("condition").strip().split("\\s+")) {
      if (!test.isEmpty()) {
        conditions.add(condition(row, test));
      }
    }
    return conditions;
  }

  private Condition condition(Row row, String test) {
    int equals = test.indexOf('=');
    boolean not = test.startsWith("!");
    if (equals < 1 || equals == test.length() - 1) {
      throw row.error("condition '" + test + "' is not of the form slot=words");
    }
    List<Slot> slots =
        Arrays.stream(test.substring(not ? 1 : 0, equals).split("\\|")).map(Slot::of).toList();
    Set<String> words = new HashSet<>();
    Set<String> kinds = new HashSet<>();
    List<Integer> numbers = new ArrayList<>();
    List<long[]> sets = new ArrayList<>();
    boolean any = false;
    for (String word : test.substring(equals + 1).split("\\|")) {
      if (word.equals("*")) {
        any = true;
      } else if (word.startsWith("#")) {
        kinds.add(kind(row, word.substring(1)));
      } else if (word.startsWith("@")) {
        words.addAll(classOf(row, word.substring(1)));
        sets.add(numbered.get(word.substring(1)));
      } else {
        words.add(word);
        numbers.add(vocabulary.add(word));
      }
    }
    int[] own = numbers.stream().mapToInt(Integer::intValue).toArray();
    Wanted wanted = not || any || !kinds.isEmpty() ? null : new Wanted(own, sets);
    boolean joint = words.stream().anyMatch(w -> w.indexOf('_') >= 0);
    return new Condition(slots, not, any, words, kinds, joint, wanted, test);
  }

  private Set<String> classOf(Row row, String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw row.error("class '@" + name + "' is not in lang/en/frames/classes.tsv");
    }
    return words;
  }

  private static String kind(Row row, String kind) {
    if (!KINDS.contains(kind)) {
      throw row.error("kind '#" + kind + "' is not one of " + KINDS.stream().sorted().toList());
    }
    return kind;
  }

  private static List<String> commas(String cell) {
    return cell.isBlank()
        ? List.of()
        : Arrays.stream(cell.split("[,|]")).map(String::strip).toList();
  }
}
