package org.dateline.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.lexicon.Codebook;
import org.dateline.merge.Merger;
import org.dateline.merge.Neighbourhood;
import org.dateline.merge.Pin;
import org.dateline.record.Incident;
import org.dateline.store.Correction;
import org.dateline.store.Json;
import org.dateline.store.Merges;
import org.dateline.store.Store;
import org.dateline.store.Stored;
import org.dateline.store.imported.Imports;
import org.dateline.store.index.Surroundings;

/**
 * Keeps a store's incidents true to its events, by reading what lies around each change. The store
 * notes how far that has come, so whatever a killed process left undone is made up for the next
 * time. Used by one thread at a time.
 */
final class Merging {
  private final Store store;
  private final Merger merger;
  private final Codebook codebook;
  private final Reports reports;
  private final Set<String> pinned = new LinkedHashSet<>();

  Merging(Store store, Merger merger, Codebook codebook) {
    this.store = store;
    this.merger = merger;
    this.codebook = codebook;
    reports = new Reports(merger, store.merges().surroundings());
    for (Correction c : store.review().all()) {
      pins(c).forEach(this::changed);
    }
  }

  /** A pin was set or taken back. */
  void changed(Pin pin) {
    pinned.add(pin.first());
    pinned.add(pin.second());
  }

  /** Brings incidents up to all that has changed, and writes them into the store. */
  void settle() {
    List<Pin> pins = pins();
    Merges.Pending pending = store.merges().pending();
    while (!pending.articles().isEmpty() || !pinned.isEmpty()) {
      store.refresh();
      Map<String, String> changes = around(pending.articles(), pins);
      store.merges().put(changes, pending.upTo());
      pinned.clear();
      pending = store.merges().pending();
    }
  }

  private List<Pin> pins() {
    List<Pin> all = new ArrayList<>();
    List<Correction> corrections = new ArrayList<>(store.review().all());
    corrections.sort(Comparator.comparingLong(Correction::no));
    corrections.stream().filter(c -> !c.undone()).forEach(c -> all.addAll(pins(c)));
    return all;
  }

  private Map<String, String> around(List<Stored> articles, List<Pin> pins) {
    Surroundings known = store.merges().surroundings();
    Set<String> seeds = new LinkedHashSet<>(pinned);
    Set<String> touched = new LinkedHashSet<>();
    for (Stored article : articles) {
      if (Imports.imported(article.coder())) {
        continue;
      }
      reports.put(article);
      seeds.addAll(known.ofArticle(article.article().id()));
      for (String json : known.incidentsOf(article.article().id())) {
        touched.add(Json.tree(json).path("id").asText());
      }
    }
    return changes(merger.neighbourhood(reports, pins).around(seeds, touched), known);
  }

  private Map<String, String> changes(Neighbourhood.Result result, Surroundings known) {
    Map<String, String> changes = new LinkedHashMap<>();
    Set<String> mine = new HashSet<>(result.gone());
    result.gone().forEach(id -> changes.put(id, null));
    result.now().forEach(n -> mine.add(n.incident().id()));
    Map<String, List<Incident.Link>> others = new TreeMap<>();
    for (String id : mine) {
      linked(known.incident(id)).stream()
          .map(Incident.Link::id)
          .filter(other -> !mine.contains(other))
          .forEach(other -> others.put(other, List.of()));
    }
    others.putAll(result.links());
    result.now().forEach(n -> change(changes, n.incident().id(), json(n), known));
    others.forEach((id, links) -> relink(changes, id, links, mine, known));
    return changes;
  }

  private static void change(
      Map<String, String> changes, String id, String json, Surroundings known) {
    if (!Objects.equals(known.incident(id), json)) {
      changes.put(id, json);
    }
  }

  private static List<Incident.Link> linked(String json) {
    return json == null ? List.of() : Json.read(json, Incident.class).linked();
  }

  /** An incident that was not touched gets other links to those that were. */
  private static void relink(
      Map<String, String> changes,
      String id,
      List<Incident.Link> links,
      Set<String> touched,
      Surroundings known) {
    String json = known.incident(id);
    if (json != null) {
      List<Incident.Link> all = new ArrayList<>(links);
      linked(json).stream().filter(l -> !touched.contains(l.id())).forEach(all::add);
      all.sort(Comparator.comparing(Incident.Link::relation).thenComparing(Incident.Link::id));
      ObjectNode node = (ObjectNode) Json.tree(json);
      node.set("linked", Json.array(all));
      change(changes, id, node.toString(), known);
    }
  }

  private String json(Neighbourhood.Now now) {
    Map<String, String> sentences = new TreeMap<>();
    now.reports().forEach(r -> sentences.put(r.id(), r.event().evidence().text()));
    return IncidentRecord.of(now.incident(), sentences, now.merges(), codebook);
  }

  static List<Pin> pins(Correction c) {
    List<Pin> pins = new ArrayList<>();
    for (JsonNode pin : c.change() == null ? List.<JsonNode>of() : c.change().path("pins")) {
      pins.add(Json.read(pin.toString(), Pin.class));
    }
    return pins;
  }
}
