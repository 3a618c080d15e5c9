package org.dateline.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.read.Item;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.store.Json;
import org.dateline.store.index.Kind;
import org.dateline.store.index.Results;
import org.dateline.train.ActorLearner;
import org.dateline.train.CorpusReader;
import org.dateline.train.FrameLearner;
import org.dateline.train.Marked;
import org.dateline.train.SceneLearner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections outlive recoding, and what is learned from them changes the next answer. */
class CorrectionCorpusTest {
  private static final String TEXT =
      "Students blocked the bridge to the port on Monday.\n"
          + "Kenya deployed 2,000 troops to Somalia on Friday, the defence ministry said.\n"
          + "Norway condemned the raid in Kenya. Sweden condemned the carnival in Mali.\n";

  @TempDir Path folder;

  @Test
  void correctionsSurviveRecodingAndTeachTheConstruction() throws Exception {
    List<String> lines;
    try (Desk desk = Desk.write(folder.resolve("store"), "test", Settings.standard())) {
      desk.ingest(
          Stream.of(new Item(Article.of("a", TEXT), null)), 1, (a, n, x) -> {}, () -> false);
      review(desk, "blocked", "correct", "{\"event\":[\"SANCTION\"],\"mode\":[]}");
      review(desk, "deployed", "accept", null);
      review(desk, "the carnival", "reject", null);
      desk.recode(l -> {}, () -> {}, () -> false);
      assertEquals(1, found(desk, "type:SANCTION review:corrected").total());
      lines = desk.correctionCorpus();
    }
    String corpus = String.join("\n", lines);
    assertTrue(corpus.contains("{SANCTION"), corpus);
    assertTrue(corpus.contains("{MOBILIZE/troops"), corpus);
    Path file = Files.write(folder.resolve("corrections.txt"), lines);
    Path pack = folder.resolve("pack");
    List<String> told = new ArrayList<>();
    FrameLearner.Learned learned =
        new FrameLearner(pack, told::add).learn(CorpusReader.lines(file));
    assertEquals(0, learned.dropped(), told.toString());
    assertEquals(learned.corrections(), learned.learned(), told.toString());
    Coder before = Coder.load(Settings.standard());
    Coder after = Coder.load(new Settings(List.of(pack), "accurate"));
    String next = "Students blocked the bridge in Maputo for three days, police said.";
    assertTrue(types(before, next).stream().noneMatch("SANCTION"::equals));
    assertEquals(List.of("SANCTION"), types(after, next));
    String other = "Kenya deployed troops to Haiti. Students blocked the road to the airport.";
    assertEquals(types(before, other), types(after, other));
  }

  private static void review(Desk desk, Predicate<Event> which, String change) {
    String id =
        found(desk, "").json().stream()
            .map(Json::event)
            .filter(which)
            .map(Event::id)
            .findFirst()
            .orElseThrow();
    desk.editor().review(id, "correct", "Ann", Json.tree(change), null);
  }

  private static void review(Desk desk, String words, String action, String change) {
    String id =
        found(desk, "").json().stream()
            .map(Json::tree)
            .filter(e -> e.at("/evidence/text").asText().contains(words))
            .map(e -> e.path("id").asText())
            .reduce((a, b) -> b)
            .orElseThrow();
    JsonNode node = change == null ? null : Json.tree(change);
    desk.editor().review(id, action, "Ann", node, null);
  }

  private static Results.Page found(Desk desk, String question) {
    return desk.store().searches().page(Kind.EVENTS, desk.parse(question), "date", 100, null);
  }

  private static List<String> types(Coder coder, String text) {
    return coder.code(Article.of("x", text)).events().stream()
        .map(Event::event)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void aCorrectedActorIsKnownByNameAfterwards() throws Exception {
    String text =
        "The Zorgvliet Committee condemned Kenya's army for the raid on Monday, police said.\n";
    List<String> lines;
    try (Desk desk = Desk.write(folder.resolve("store"), "test", Settings.standard())) {
      desk.ingest(
          Stream.of(new Item(Article.of("a", text), null)), 1, (a, n, x) -> {}, () -> false);
      String event = Json.tree(found(desk, "").json().get(0)).path("actor").get(0).toString();
      JsonNode actor = Json.tree(event);
      ((ObjectNode) actor).put("code", "NLD").putArray("sector").add("OPP");
      review(desk, "condemned", "correct", "{\"actor\":[" + actor + "]}");
      lines = desk.correctionCorpus();
    }
    List<Marked> marked = CorpusReader.lines(Files.write(folder.resolve("c.txt"), lines));
    Path pack = folder.resolve("pack");
    assertEquals(List.of("Zorgvliet Committee NLD OPP"), new ActorLearner(pack).learn(marked));
    assertEquals(List.of(), new ActorLearner(pack).learn(marked), "learned once");
    Coder after = Coder.load(new Settings(List.of(pack), "accurate"));
    Event next =
        after
            .code(Article.of("b", "Chile rejected a demand by the Zorgvliet Committee."))
            .events()
            .get(0);
    assertEquals("NLD", next.recipient().get(0).code());
    assertEquals(List.of("OPP"), next.recipient().get(0).sector());
  }

  @Test
  void correctedPlacesAndDatesTeachWhatHangsOnAWordAndWhatANameMeans() throws Exception {
    String text =
        "Protesters in Nairobi denounced the killing of a student in Mombasa on Sunday.\n"
            + "Police arrested two men in Springfield on Monday over a plot.\n"
            + "Demonstrators marched on Thursday over the killing of a judge in Lyon in 2019.\n";
    List<String> lines;
    try (Desk desk = Desk.write(folder.resolve("store"), "test", Settings.standard())) {
      Article article = Article.of("a", text).withPublished("2022-03-16", "given");
      desk.ingest(Stream.of(new Item(article, null)), 1, (a, n, x) -> {}, () -> false);
      review(desk, e -> e.event().contains("ACCUSE"), "{\"place\":\"Nairobi\"}");
      review(
          desk,
          e -> e.evidence().text().contains("Springfield"),
          "{\"place\":\"Springfield, Massachusetts\"}");
      review(
          desk,
          e -> e.evidence().text().contains("judge") && e.event().contains("ASSAULT"),
          "{\"date\":\"2019\",\"date_precision\":\"year\"}");
      desk.recode(l -> {}, () -> {}, () -> false);
      assertEquals(3, found(desk, "review:corrected").total());
      assertEquals(1, found(desk, "place:Nairobi type:ACCUSE").total());
      lines = desk.correctionCorpus();
    }
    List<Marked> marked = CorpusReader.lines(Files.write(folder.resolve("c.txt"), lines));
    assertTrue(lines.toString().contains("<p1=Nairobi"), lines.toString());
    Path pack = folder.resolve("pack");
    SceneLearner.Learned learned = new SceneLearner(pack).learn(marked);
    assertEquals(3, learned.corrections(), lines.toString());
    assertEquals(3, learned.learned(), learned.rows().toString());
    assertEquals(0, new SceneLearner(pack).learn(marked).corrections(), "learned once");
    Coder before = Coder.load(Settings.standard());
    Coder after = Coder.load(new Settings(List.of(pack), "accurate"));
    String accused = "Miners in Lusaka denounced the killing of a trader in Ndola on Friday.";
    assertEquals("Ndola", event(before, accused, "ACCUSE").eventLoc().resolvedPlace());
    assertEquals("Lusaka", event(after, accused, "ACCUSE").eventLoc().resolvedPlace());
    String blocked = "Police arrested a driver in Springfield on Monday.";
    assertEquals("Illinois", event(before, blocked, "COERCE").eventLoc().province());
    assertEquals("Massachusetts", event(after, blocked, "COERCE").eventLoc().province());
    String killed = "Demonstrators marched on Monday over the killing of a mayor in Cali in 2017.";
    assertEquals("2022-03-14", event(before, killed, "ASSAULT").date());
    assertEquals("2017", event(after, killed, "ASSAULT").date());
    String texas = "Police arrested a driver in Springfield, Missouri, on Monday.";
    assertEquals("Missouri", event(after, texas, "COERCE").eventLoc().province());
  }

  private static Event event(Coder coder, String text, String type) {
    return coder.code(Article.of("x", text).withPublished("2022-03-16", "given")).events().stream()
        .filter(e -> e.event().contains(type))
        .findFirst()
        .orElseThrow();
  }
}
