package org.dateline.store.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class ClustersTest {
  private static final int RECORDS = 3000;
  private static final double PIXELS = 256;

  private static List<PlaceKey> places() {
    Random random = new Random(3);
    List<PlaceKey> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double lat = random.nextInt(1200) / 10.0 - 60;
      double lon = random.nextInt(3400) / 10.0 - 170;
      all.add(new PlaceKey(lat, lon, 4, "Town " + i, "XXA", 1 + i % 4));
    }
    return all;
  }

  private static List<Results.Cluster> clusters(List<PlaceKey> places, int zoom) throws Exception {
    Random random = new Random(4);
    try (IndexWriter writer =
        new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (int i = 0; i < RECORDS; i++) {
        Document document = new Document();
        String place = places.get(random.nextInt(places.size())).text();
        document.add(new SortedDocValuesField("place", new BytesRef(place)));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        Codes<PlaceKey> column = new Codes<>("place", PlaceKey::parse);
        Matches all = Matches.of(new IndexSearcher(reader), new MatchAllDocsQuery());
        int[] counts = column.count(reader.leaves(), all);
        assertEquals(RECORDS, Arrays.stream(counts).sum());
        return Clusters.of(column, counts, zoom);
      }
    }
  }

  private static double[] pixel(Results.Cluster c, int zoom) {
    double lat = Math.toRadians(c.lat());
    double y = Math.log(Math.tan(lat) + 1 / Math.cos(lat));
    double world = PIXELS * Math.pow(2, zoom);
    return new double[] {(c.lon() + 180) / 360 * world, (1 - y / Math.PI) / 2 * world};
  }

  @Test
  void noDiskLiesOnAnotherAndNoneIsMovedNorLost() throws Exception {
    List<PlaceKey> places = places();
    Set<List<Double>> real = new HashSet<>();
    places.forEach(p -> real.add(List.of(p.lat(), p.lon())));
    for (int zoom = 1; zoom <= 4; zoom++) {
      List<Results.Cluster> all = clusters(places, zoom);
      assertEquals(RECORDS, all.stream().mapToLong(Results.Cluster::count).sum());
      for (int i = 0; i < all.size(); i++) {
        assertTrue(real.contains(List.of(all.get(i).lat(), all.get(i).lon())));
        for (int j = 0; j < i; j++) {
          double[] a = pixel(all.get(i), zoom);
          double[] b = pixel(all.get(j), zoom);
          assertTrue(Math.hypot(a[0] - b[0], a[1] - b[1]) >= 47.9, zoom + ": too near");
        }
      }
    }
  }
}
