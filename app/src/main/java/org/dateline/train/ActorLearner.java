package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.record.Document;
import org.dateline.record.Entity;
import org.dateline.record.Span;

/**
 * Learns names from corrected sentences: where a name is marked with another code or other sectors
 * than it is coded with, the pack gets a row for it. Descriptions ("the protesters") and bare
 * surnames are left alone, since what they stand for depends on the article.
 */
public final class ActorLearner {
  private static final String PEOPLE = "actors/people.tsv";
  private static final String ORGANISATIONS = "actors/organisations.tsv";

  /** Capitalised words, joined by small ones; or one word of capitals or of mixed case. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{N}'’.-]*( (of|for|the|and|de|al|el|bin|[\\p{Lu}\\p{N}][^ ]*))* \\p{Lu}[^ ]*"
              + "|\\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*");

  private final Path pack;

  /** A learner that adds to a pack's tables of people and organisations. */
  public ActorLearner(Path pack) {
    this.pack = pack;
  }

  /**
   * Learns from marked sentences and writes the pack's tables.
   *
   * @return the names that it learned, in order
   */
  public List<String> learn(List<Marked> sentences) throws IOException {
    Coder coder =
        Coder.load(
            new Settings(
                Files.isDirectory(pack) ? List.of(pack) : List.of(),
                Settings.standard().profile()));
    Map<String, Set<String>> tables = new TreeMap<>();
    List<String> names = new ArrayList<>();
    for (Marked m : sentences) {
      List<Entity> entities = entities(coder, m);
      marked(m).filter(a -> a.code() != null).forEach(a -> learn(m, a, entities, tables, names));
    }
    for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
      new PackTable(pack, table.getKey(), Data.builtIn().head(table.getKey()), 1)
          .add(table.getValue());
    }
    return List.copyOf(new LinkedHashSet<>(names));
  }

  private static List<Entity> entities(Coder coder, Marked m) {
    Document d = coder.code(m.article());
    return d.entities();
  }

  private static Stream<Marked.MarkedActor> marked(Marked m) {
    return m.events().stream()
        .flatMap(
            e ->
                Stream.of(
                        e.actors().stream(),
                        e.recipients().stream(),
                        e.claims().stream().map(Marked.MarkedClaim::source))
                    .flatMap(s -> s))
        .filter(Objects::nonNull);
  }

  private static void learn(
      Marked m,
      Marked.MarkedActor wanted,
      List<Entity> entities,
      Map<String, Set<String>> tables,
      List<String> names) {
    String name = m.words(wanted.span()).replaceFirst("^[Tt]he ", "");
    Span at = FrameLearner.points(m.text(), wanted.span());
    Entity found = entities.stream().filter(e -> e.span().overlaps(at)).findFirst().orElse(null);
    boolean same =
        found != null
            && wanted.code().equals(found.code())
            && wanted.sectors().equals(found.sector());
    if (same || !NAME.matcher(name).matches()) {
      return;
    }
    String table = found != null && found.kind().equals("person") ? PEOPLE : ORGANISATIONS;
    String sectors = String.join("|", wanted.sectors());
    tables
        .computeIfAbsent(table, t -> new LinkedHashSet<>())
        .add(String.join("\t", name, "", wanted.code(), sectors, "", "", ""));
    names.add(name + " " + wanted.code() + (sectors.isEmpty() ? "" : " " + sectors));
  }
}
