package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Reason;
import org.dateline.record.Span;
import org.dateline.record.Token;

/**
 * Learns frames from corrected sentences. Where a sentence is marked otherwise than it is coded,
 * the frame that coded it is written again with the type that people gave it and with one or two
 * conditions more, taken from the sentence's tree: the object, what a preposition joins, the
 * infinitive, the subject. The first that makes the sentence come out as marked is kept, unless
 * another marked sentence comes out worse for it.
 */
public final class FrameLearner {
  private static final String FOLDER = "lang/en/frames";
  private static final List<String> FILES = List.of("light", "verbs", "nouns", "general", "guards");

  private final Path pack;
  private final Consumer<String> progress;
  private final Data data = Data.builtIn();
  private final Codebook codebook = Codebook.load(data);

  /** A learner that writes into a pack, whose own frames are replaced. */
  public FrameLearner(Path pack, Consumer<String> progress) {
    this.pack = pack;
    this.progress = progress;
  }

  /** How many corrections were found, how many of them are learned, and rows that were dropped. */
  public record Learned(int corrections, int learned, int dropped) {}

  /** A sentence with what its events should be, by the start of their triggers. */
  private record Lesson(Marked marked, List<Try> tries) {
    Try first() {
      return tries.get(0);
    }
  }

  /** A row for a table. */
  private record Try(String file, String row) {}

  /** Learns from marked sentences and writes the pack's frames. */
  public Learned learn(List<Marked> sentences) throws IOException {
    write(List.of());
    Coder before = coder();
    List<Lesson> open = new ArrayList<>();
    List<Marked> right = new ArrayList<>();
    for (Marked m : sentences) {
      List<Lesson> lessons = lessons(before, m);
      open.addAll(lessons);
      if (lessons.isEmpty() && agrees(before, m)) {
        right.add(m);
      }
    }
    int all = open.size();
    List<Lesson> learned = rounds(open);
    int dropped = dropWorse(learned, right);
    learned.forEach(l -> progress.accept("learned " + l.first().row().replace('\t', ' ')));
    return new Learned(all, learned.size(), dropped);
  }

  /** Tries each lesson's rows in turn; gives the lessons whose first row now does. */
  private List<Lesson> rounds(List<Lesson> lessons) throws IOException {
    List<Lesson> learned = new ArrayList<>();
    List<Lesson> open = lessons.stream().filter(l -> !l.tries().isEmpty()).toList();
    while (!open.isEmpty()) {
      List<Lesson> tried = new ArrayList<>(learned);
      tried.addAll(open);
      write(tried);
      Coder coder = coder();
      List<Lesson> next = new ArrayList<>();
      for (Lesson l : open) {
        if (agrees(coder, l.marked())) {
          learned.add(l);
        } else if (l.tries().size() > 1) {
          next.add(new Lesson(l.marked(), l.tries().subList(1, l.tries().size())));
        }
      }
      open = next;
    }
    write(learned);
    return learned;
  }

  private int dropWorse(List<Lesson> learned, List<Marked> right) throws IOException {
    int before = learned.size();
    for (Marked m : right) {
      Coder coder = coder();
      if (!agrees(coder, m)) {
        List<String> rows =
            coder.code(m.article()).events().stream().map(FrameLearner::rule).toList();
        progress.accept(m.at() + ": comes out otherwise by what was learned; that is dropped");
        learned.removeIf(l -> rows.stream().anyMatch(r -> r.equals(at(l, learned))));
        write(learned);
      }
    }
    return before - learned.size();
  }

  /** File and line of a lesson's row as explanations name it. */
  private String at(Lesson lesson, List<Lesson> written) {
    int line = 2;
    for (Lesson l : written) {
      if (l.equals(lesson)) {
        break;
      }
      line += l.first().file().equals(lesson.first().file()) ? 1 : 0;
    }
    return pack.resolve(FOLDER).resolve(lesson.first().file() + ".tsv") + ":" + line;
  }

  private Coder coder() {
    return Coder.load(new Settings(List.of(pack), Settings.standard().profile()));
  }

  private void write(List<Lesson> lessons) throws IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    FILES.forEach(
        f -> tables.put(f, new ArrayList<>(List.of(data.head(FOLDER + "/" + f + ".tsv")))));
    lessons.forEach(l -> tables.get(l.first().file()).add(l.first().row()));
    Path folder = Files.createDirectories(pack.resolve(FOLDER));
    for (Map.Entry<String, List<String>> e : tables.entrySet()) {
      Path file = folder.resolve(e.getKey() + ".tsv");
      if (e.getValue().size() > 1) {
        Files.write(file, e.getValue());
      } else {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Whether every coded event is marked with its type and mode, and every marked one coded. */
  private static boolean agrees(Coder coder, Marked m) {
    List<Event> found = coder.code(m.article()).events();
    return found.stream().allMatch(f -> right(m, f))
        && m.events().stream().allMatch(e -> found.stream().anyMatch(f -> tells(m, e, f)));
  }

  private static boolean right(Marked m, Event found) {
    return m.events().stream().anyMatch(e -> tells(m, e, found) && same(e, found));
  }

  private static boolean same(Marked.MarkedEvent e, Event found) {
    return found.event().contains(e.type()) && found.mode().equals(e.modes());
  }

  private static boolean tells(Marked m, Marked.MarkedEvent e, Event found) {
    return points(m.text(), e.trigger()).overlaps(found.evidence().trigger().span());
  }

  /** The same stretch in code points. */
  static Span points(String text, Span s) {
    return new Span(text.codePointCount(0, s.start()), text.codePointCount(0, s.end()));
  }

  private List<Lesson> lessons(Coder coder, Marked m) {
    Document d = coder.code(m.article());
    List<Lesson> lessons = new ArrayList<>();
    for (Marked.MarkedEvent e : m.events()) {
      if (d.events().stream().noneMatch(f -> tells(m, e, f))) {
        lessons.add(new Lesson(m, missed(d, m, e)));
      }
    }
    for (Event found : d.events()) {
      if (!right(m, found)) {
        Marked.MarkedEvent wanted =
            m.events().stream().filter(e -> tells(m, e, found)).findFirst().orElse(null);
        lessons.add(new Lesson(m, tries(d, found, wanted)));
      }
    }
    return lessons;
  }

  private static String example(Marked m, Span trigger) {
    String marked =
        m.text().substring(0, trigger.start())
            + "{"
            + m.words(trigger)
            + "}"
            + m.text().substring(trigger.end());
    return marked.replaceAll("\\s+", " ");
  }

  /** A frame for a word that told nothing before. */
  private List<Try> missed(Document d, Marked m, Marked.MarkedEvent wanted) {
    Span at = points(m.text(), wanted.trigger());
    List<Token> words =
        d.tokens().stream().filter(t -> at.overlaps(new Span(t.start(), t.end()))).toList();
    String pos = words.size() == 1 ? words.get(0).pos() : "";
    if (!pos.equals("VERB") && !pos.equals("NOUN")) {
      return List.of();
    }
    boolean verb = pos.equals("VERB");
    return List.of(
        new Try(
            verb ? "verbs" : "nouns",
            String.join(
                "\t",
                words.get(0).lemma() + (verb ? ".v" : ".n"),
                "",
                wanted.type(),
                String.join(",", modes(wanted)),
                codebook.cameo(wanted.type(), wanted.modes()),
                verb ? "subj" : "poss|by|of.by|from|amod",
                verb ? "obj|on|to|with|against|at|for" : "of|on|to|with|against|at",
                String.join(",", wanted.contexts()),
                example(m, wanted.trigger()))));
  }

  /** File and line of the frame that an event was coded by, or an empty string. */
  private static String rule(Event e) {
    return e.origin().reasons().stream()
        .filter(r -> r.field().equals("event") && r.rule().contains(".tsv:"))
        .map(Reason::rule)
        .findFirst()
        .orElse("");
  }

  private List<Try> tries(Document d, Event found, Marked.MarkedEvent wanted) {
    String rule = rule(found);
    for (String file : FILES) {
      for (Row row : data.rows(FOLDER + "/" + file + ".tsv")) {
        if (row.at().equals(rule)) {
          return tries(file, row, new Construction(d, found), wanted);
        }
      }
    }
    return List.of();
  }

  private List<Try> tries(
      String file, Row row, Construction construction, Marked.MarkedEvent wanted) {
    String trigger = construction.trigger(row.get("trigger"));
    if (trigger == null) {
      return List.of();
    }
    String table = file.equals("general") ? trigger.endsWith(".n") ? "nouns" : "verbs" : file;
    List<Try> tries = new ArrayList<>();
    for (String more : construction.conditions()) {
      String condition = (row.get("condition").strip() + " " + more).strip();
      tries.add(
          new Try(
              table,
              String.join(
                  "\t",
                  trigger,
                  condition,
                  wanted == null ? "NONE" : wanted.type(),
                  wanted == null ? "" : String.join(",", modes(wanted)),
                  wanted == null ? "" : codebook.cameo(wanted.type(), wanted.modes()),
                  row.get("actor"),
                  row.get("recipient"),
                  wanted == null ? "" : String.join(",", wanted.contexts()),
                  construction.example())));
    }
    return tries;
  }

  private List<String> modes(Marked.MarkedEvent e) {
    return e.modes().stream().filter(m -> codebook.mode(e.type(), m) != null).toList();
  }
}
