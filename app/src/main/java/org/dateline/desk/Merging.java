package org.dateline.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.lexicon.Codebook;
import org.dateline.merge.Change;
import org.dateline.merge.Incidents;
import org.dateline.merge.Merge;
import org.dateline.merge.Merger;
import org.dateline.merge.Pin;
import org.dateline.merge.Publication;
import org.dateline.record.Event;
import org.dateline.record.Incident;
import org.dateline.store.Correction;
import org.dateline.store.Json;
import org.dateline.store.Store;
import org.dateline.store.Stored;

/**
 * Keeps a store's incidents true to its events. They are a function of the events and of people's
 * pins, so whatever a killed process left undone is made up for when they are next loaded. Used by
 * one thread at a time.
 */
final class Merging {
  private static final int SENTENCES = 5;

  private final Store store;
  private final Merger merger;
  private final Codebook codebook;
  private final Incidents incidents;
  private final Map<String, List<String>> events = new HashMap<>();
  private final Map<String, String> sentences = new HashMap<>();

  private Merging(Store store, Merger merger, Codebook codebook) {
    this.store = store;
    this.merger = merger;
    this.codebook = codebook;
    incidents = merger.open();
  }

  /** Loads all of a store's events and brings its incidents up to them. */
  static Merging load(Store store, Merger merger, Codebook codebook) {
    Merging merging = new Merging(store, merger, codebook);
    List<Stored> some = store.articles(0);
    while (!some.isEmpty()) {
      some.forEach(merging::put);
      some = store.articles(some.get(some.size() - 1).no());
    }
    for (Correction c : store.review().all()) {
      if (c.event() == null && !c.undone()) {
        pins(c).forEach(merging.incidents::pin);
      }
    }
    merging.catchUp();
    return merging;
  }

  private void catchUp() {
    Map<String, String> stored = store.incidents();
    Map<String, String> changes = changes();
    stored.forEach(
        (id, json) -> {
          if (Objects.equals(changes.get(id), json)) {
            changes.remove(id);
          } else {
            changes.putIfAbsent(id, null);
          }
        });
    changes.entrySet().removeIf(e -> e.getValue() == null && !stored.containsKey(e.getKey()));
    store.putIncidents(changes);
  }

  /** Takes an article's events as they are now; rejected ones report nothing. */
  void put(Stored article) {
    String id = article.article().id();
    for (String old : events.getOrDefault(id, List.of())) {
      incidents.remove(old);
      sentences.remove(old);
    }
    Publication publication = merger.publication(article.article());
    List<String> ids = new ArrayList<>();
    for (Stored.Row row : article.events()) {
      if (!"rejected".equals(row.review())) {
        Event event = row.event();
        incidents.add(merger.report(publication, event));
        sentences.put(event.id(), event.evidence().text());
        ids.add(event.id());
      }
    }
    events.put(id, ids);
  }

  void pin(Pin pin, boolean on) {
    if (on) {
      incidents.pin(pin);
    } else {
      incidents.unpin(pin.first(), pin.second());
    }
  }

  /** Writes what has changed into the store. */
  void settle() {
    store.putIncidents(changes());
  }

  private Map<String, String> changes() {
    Change change = incidents.settle();
    Map<String, String> changes = new LinkedHashMap<>();
    change.gone().forEach(id -> changes.put(id, null));
    change.now().forEach(i -> changes.put(i.id(), json(i)));
    return changes;
  }

  /** The incident's record with what the page shows besides: its quad class, its sentences, why. */
  private String json(Incident i) {
    ObjectNode node = Json.node(i);
    if (i.event().isEmpty()) {
      node.putNull("quad_code");
    } else {
      node.put("quad_code", codebook.quad(i.event().get(0)));
    }
    List<String> texts =
        i.reports().stream()
            .map(t -> sentences.get(t.eventId()))
            .filter(Objects::nonNull)
            .distinct()
            .limit(SENTENCES)
            .toList();
    node.put("text", String.join("\n", texts));
    node.set("merges", Json.array(incidents.log(i.id())));
    return node.toString();
  }

  /** Pairs that were nearly merged into an incident, the likeliest first. */
  List<Merge> near(String incident, int most) {
    return incidents.near(incident, most);
  }

  static List<Pin> pins(Correction c) {
    List<Pin> pins = new ArrayList<>();
    for (JsonNode pin : c.change().path("pins")) {
      pins.add(Json.read(pin.toString(), Pin.class));
    }
    return pins;
  }
}
