package org.dateline.train.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.Event;

/** Reads other coders' files, whose kind is told by their content, and writes one pack of them. */
public final class Importer {
  private static final Pattern AGENT =
      Pattern.compile("(?m)^[^#;+\\-\\t][^\\[\\n]*\\[[A-Z]*~[A-Z]*[\\]}]");
  private static final Pattern VERB = Pattern.compile("(?m)^\\s*-\\s.*\\*.*\\[[\\d:-]+]|^---.*---");
  private static final Pattern EVENT =
      Pattern.compile("(?m)^[A-Z_ ]+\\s*(\\{.*})?\\s*\\[\\d{2,4}]");
  private static final Pattern ACTOR = Pattern.compile("(?m)\\[[A-Z]{3,}[^\\]\\n]*]");

  private final Path folder;
  private final Codes codes = new Codes(Data.builtIn());
  private final Pack pack;
  private final List<Examples.Example> examples = new ArrayList<>();

  /** An importer into a pack's folder, which is made where there is none. */
  public Importer(Path folder) {
    this.folder = folder;
    pack = new Pack(folder);
  }

  /**
   * What came of an import.
   *
   * @param rows rows written
   * @param left what could not be carried over: file, line, text, reason
   * @param examples examples in the files' comments
   * @param failed those that the pack does not code as they say: file, line, text, what came out
   */
  public record Outcome(int rows, List<String> left, int examples, List<String> failed) {
    public Outcome {
      left = List.copyOf(left);
      failed = List.copyOf(failed);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException where it cannot be read, or its kind cannot be told
   */
  public void add(Path file) throws IOException {
    Lines lines = Lines.read(file);
    String text = String.join("\n", lines.lines().stream().map(Lines.Line::text).toList()) + "\n";
    String head =
        lines.lines().stream()
            .map(Lines.Line::text)
            .filter(t -> !t.isBlank())
            .findFirst()
            .orElse("");
    examples.addAll(lines.examples());
    if (Ontologies.isOne(head, text)) {
      examples.addAll(Ontologies.read(file, folder, pack, text));
    } else if (Tables.heads(head)) {
      Tables.read(file, codes, pack);
    } else if (Tables.isBare(lines) && !ACTOR.matcher(text).find() && !EVENT.matcher(text).find()) {
      Tables.readBare(lines, codes, pack);
    } else if (VERB.matcher(text).find() || EVENT.matcher(text).find()) {
      Verbs.read(lines, codes, pack);
    } else if (AGENT.matcher(text).find()) {
      Agents.read(lines, codes, pack);
    } else if (ACTOR.matcher(text).find()) {
      Actors.read(lines, codes, pack);
    } else {
      throw new IOException(
          file
              + ": no dictionary that is known: no verbs, actors or agents with codes in brackets,"
              + " no list of words with codes, and no first line that names columns (name, code;"
              + " verb, code)");
    }
  }

  /** Writes the pack and codes the examples with it. */
  public Outcome write() throws IOException {
    Files.createDirectories(folder);
    pack.write();
    List<String> failed = new ArrayList<>();
    if (!examples.isEmpty()) {
      Coder coder = Coder.load(new Settings(List.of(folder), Settings.standard().profile()));
      for (Examples.Example e : examples) {
        List<Event> found = coder.code(Article.of("", e.sentence())).events();
        if (found.stream().noneMatch(event -> isAs(event, e))) {
          failed.add(
              e.at() + ": '" + e.sentence() + "' is " + wanted(e) + ", coded " + told(found));
        }
      }
    }
    return new Outcome(pack.rows(), pack.left(), examples.size(), failed);
  }

  private boolean isAs(Event event, Examples.Example wanted) {
    return codes(event).anyMatch(c -> c.equals(wanted.code()))
        && isParty(event.actor(), wanted.source())
        && isParty(event.recipient(), wanted.target());
  }

  private boolean isParty(List<Actor> actors, String written) {
    if (written == null) {
      return true;
    }
    Codes.Party party = codes.party(written);
    return actors.stream()
        .anyMatch(
            a ->
                (party.code().isEmpty() || party.code().equals(a.code()))
                    && a.sector().containsAll(party.sectors()));
  }

  private static String wanted(Examples.Example e) {
    String source = e.source() == null ? "" : e.source() + " ";
    return "[" + source + e.code() + (e.target() == null ? "" : " " + e.target()) + "]";
  }

  private static List<String> told(List<Event> events) {
    return events.stream()
        .map(e -> parties(e.actor()) + e.cameo() + " " + parties(e.recipient()))
        .map(String::strip)
        .toList();
  }

  private static String parties(List<Actor> actors) {
    return actors.stream()
        .map(a -> String.valueOf(a.code()) + String.join("", a.sector()) + " ")
        .collect(Collectors.joining());
  }

  private static Stream<String> codes(Event e) {
    return Stream.of(
            Stream.of(String.valueOf(e.cameo())),
            e.event().stream(),
            e.mode().stream(),
            e.context().stream())
        .flatMap(s -> s);
  }
}
