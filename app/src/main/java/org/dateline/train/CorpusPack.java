package org.dateline.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Span;
import org.dateline.train.Marked.MarkedActor;
import org.dateline.train.Marked.MarkedEvent;

/**
 * Annotated corpora of others in a pack: brat folders and JSON lines. The pack keeps the documents
 * whole, with all their annotations, as {@code corpus/documents.jsonl}, one {@code {id, text, ann}}
 * a line; frames and names of actors are learned from the events among them.
 */
public final class CorpusPack {
  private static final String DOCUMENTS = "corpus/documents.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path pack;
  private final List<Standoff> documents = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  /** Files of brat folders that are none of brat's. */
  private final List<String> behind = new ArrayList<>();

  /** File and line of each document that stands in a line, by its id. */
  private final Map<String, String> places = new HashMap<>();

  /** Corpora for a pack's folder, which is made where there is none. */
  public CorpusPack(Path pack) {
    this.pack = pack;
  }

  /**
   * What came of it.
   *
   * @param events events in the corpora
   * @param unread how many lines are no documents
   * @param left what could not be carried over, those lines among it: file, line, text, reason; and
   *     files that were left behind
   * @param learned those that the pack codes and that were coded otherwise before
   */
  public record Outcome(
      int documents, int events, int learned, int names, int unread, List<String> left) {
    public Outcome {
      left = List.copyOf(left);
    }
  }

  /** Whether a path is a corpus that can be added: a brat folder, or JSON lines. */
  public static boolean takes(Path source) throws IOException {
    return source.toString().endsWith(".jsonl") || Standoff.isIn(source);
  }

  /**
   * Adds a corpus.
   *
   * @throws IOException where it cannot be read
   */
  public void add(Path source) throws IOException {
    if (Files.isDirectory(source)) {
      documents.addAll(Standoff.read(source, behind::add));
      return;
    }
    if (!Files.exists(source)) {
      throw new IOException(source + ": no such file; check the path");
    }
    List<String> lines = Standoff.text(source).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(source.getFileName() + ":" + (i + 1), lines.get(i));
      }
    }
    if (lines.stream().allMatch(String::isBlank)) {
      throw new IOException(
          source + ": it is empty; give {\"id\", \"text\", \"events\"}, one a line");
    }
  }

  private void line(String at, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.path("text").isTextual()) {
        Standoff document = JsonCorpus.document(node, at.replace(':', '-'));
        if (places.putIfAbsent(document.id(), at) == null) {
          documents.add(document);
        } else {
          left.add(at + ": the id '" + document.id() + "' is that of " + places.get(document.id()));
        }
        return;
      }
      left.add(at + ": no text in it; give {\"id\", \"text\", \"events\"}");
    } catch (JsonProcessingException e) {
      left.add(at + ": no JSON; check its syntax");
    } catch (IllegalArgumentException e) {
      left.add(at + ": " + e.getMessage());
    }
  }

  /** Writes the documents and what is learned from them. */
  public Outcome write(Consumer<String> progress) throws IOException {
    Path file = pack.resolve(DOCUMENTS);
    Files.createDirectories(file.getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Standoff d : documents) {
        ObjectNode node = JSON.createObjectNode();
        out.write(node.put("id", d.id()).put("text", d.text()).put("ann", d.notes()).toString());
        out.write('\n');
      }
    }
    int unread = left.size();
    left.addAll(behind);
    List<Marked> sentences = sentences();
    int events = sentences.stream().mapToInt(s -> s.events().size()).sum();
    int names = new ActorLearner(pack).learn(sentences).size();
    FrameLearner.Learned learned = new FrameLearner(pack, progress).learn(sentences);
    return new Outcome(documents.size(), events, learned.learned(), names, unread, left);
  }

  /** The sentences in which an event is annotated. */
  private List<Marked> sentences() {
    Codebook codebook = Codebook.load(Data.builtIn());
    Coder coder = Coder.load(Settings.standard());
    List<Marked> all = new ArrayList<>();
    for (Standoff d : documents) {
      String place = places.get(d.id());
      List<MarkedEvent> events =
          new StandoffEvents(
                  codebook, d, place == null ? left::add : line -> left.add(place + ": in " + line))
              .events();
      if (!events.isEmpty()) {
        for (Span s : coder.code(Article.of(d.id(), d.text())).sentences()) {
          sentence(d, s, events, all);
        }
      }
    }
    return all;
  }

  private static void sentence(Standoff d, Span points, List<MarkedEvent> events, List<Marked> to) {
    int start = d.text().offsetByCodePoints(0, points.start());
    int end = d.text().offsetByCodePoints(0, points.end());
    Span chars = new Span(start, end);
    List<MarkedEvent> own =
        events.stream().filter(e -> chars.contains(e.trigger())).map(e -> moved(e, chars)).toList();
    if (!own.isEmpty()) {
      to.add(new Marked(d.id(), d.text().substring(start, end), Marked.Head.of(null), own));
    }
  }

  /** The event in its sentence, without the roles that stand in others. */
  private static MarkedEvent moved(MarkedEvent e, Span sentence) {
    return new MarkedEvent(
        e.number(),
        e.type(),
        e.modes(),
        e.auxiliary(),
        e.contexts(),
        e.verification(),
        moved(e.trigger(), sentence),
        List.of(),
        moved(e.actors(), sentence),
        moved(e.recipients(), sentence),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<MarkedActor> moved(List<MarkedActor> actors, Span sentence) {
    return actors.stream()
        .filter(a -> sentence.contains(a.span()))
        .map(a -> new MarkedActor(moved(a.span(), sentence), a.code(), a.sectors()))
        .toList();
  }

  private static Span moved(Span span, Span sentence) {
    return new Span(span.start() - sentence.start(), span.end() - sentence.start());
  }

  /**
   * Writes the documents of a pack as a brat folder; one that came from a brat folder comes out as
   * it went in.
   *
   * @return how many
   * @throws IOException where the pack keeps no corpus, or the folder cannot be written
   */
  public static int brat(Path pack, Path folder) throws IOException {
    int count = 0;
    try {
      for (String line : Files.readAllLines(pack.resolve(DOCUMENTS))) {
        JsonNode node = JSON.readTree(line);
        new Standoff(
                node.path("id").asText(),
                node.path("text").asText(),
                node.path("ann").isTextual() ? node.path("ann").asText() : null)
            .write(folder);
        count++;
      }
    } catch (NoSuchFileException e) {
      throw new IOException(
          pack + ": keeps no corpus; 'train' a brat folder or JSON lines first", e);
    }
    return count;
  }
}
