package org.dateline.store.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ColumnTest {
  private static final int PARTS = 4;
  private static final int RECORDS = 700;

  private final Random random = new Random(5);
  private final Codes<String> column = new Codes<>("codes", text -> text);
  private final List<TreeSet<String>> all = new ArrayList<>();

  /** Of more than 255 values, so that a number takes a byte in the first part and two later. */
  private void add(IndexWriter writer, int values) throws Exception {
    TreeSet<String> set = new TreeSet<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      set.add("v" + random.nextInt(values));
    }
    Document document = new Document();
    document.add(new StringField("id", Integer.toString(all.size()), Store.NO));
    document.add(new StringField("half", all.size() % 2 == 0 ? "even" : "odd", Store.NO));
    set.forEach(v -> document.add(new SortedSetDocValuesField("codes", new BytesRef(v))));
    writer.addDocument(document);
    all.add(set);
  }

  private void check(DirectoryReader reader) throws Exception {
    IndexSearcher searcher = new IndexSearcher(reader);
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < all.size(); i += 2) {
      all.get(i).forEach(v -> expected.merge(v, 1, Integer::sum));
    }
    Matches matches = Matches.of(searcher, new TermQuery(new Term("half", "even")));
    int[] counts = column.count(reader.leaves(), matches);
    Map<String, Integer> found = new HashMap<>();
    for (int n = 0; n < counts.length; n++) {
      if (counts[n] > 0) {
        found.put(column.value(n), counts[n]);
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void countsStayTrueAsPartsComeAndRecordsGo() throws Exception {
    IndexWriterConfig config =
        new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), config)) {
      for (int part = 0; part < PARTS; part++) {
        for (int i = 0; i < RECORDS; i++) {
          add(writer, part == 0 ? 5 : 400);
        }
        writer.deleteDocuments(new Term("id", Integer.toString(part * RECORDS)));
        all.get(part * RECORDS).clear();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
          assertEquals(part + 1, reader.leaves().size());
          check(reader);
          check(reader);
        }
      }
      assertTrue(all.stream().distinct().count() > 1 << Byte.SIZE);
    }
  }
}
