package org.dateline.store.index;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.lucene.document.Document;
import org.dateline.record.EventClaim;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import org.dateline.store.query.Field;

/** An incident as a document of the index. */
final class IncidentDocument {
  private IncidentDocument() {}

  static Document of(String json) {
    Incident i = Json.read(json, Incident.class);
    JsonNode tree = Json.tree(json);
    Integer quad = tree.path("quad_code").isInt() ? tree.path("quad_code").asInt() : null;
    Doc doc = new Doc(i.id(), null, number(i.id()), json);
    doc.text(tree.path("text").asText(""));
    i.event().forEach(v -> doc.code(Field.TYPE, v));
    i.mode().forEach(v -> doc.code(Field.MODE, v));
    doc.code(Field.QUAD, quad == null ? null : quad.toString());
    doc.code(Field.VERIFICATION, i.verification());
    Documents.parties(doc, i.actor(), i.recipient(), quad);
    doc.place(i.eventLoc(), quad).happened(i.date(), null, i.datePrecision());
    doc.number(Field.REPORTS, i.sources().reports()).day(Field.PUBLISHED, i.firstSeen());
    doc.number(Field.DEAD, i.size().dead() == null ? null : i.size().dead().best());
    for (Incident.Telling t : i.reports()) {
      doc.article(t.doc()).report(t.eventId()).code(Field.SOURCE, t.publication());
      doc.words(Field.SOURCE, t.publication());
      t.claims().forEach(c -> claim(doc, c));
    }
    return doc.done();
  }

  private static void claim(Doc doc, EventClaim c) {
    doc.code(Field.STANCE, c.stance());
    if (c.source() != null) {
      doc.code(Field.CLAIMANT, c.source().code()).words(Field.CLAIMANT, c.source().name());
    }
  }

  /** Any number that stays, to break ties of order. */
  private static long number(String id) {
    return id.hashCode();
  }
}
