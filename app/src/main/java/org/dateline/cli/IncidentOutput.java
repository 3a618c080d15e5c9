package org.dateline.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.merge.Gathering;
import org.dateline.merge.Incidents;
import org.dateline.merge.Merge;
import org.dateline.merge.Merger;
import org.dateline.record.Incident;
import org.dateline.store.Json;

/** Writes incidents: a JSON line each, or as a person reads them. */
final class IncidentOutput {
  private static final int NEAR = 3;

  private final boolean readable;
  private final boolean explain;
  private final IncidentSummary summary;

  IncidentOutput(boolean readable, boolean explain, boolean colour) {
    this.readable = readable;
    this.explain = explain;
    summary = new IncidentSummary(colour);
  }

  /** A place for reports of which more may come than memory holds. */
  static Gathering gather(Merger merger, int threads) {
    return merger.gather(
        Math.max(1, threads),
        event -> Json.line(event).getBytes(StandardCharsets.UTF_8),
        bytes -> Json.event(new String(bytes, StandardCharsets.UTF_8)));
  }

  void write(Gathering incidents, Path file) throws IOException {
    try (LineOutput out = LineOutput.open(file)) {
      incidents.each(i -> out.line(readable ? summary.of(i, List.of(), List.of()) : Json.line(i)));
    }
  }

  /** Incidents with why their reports are one, and others are not. */
  void write(Incidents incidents, Path file) throws IOException {
    List<Incident> all = incidents.all();
    try (LineOutput out = LineOutput.open(file)) {
      for (Incident i : all) {
        out.line(readable ? block(i, incidents) : line(i, incidents));
      }
    }
  }

  /** An incident as a store has it. */
  String stored(String json) {
    Incident incident = Json.read(json, Incident.class);
    JsonNode merges = Json.tree(json).path("merges");
    if (!readable && explain) {
      ObjectNode node = Json.node(incident);
      node.set("merges", merges);
      return Json.line((Object) node);
    }
    List<Merge> log = new ArrayList<>();
    merges.forEach(m -> log.add(Json.read(m.toString(), Merge.class)));
    return readable
        ? summary.of(incident, explain ? log : List.of(), List.of())
        : Json.line(incident);
  }

  private String block(Incident i, Incidents incidents) {
    return summary.of(i, incidents.log(i.id()), incidents.near(i.id(), NEAR));
  }

  private static String line(Incident i, Incidents incidents) {
    ObjectNode node = Json.node(i);
    node.set("merges", Json.array(incidents.log(i.id())));
    node.set("not_merged", Json.array(incidents.near(i.id(), NEAR)));
    return Json.line((Object) node);
  }
}
