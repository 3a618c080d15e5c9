package org.dateline.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.merge.Merge;
import org.dateline.merge.Merger;
import org.dateline.merge.Neighbourhood;
import org.dateline.merge.Publication;
import org.dateline.merge.Report;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import org.dateline.store.Stored;
import org.dateline.store.imported.Imports;
import org.dateline.store.index.Surroundings;

/** A store's reports as merging asks for them; those used last are kept. */
final class Reports implements Neighbourhood.Known {
  private static final int KEPT = 20_000;

  private final Merger merger;
  private final Surroundings store;
  private final Map<String, Report> reports = kept();
  private final Map<String, Publication> publications = kept();

  Reports(Merger merger, Surroundings store) {
    this.merger = merger;
    this.store = store;
  }

  private static <T> Map<String, T> kept() {
    return new LinkedHashMap<>(KEPT, .75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > KEPT;
      }
    };
  }

  /** Takes an article as it is now. */
  void put(Stored article) {
    String id = article.article().id();
    Publication publication = merger.publication(article.article());
    if (publications.put(id, publication) != null) {
      reports.values().removeIf(r -> r.publication().doc().equals(id));
    }
    for (Stored.Row row : article.events()) {
      if (counts(row.event(), row.review())) {
        reports.put(row.event().id(), merger.report(publication, row.event()));
      }
    }
  }

  @Override
  public Collection<String> under(long key) {
    return store.under(key);
  }

  @Override
  public Report report(String id) {
    Report known = reports.get(id);
    if (known == null) {
      known = read(id);
      if (known != null) {
        reports.put(id, known);
      }
    }
    return known;
  }

  /** Whether an event reports something: what was rejected does not, nor what others coded. */
  private static boolean counts(Event event, String review) {
    return !"rejected".equals(review) && !Imports.imported(event.citeInfo().coder());
  }

  private Report read(String id) {
    String json = store.event(id);
    if (json == null) {
      return null;
    }
    Event event = Json.event(json);
    if (!counts(event, Json.tree(json).path("review").asText(null))) {
      return null;
    }
    String article = event.citeInfo().id();
    Publication publication = publications.computeIfAbsent(article, this::publication);
    return publication == null ? null : merger.report(publication, event);
  }

  private Publication publication(String article) {
    String json = store.article(article);
    return json == null ? null : merger.publication(Json.read(json, Article.class));
  }

  @Override
  public Collection<String> of(String article) {
    return store.ofArticle(article);
  }

  @Override
  public Neighbourhood.Standing of(Report report) {
    return standing(store.incidentOf(report.id()));
  }

  @Override
  public Neighbourhood.Standing incident(String id) {
    return standing(store.incident(id));
  }

  private static Neighbourhood.Standing standing(String json) {
    if (json == null) {
      return null;
    }
    List<Merge> merges = new ArrayList<>();
    Json.tree(json).path("merges").forEach(m -> merges.add(Json.read(m.toString(), Merge.class)));
    return new Neighbourhood.Standing(Json.read(json, Incident.class), merges);
  }
}
