package org.dateline.store.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Size;
import org.dateline.record.Speaker;
import org.dateline.store.ClaimRecords;
import org.dateline.store.Json;
import org.dateline.store.Stored;
import org.dateline.store.query.Field;

/** Stored records as documents of the index. */
final class Documents {
  private Documents() {}

  static List<Document> events(Stored stored, Function<Event, long[]> keys) {
    return stored.events().stream().map(row -> event(stored, row, keys)).toList();
  }

  private static Document event(Stored stored, Stored.Row row, Function<Event, long[]> keys) {
    Event e = row.event();
    Article a = stored.article();
    ObjectNode json = Json.node(e);
    json.put("review", row.review()).put("reviewer", row.reviewer());
    Doc doc = new Doc(e.id(), a.id(), row.no(), json.toString());
    doc.text(e.evidence().text()).text(a.title());
    facts(doc, e);
    about(doc, stored);
    doc.code(Field.CODER, coder(e.citeInfo().coder()));
    doc.code(Field.REVIEW, row.review() == null ? "open" : row.review());
    doc.code(Field.REVIEWER, row.reviewer());
    doc.number(Field.CERTAINTY, e.certainty());
    if (!"rejected".equals(row.review())) {
      doc.meets(e.id(), keys.apply(e));
    }
    return doc.done();
  }

  /** A coder without its version, "imported gdelt" as whose file it was. */
  private static String coder(String written) {
    return written == null ? null : written.replaceFirst("^imported ", "").replaceFirst(" .*", "");
  }

  /** What a record says happened. */
  private static void facts(Doc doc, Event e) {
    e.event().forEach(v -> doc.code(Field.TYPE, v));
    e.mode().forEach(v -> doc.code(Field.MODE, v));
    e.context().forEach(v -> doc.code(Field.CONTEXT, v));
    doc.code(Field.AUXILIARY, e.auxiliary()).code(Field.VERIFICATION, e.verification());
    doc.code(Field.QUAD, e.quadCode() == null ? null : e.quadCode().toString());
    doc.code(Field.CAMEO, e.cameo()).number(Field.SCORE, e.eventScale());
    parties(doc, e.actor(), e.recipient(), e.quadCode());
    doc.place(e.eventLoc(), e.quadCode()).happened(e.date(), e.dateEnd(), e.datePrecision());
    Size size = e.size() == null ? Size.UNKNOWN : e.size();
    doc.number(Field.DEAD, size.dead());
    doc.number(Field.INJURED, size.injured()).number(Field.ARRESTED, size.arrested());
    e.claims().forEach(c -> claim(doc, c));
  }

  static void parties(Doc doc, List<Actor> actors, List<Actor> recipients, Integer quad) {
    actors.forEach(a -> doc.actor(Field.ACTOR, Field.ACTOR_SECTOR, a).text(a.name()));
    recipients.forEach(r -> doc.actor(Field.RECIPIENT, Field.RECIPIENT_SECTOR, r).text(r.name()));
    for (Actor a : actors) {
      recipients.forEach(r -> doc.dyad(a.code(), r.code(), quad));
    }
  }

  private static void claim(Doc doc, EventClaim c) {
    doc.code(Field.STANCE, c.stance());
    if (c.source() != null) {
      speaker(doc, c.source());
    }
  }

  private static void speaker(Doc doc, Speaker s) {
    doc.code(Field.CLAIMANT, s.code()).words(Field.CLAIMANT, s.name());
    doc.words(Field.CLAIMANT, s.text());
  }

  /** Where and when it was published. */
  private static void about(Doc doc, Stored stored) {
    Article a = stored.article();
    doc.code(Field.SOURCE, a.source())
        .words(Field.SOURCE, a.source())
        .words(Field.TITLE, a.title());
    doc.code(Field.LANGUAGE, a.language()).day(Field.PUBLISHED, a.published());
    doc.day(Field.ADDED, stored.added());
  }

  static Document article(Stored stored) {
    Article a = stored.article();
    Doc doc = new Doc(a.id(), a.id(), stored.no(), articleJson(stored).toString());
    doc.text(a.title()).text(a.text());
    about(doc, stored);
    for (Stored.Row row : stored.events()) {
      Event e = row.event();
      e.event().forEach(v -> doc.code(Field.TYPE, v));
      e.mode().forEach(v -> doc.code(Field.MODE, v));
      doc.code(Field.VERIFICATION, e.verification());
      parties(doc, e.actor(), e.recipient(), e.quadCode());
    }
    return doc.done();
  }

  private static ObjectNode articleJson(Stored stored) {
    Article a = stored.article();
    ObjectNode json = Json.node(a);
    json.put("added", stored.added()).put("coder", stored.coder());
    json.setAll((ObjectNode) stored.layers());
    ArrayNode events = json.putArray("events");
    for (Stored.Row row : stored.events()) {
      ObjectNode event = Json.node(row.event());
      event.put("review", row.review()).put("reviewer", row.reviewer());
      events.add(event);
    }
    return json;
  }

  static List<Document> claims(Stored stored) {
    List<Document> documents = new ArrayList<>();
    for (ObjectNode claim : ClaimRecords.of(stored.article(), stored.layers().path("claims"))) {
      documents.add(claim(stored, claim, documents.size() + 1));
    }
    return documents;
  }

  private static Document claim(Stored stored, ObjectNode claim, int n) {
    Article a = stored.article();
    long no = stored.no() * ClaimRecords.AN_ARTICLE + n;
    Doc doc = new Doc(claim.path("id").asText(), a.id(), no, claim.toString());
    doc.text(claim.path("text").asText()).text(a.title());
    doc.code(Field.STANCE, claim.path("stance").asText());
    JsonNode source = claim.path("source");
    if (source.isObject()) {
      speaker(doc, Json.read(source.toString(), Speaker.class));
    }
    about(doc, stored);
    return doc.done();
  }
}
