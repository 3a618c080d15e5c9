package org.dateline.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.Codebook;
import org.dateline.merge.Pin;
import org.dateline.record.Event;
import org.dateline.record.Incident;
import org.dateline.record.Location;
import org.dateline.record.Quote;
import org.dateline.record.Span;
import org.dateline.record.When;
import org.dateline.store.Correction;
import org.dateline.store.Json;
import org.dateline.store.Review;
import org.dateline.store.Store;
import org.dateline.store.StoreException;
import org.dateline.store.index.Kind;

/**
 * What people change: events accepted, rejected and corrected, incidents merged and split, all of
 * it undone. Searches show it at once. Thread-safe.
 */
public final class Editor {
  private final Desk desk;
  private final Store store;
  private final Codebook codebook;
  private final PlaceBook places;

  Editor(Desk desk, Codebook codebook, PlaceBook places) {
    this.desk = desk;
    this.places = places;
    store = desk.store();
    this.codebook = codebook;
  }

  /**
   * Accepts, rejects or corrects an event; see {@link Review#review}. A new type brings its quad
   * class, score and CAMEO code with it; "place" is a name that the gazetteer knows, or empty.
   */
  public Review.Done review(
      String event, String action, String reviewer, JsonNode change, String reason) {
    return desk.merged(
        merging ->
            store.review().review(event, action, reviewer, completed(event, change), reason));
  }

  private JsonNode completed(String event, JsonNode change) {
    if (change == null || !change.isObject()) {
      return change;
    }
    ObjectNode whole = change.deepCopy();
    JsonNode types = change.path("event");
    if (types.isArray() && !types.isEmpty()) {
      coded(whole, types.get(0).asText());
    }
    if (change.has("date") && !change.has("date_evidence")) {
      whole.set("date_evidence", dated(event, change.path("date").asText(null)));
    }
    if (change.has("place")) {
      whole.remove("place");
      whole.set("event_loc", located(change.path("place").asText("").strip()));
    }
    return whole;
  }

  /** The words that mean a date, those of the event's sentence first; a named day was misread. */
  private JsonNode dated(String id, String date) {
    String json = store.searches().byId(Kind.EVENTS, id);
    if (json == null || date == null) {
      return NullNode.getInstance();
    }
    Event event = Json.event(json);
    List<When> times = new ArrayList<>();
    store
        .article(event.citeInfo().id())
        .layers()
        .path("times")
        .forEach(t -> times.add(Json.read(t.toString(), When.class)));
    Span sentence = new Span(event.evidence().start(), event.evidence().end());
    Span coded = event.dateEvidence() == null ? null : event.dateEvidence().span();
    Optional<When> words =
        times.stream()
            .filter(t -> t.value().startsWith(date))
            .min(Comparator.comparing(t -> !sentence.contains(t.span())));
    return words
        .or(() -> times.stream().filter(t -> t.span().equals(coded) && t.named()).findFirst())
        .<JsonNode>map(t -> Json.node(new Quote(t.start(), t.end(), t.text())))
        .orElse(NullNode.getInstance());
  }

  private void coded(ObjectNode whole, String type) {
    if (codebook.type(type) == null) {
      throw new StoreException("change: event '" + type + "' is not in codebook/types.tsv");
    }
    List<String> modes = new ArrayList<>();
    whole.path("mode").forEach(m -> modes.add(m.asText()));
    for (String m : modes) {
      if (codebook.mode(type, m) == null) {
        throw new StoreException(
            "change: '" + m + "' is no mode of " + type + " in codebook/modes.tsv");
      }
    }
    whole.put("quad_code", codebook.quad(type));
    whole.put("event_scale", codebook.scale(type, modes));
    whole.put("cameo", codebook.cameo(type, modes));
    if (!whole.has("mode")) {
      whole.putArray("mode");
    }
  }

  private JsonNode located(String name) {
    Location place = name.isEmpty() ? null : places.locate(name);
    if (place == null && !name.isEmpty()) {
      throw new StoreException(
          "change: the gazetteer knows no place '"
              + name
              + "'; write its usual English name, as in 'Quetta, Pakistan'");
    }
    return place == null ? NullNode.getInstance() : Json.node(place);
  }

  /** Makes one incident of several. */
  public Correction merge(List<String> ids, String reviewer, String reason) {
    if (ids.size() < 2) {
      throw new StoreException("incidents: name at least two");
    }
    List<Pin> pins = new ArrayList<>();
    String first = events(ids.get(0)).get(0);
    ids.stream().skip(1).forEach(id -> pins.add(new Pin(first, events(id).get(0), true)));
    return pinned("merge", pins, reviewer, reason);
  }

  /** Takes reports out of an incident; together they make one of their own. */
  public Correction split(String id, List<String> out, String reviewer, String reason) {
    List<String> stay = new ArrayList<>(events(id));
    if (out.isEmpty() || !stay.removeAll(out) || stay.isEmpty()) {
      throw new StoreException("events: name some of the incident's reports, and not all of them");
    }
    List<Pin> pins = new ArrayList<>();
    for (String event : out) {
      stay.forEach(other -> pins.add(new Pin(event, other, false)));
    }
    out.stream().skip(1).forEach(event -> pins.add(new Pin(out.get(0), event, true)));
    return pinned("split", pins, reviewer, reason);
  }

  private List<String> events(String incident) {
    String json = store.searches().byId(Kind.INCIDENTS, incident);
    if (json == null) {
      throw new StoreException("incidents: there is no incident '" + incident + "'");
    }
    return Json.read(json, Incident.class).reports().stream()
        .map(Incident.Telling::eventId)
        .toList();
  }

  private Correction pinned(String action, List<Pin> pins, String reviewer, String reason) {
    ObjectNode change = Json.object();
    change.set("pins", Json.array(pins));
    return desk.merged(
        merging -> {
          Correction c = store.review().pinned(action, reviewer, change, reason);
          pins.forEach(merging::changed);
          return c;
        });
  }

  /** Takes a correction back; without a number, the reviewer's last. */
  public Review.Done undo(Long no, String reviewer) {
    return desk.merged(
        merging -> {
          Review.Done done = store.review().undo(no, reviewer);
          Merging.pins(done.correction()).forEach(merging::changed);
          return done;
        });
  }
}
