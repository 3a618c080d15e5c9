package org.dateline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dateline.measure.SyntheticNews;
import org.dateline.record.Document;
import org.dateline.store.index.Aids;
import org.dateline.store.index.Kind;
import org.dateline.store.index.Results;
import org.dateline.store.query.Query;
import org.dateline.store.query.QueryParser;
import org.dateline.store.query.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in a store stays, once, and can be found. */
class StoreTest {
  private static final QueryParser PARSER = new QueryParser(Vocabulary.PLAIN);

  @TempDir Path folder;

  private Store open() {
    return Store.write(folder, "test", Aids.NONE);
  }

  private static long total(Store store, Kind kind, String question) {
    return store.searches().page(kind, PARSER.parse(question), null, 0, null).total();
  }

  @Test
  void theSameAgainAddsNothing() {
    Document d = new SyntheticNews().document();
    try (Store store = open()) {
      assertNotNull(store.put(d, "test", null));
      assertNull(store.put(d, "test", null));
      store.flush();
      assertEquals(1, total(store, Kind.ARTICLES, ""));
      assertEquals(5, total(store, Kind.EVENTS, ""));
    }
    try (Store store = open()) {
      assertNull(store.put(d, "test", null));
    }
  }

  @Test
  void aThreadThatIsInterruptedDoesNotBreakTheIndex() {
    SyntheticNews made = new SyntheticNews();
    try (Store store = open()) {
      for (int i = 0; i < 3; i++) {
        Thread.currentThread().interrupt();
        assertNotNull(store.put(made.document(), "test", null));
        store.flush();
        assertTrue(Thread.interrupted(), "the caller still knows");
      }
      store.put(made.document(), "test", null);
      store.flush();
      assertEquals(20, total(store, Kind.EVENTS, ""));
    }
  }

  @Test
  void pagesGoThroughAllRecordsOnceInOrder() {
    SyntheticNews made = new SyntheticNews();
    try (Store store = open()) {
      store.putAll(
          Stream.generate(made::document).map(d -> new Store.Coded(d, null)).limit(40).toList(),
          "test");
      store.flush();
      for (String sort : List.of("date", "-date", "-certainty", "dead", "relevance")) {
        Set<String> seen = new HashSet<>();
        String cursor = null;
        do {
          Results.Page page = store.searches().page(Kind.EVENTS, new Query.All(), sort, 7, cursor);
          page.json().forEach(j -> assertTrue(seen.add(Json.event(j).id())));
          cursor = page.next();
        } while (cursor != null);
        assertEquals(200, seen.size(), sort);
      }
    }
  }

  @Test
  void countsAgreeWithEachOther() {
    SyntheticNews made = new SyntheticNews();
    try (Store store = open()) {
      store.putAll(
          Stream.generate(made::document).map(d -> new Store.Coded(d, null)).limit(60).toList(),
          "test");
      store.flush();
      Query all = new Query.All();
      Results.Timeline time = store.searches().timeline(Kind.EVENTS, all, "month");
      long binned = time.bins().stream().mapToLong(Results.Bin::count).sum();
      assertEquals(300, binned + time.undated() + time.imprecise());
      Results.MapView map = store.searches().map(Kind.EVENTS, all, 3);
      long mapped = map.clusters().stream().mapToLong(Results.Cluster::count).sum();
      assertEquals(300, mapped + map.unplaced());
      assertEquals(total(store, Kind.EVENTS, "place:*"), mapped);
      Results.Facets facets =
          store
              .searches()
              .facets(Kind.EVENTS, all, List.of(org.dateline.store.query.Field.TYPE), 50);
      for (Results.Count c : facets.fields().get(org.dateline.store.query.Field.TYPE)) {
        assertEquals(c.count(), total(store, Kind.EVENTS, "type:" + c.value()));
      }
    }
  }

  @Test
  void oneWritesAndOthersRead() {
    try (Store store = open()) {
      store.put(new SyntheticNews().document(), "test", null);
      store.flush();
      StoreException e = assertThrows(StoreException.class, this::open);
      assertTrue(e.getMessage().contains("in use for writing by process"), e.getMessage());
      try (Store reader = Store.read(folder, Aids.NONE)) {
        assertEquals(5, total(reader, Kind.EVENTS, ""));
        assertFalse(reader.writes());
        Document other = new SyntheticNews().document();
        assertThrows(StoreException.class, () -> reader.put(other, "test", null));
      }
    }
  }

  @Test
  void anIndexThatIsLostOrCutShortIsToldAndMadeAgain() throws IOException {
    try (Store store = open()) {
      store.put(new SyntheticNews().document(), "test", null);
    }
    Path index = folder.resolve("index");
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
          cut.setLength(cut.length() / 2);
        }
      }
    }
    StoreException e = assertThrows(StoreException.class, this::open);
    assertTrue(e.getMessage().contains("delete " + index), e.getMessage());
    try (Stream<Path> files = Files.walk(index)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
    }
    try (Store store = Store.read(folder, Aids.NONE)) {
      assertEquals(5, total(store, Kind.EVENTS, ""));
    }
  }

  @Test
  void aStoreOfANewerProgramIsRefused() throws Exception {
    open().close();
    String url = "jdbc:duckdb:" + folder.resolve("record.duckdb");
    try (var connection = java.sql.DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("UPDATE note SET value = '99' WHERE key = 'version'");
    }
    StoreException e = assertThrows(StoreException.class, this::open);
    assertTrue(e.getMessage().contains("newer dateline"), e.getMessage());
  }

  @Test
  void correctionsCountAtOnceAndCanBeUndone() {
    Document d = new SyntheticNews().document();
    String id = d.events().get(0).id();
    try (Store store = open()) {
      store.put(d, "test", null);
      var change = Json.tree("{\"event\":[\"AID\"],\"date\":\"2020-02-02\"}");
      store.review().review(id, "correct", "Ann", change, "it was relief");
      store.refresh();
      assertEquals(1, total(store, Kind.EVENTS, "type:AID date:2020-02-02 review:corrected"));
      store.review().review(id, "reject", "Bob", null, null);
      store.refresh();
      assertEquals(1, total(store, Kind.EVENTS, "review:rejected reviewer:Bob"));
      store.review().undo(null, "Bob");
      Stored again = store.review().recode(store.article(d.article().id()), d, "test 2");
      assertEquals("corrected", again.events().get(0).review());
      assertEquals(List.of("AID"), again.events().get(0).event().event());
      store.review().undo(null, "Ann");
      store.refresh();
      assertEquals(5, total(store, Kind.EVENTS, "review:open"));
      assertThrows(StoreException.class, () -> store.review().undo(null, "Ann"));
    }
  }

  /** A store as version 1 left it, with its index of then. */
  @ParameterizedTest
  @CsvSource({"1, 35", "3, 36"})
  void aStoreOfAnEarlierVersionOpens(int version, int events) throws IOException {
    Path released = Path.of("src/test/released/store-" + version + ".zip");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(released))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        Path file = folder.resolve(e.getName());
        Files.createDirectories(e.isDirectory() ? file : file.getParent());
        if (!e.isDirectory()) {
          Files.copy(zip, file);
        }
      }
    }
    try (Store reader = Store.read(folder, Aids.NONE)) {
      assertEquals(events, total(reader, Kind.EVENTS, ""), "an index of then can be read");
    }
    try (Store store = open()) {
      assertEquals(7, store.articles(0).size());
      assertEquals(events, total(store, Kind.EVENTS, ""));
      assertTrue(total(store, Kind.INCIDENTS, "") > 0);
      assertEquals(java.util.Map.of(), store.feeds().states());
      assertNotNull(store.put(new SyntheticNews().document(), "test", null));
      store.flush();
      assertEquals(events + 5, total(store, Kind.EVENTS, ""));
      assertNull(store.addresses().of("https://news.example/"));
    }
  }
}
