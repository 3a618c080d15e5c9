package org.dateline.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.dateline.store.StoreException;

/** What lies around a report in the index, for merging. Thread-safe. */
public final class Surroundings {
  private final Index events;
  private final Index articles;
  private final Index incidents;

  Surroundings(Index events, Index articles, Index incidents) {
    this.events = events;
    this.articles = articles;
    this.incidents = incidents;
  }

  private interface Work<T> {
    T on(IndexSearcher searcher) throws IOException;
  }

  /** Ids of the events under a key; rejected ones stand under none. */
  public Set<String> under(long key) {
    return ids(new Term(Names.MEETS, Doc.key(key)));
  }

  /** Ids of an article's events that report something. */
  public Set<String> ofArticle(String article) {
    return ids(new Term("article", article));
  }

  private Set<String> ids(Term term) {
    return work(
        events,
        searcher -> {
          Set<String> found = new LinkedHashSet<>();
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ids(leaf.reader(), term, found);
          }
          return found;
        });
  }

  private static void ids(LeafReader reader, Term term, Set<String> found) throws IOException {
    PostingsEnum docs = reader.postings(term, PostingsEnum.NONE);
    BinaryDocValues ids = docs == null ? null : reader.getBinaryDocValues(Names.REPORT);
    if (ids == null) {
      return;
    }
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      boolean live = reader.getLiveDocs() == null || reader.getLiveDocs().get(docs.docID());
      if (live && ids.advanceExact(docs.docID())) {
        found.add(ids.binaryValue().utf8ToString());
      }
    }
  }

  /** An event as JSON, or null. */
  public String event(String id) {
    return first(events, "id", id);
  }

  /** An article with its layers as JSON, or null. */
  public String article(String id) {
    return first(articles, "id", id);
  }

  /** An incident as JSON, or null. */
  public String incident(String id) {
    return first(incidents, "id", id);
  }

  /** The incident that an event is in as JSON, or null. */
  public String incidentOf(String event) {
    return first(incidents, Names.REPORT, event);
  }

  /** The incidents that an article reports, as JSON. */
  public List<String> incidentsOf(String article) {
    return json(incidents, "article", article, Integer.MAX_VALUE);
  }

  private String first(Index index, String field, String value) {
    List<String> found = json(index, field, value, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  private List<String> json(Index index, String field, String value, int most) {
    return work(
        index,
        searcher -> {
          TermQuery query = new TermQuery(new Term(field, value));
          int count = Math.min(most, Math.max(1, searcher.count(query)));
          List<String> found = new ArrayList<>();
          for (ScoreDoc doc : searcher.search(query, count).scoreDocs) {
            found.add(
                searcher
                    .storedFields()
                    .document(doc.doc, Set.of(Names.JSON))
                    .getBinaryValue(Names.JSON)
                    .utf8ToString());
          }
          return found;
        });
  }

  private static <T> T work(Index index, Work<T> work) {
    try {
      IndexSearcher searcher = index.searchers().acquire();
      try {
        return work.on(searcher);
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException e) {
      throw new StoreException("the index cannot be read: " + e.getMessage(), e);
    }
  }
}
