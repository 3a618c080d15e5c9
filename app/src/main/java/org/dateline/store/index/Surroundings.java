package org.dateline.store.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

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

  /** Ids of the events under a key; rejected ones stand under none. */
  public Set<String> under(long key) {
    return ids(new Term(Names.MEETS, Doc.key(key)));
  }

  /** Ids of an article's events that report something. */
  public Set<String> ofArticle(String article) {
    return ids(new Term("article", article));
  }

  private Set<String> ids(Term term) {
    return events.search(
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
    return events.byId(id);
  }

  /** An article with its layers as JSON, or null. */
  public String article(String id) {
    return articles.byId(id);
  }

  /** An incident as JSON, or null. */
  public String incident(String id) {
    return incidents.byId(id);
  }

  /** The incident that an event is in as JSON, or null. */
  public String incidentOf(String event) {
    List<String> found = incidents.json(Names.REPORT, event, 1);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The incidents that an article reports, as JSON. */
  public List<String> incidentsOf(String article) {
    return incidents.json("article", article, Integer.MAX_VALUE);
  }
}
