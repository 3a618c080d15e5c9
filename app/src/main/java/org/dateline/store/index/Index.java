package org.dateline.store.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.dateline.store.StoreException;

/** The index of one kind of record, open for reading or for both. Thread-safe. */
final class Index implements Closeable {
  private static final String REVISION = "revision";
  private static final String FORM = "form";

  /** Grows when documents get other fields; an index of another form is filled anew. */
  private static final String THIS_FORM = "2";

  private static final double BUFFER_MB = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private Index(Directory directory, IndexWriter writer, SearcherManager searchers) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
  }

  static Index write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = new MMapDirectory(folder);
    IndexWriterConfig config = new IndexWriterConfig(Analysis.ALL);
    config.setRAMBufferSizeMB(BUFFER_MB);
    config.setCodec(new Lucene912Codec());
    config.setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    return new Index(directory, writer, new SearcherManager(writer, new SearcherFactory()));
  }

  static Index read(Path folder) throws IOException {
    Directory directory = new MMapDirectory(folder);
    return new Index(directory, null, new SearcherManager(directory, new SearcherFactory()));
  }

  /** Work on one state of the index. */
  interface Work<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  /** Does work on the index as it is shown now. */
  <T> T search(Work<T> work) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return work.on(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new StoreException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  /** The records that have a value in a field, as JSON; at most so many. */
  List<String> json(String field, String value, int most) {
    return search(
        searcher -> {
          TermQuery query = new TermQuery(new Term(field, value));
          int count = Math.min(most, Math.max(1, searcher.count(query)));
          List<String> found = new ArrayList<>();
          StoredFields stored = searcher.storedFields();
          for (ScoreDoc doc : searcher.search(query, count).scoreDocs) {
            found.add(json(stored, doc.doc));
          }
          return found;
        });
  }

  /** The record of this id as JSON, or null. */
  String byId(String id) {
    List<String> found = json("id", id, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  /** A found record as JSON. */
  static String json(StoredFields stored, int doc) throws IOException {
    return stored.document(doc, Set.of(Names.JSON)).getBinaryValue(Names.JSON).utf8ToString();
  }

  /** Puts documents in the place of those that have this value in a field. */
  void replace(String field, String value, List<Document> documents) throws IOException {
    Term old = new Term(field, value);
    if (documents.isEmpty()) {
      writer.deleteDocuments(old);
    } else {
      writer.updateDocuments(old, documents);
    }
  }

  /** Makes what was put in last, together with the record's revision that it comes from. */
  void commit(long revision) throws IOException {
    writer.setLiveCommitData(Map.of(REVISION, Long.toString(revision), FORM, THIS_FORM).entrySet());
    writer.commit();
  }

  /** The revision of the last commit; 0 before the first, and where it is of another form. */
  long revision() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return 0;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Map<String, String> told = reader.getIndexCommit().getUserData();
      boolean usable = told.containsKey(REVISION) && THIS_FORM.equals(told.get(FORM));
      return usable ? Long.parseLong(told.get(REVISION)) : 0;
    }
  }

  /** Shows searches what was put in since. */
  void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    if (writer != null) {
      writer.rollback();
    }
    directory.close();
  }
}
