package org.dateline.measure;

import java.util.List;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.CiteInfo;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.EventClaim;
import org.dateline.record.Evidence;
import org.dateline.record.Location;
import org.dateline.record.Quote;
import org.dateline.record.Size;
import org.dateline.record.Span;
import org.dateline.record.Speaker;
import org.dateline.train.Marked;
import org.dateline.train.Marked.MarkedActor;
import org.dateline.train.Marked.MarkedEvent;

/** Event records as a coder without mistakes would write them, from the mark-up. Thread-safe. */
final class GoldEvents {
  private final Codebook codebook;
  private final Gazetteer gazetteer;

  GoldEvents(Data data) {
    codebook = Codebook.load(data);
    gazetteer = Gazetteer.load(data);
  }

  /**
   * The record of a marked event.
   *
   * @param document for its sentences; the text holds no char beyond U+FFFF
   * @param like the coder's record of the same event, for what the mark-up lacks (numbers); or null
   */
  Event event(Document document, Marked marked, MarkedEvent e, Event like) {
    Article a = document.article();
    String date = e.dates().isEmpty() ? null : e.dates().get(0).value();
    return new Event(
        "gold/" + a.id() + "/" + e.number(),
        date,
        e.dates().size() > 1 ? e.dates().get(1).value() : null,
        date == null ? null : precision(date),
        date == null ? null : new Quote(0, 0, ""),
        List.of(e.type()),
        e.modes(),
        e.contexts(),
        e.auxiliary(),
        codebook.quad(e.type()),
        codebook.scale(e.type(), e.modes()),
        null,
        e.actors().stream().map(m -> actor(marked, m)).toList(),
        e.recipients().stream().map(m -> actor(marked, m)).toList(),
        e.places().isEmpty() ? null : place(e),
        like == null ? Size.UNKNOWN : like.size(),
        e.claims().stream().map(c -> claim(marked, c)).toList(),
        VerdictScores.verification(e),
        1,
        evidence(document, marked, e),
        List.of(),
        new CiteInfo(
            a.id(), a.url(), a.title(), a.source(), a.published(), "en", "gold", "plover-2.0"),
        null);
  }

  private static String precision(String date) {
    return date.contains("W")
        ? "week"
        : date.length() == 4 ? "year" : date.length() == 7 ? "month" : "day";
  }

  private static Actor actor(Marked marked, MarkedActor m) {
    Span s = m.span();
    return new Actor(
        m.code(), m.sectors(), marked.words(s), null, null, null, s.start(), s.end(), null);
  }

  private static EventClaim claim(Marked marked, Marked.MarkedClaim c) {
    MarkedActor m = c.source();
    Span s = m.span();
    Speaker speaker = new Speaker(s.start(), s.end(), marked.words(s), m.code(), m.sectors(), null);
    return new EventClaim(speaker, null, c.stance());
  }

  /** The place of the name in a country of the event's actors, if there is one. */
  private Location place(MarkedEvent e) {
    String name = e.places().get(0).value();
    int[] all = gazetteer.find(PlaceKey.of(name));
    for (int place : all) {
      boolean home =
          java.util.stream.Stream.concat(e.actors().stream(), e.recipients().stream())
              .anyMatch(a -> gazetteer.country(place).equals(a.code()));
      if (home) {
        return gazetteer.location(place, name);
      }
    }
    return all.length == 0
        ? new Location(name, null, null, null, null, null, null, null, null, null, null, null)
        : gazetteer.location(all[0], name);
  }

  private static Evidence evidence(Document document, Marked marked, MarkedEvent e) {
    Span sentence = e.trigger();
    for (Span s : document.sentences()) {
      sentence = s.contains(e.trigger()) ? s : sentence;
    }
    Quote trigger = new Quote(e.trigger().start(), e.trigger().end(), marked.words(e.trigger()));
    return new Evidence(sentence.start(), sentence.end(), marked.words(sentence), trigger);
  }
}
