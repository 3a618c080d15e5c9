package org.dateline.store.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.dateline.store.Stored;

/** The indexes of all kinds beside one record. Thread-safe. */
public final class Indexes implements Closeable {
  private final Map<Kind, Index> indexes = new EnumMap<>(Kind.class);
  private final Searches searches;
  private final Surroundings surroundings;
  private final Aids aids;

  private interface Opening {
    Index open(Path folder) throws IOException;
  }

  private Indexes(Path folder, Aids aids, Opening opening) throws IOException {
    try {
      for (Kind kind : Kind.values()) {
        indexes.put(kind, opening.open(folder.resolve(kind.folder())));
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
    this.aids = aids;
    surroundings =
        new Surroundings(
            indexes.get(Kind.EVENTS), indexes.get(Kind.ARTICLES), indexes.get(Kind.INCIDENTS));
    searches = new Searches(indexes, aids.places());
  }

  /** Opens them for writing; makes them where there are none. */
  public static Indexes write(Path folder, Aids aids) throws IOException {
    return new Indexes(folder, aids, Index::write);
  }

  /** Opens them for reading as they were committed last. */
  public static Indexes read(Path folder, Aids aids) throws IOException {
    return new Indexes(folder, aids, Index::read);
  }

  /** The way to ask them. */
  public Searches searches() {
    return searches;
  }

  /** The way to what lies around a report. */
  public Surroundings surroundings() {
    return surroundings;
  }

  /** Puts an article, its events and claims in the place of what was known of it. */
  public void put(Stored stored) throws IOException {
    String id = stored.article().id();
    indexes.get(Kind.ARTICLES).replace("article", id, List.of(Documents.article(stored)));
    indexes.get(Kind.EVENTS).replace("article", id, Documents.events(stored, aids.keys()));
    indexes.get(Kind.CLAIMS).replace("article", id, Documents.claims(stored));
  }

  /** Puts an incident in the place of what was known of it; null where it is no more. */
  public void put(String id, String incident) throws IOException {
    List<Document> now = incident == null ? List.of() : List.of(IncidentDocument.of(incident));
    indexes.get(Kind.INCIDENTS).replace("id", id, now);
  }

  /** Makes all that was put in last. */
  public void commit(long revision) throws IOException {
    for (Index index : indexes.values()) {
      index.commit(revision);
    }
  }

  /** The revision that all of them have reached. */
  public long revision() throws IOException {
    long least = Long.MAX_VALUE;
    for (Index index : indexes.values()) {
      least = Math.min(least, index.revision());
    }
    return least;
  }

  /** Shows searches what was put in or committed since. */
  public void refresh() throws IOException {
    for (Index index : indexes.values()) {
      index.refresh();
    }
  }

  @Override
  public void close() throws IOException {
    for (Index index : indexes.values()) {
      index.close();
    }
  }
}
