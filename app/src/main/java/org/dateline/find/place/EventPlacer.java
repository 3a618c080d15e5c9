package org.dateline.find.place;

import java.util.List;
import java.util.function.Supplier;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.record.Location;
import org.dateline.record.Place;
import org.dateline.record.Span;

/**
 * Tells where a happening took place: by what is attached to its trigger, else by the sentence,
 * else by the scene that the sentences before it set. Countries of those who take part are not the
 * place. Immutable and thread-safe.
 */
public final class EventPlacer {
  private static final double SURE = 2;
  private static final double SAID = 6;
  private static final double SET = 4.5;
  private static final double TAKEN = 5;
  private static final int SCENE_SENTENCES = 3;
  private static final int CITY = 3;
  private static final int REGION = 2;

  private final PlaceWords words;

  private final Supplier<Gazetteer> gazetteer;

  /**
   * @param gazetteer asked for only where the seat of a government is told as the place
   */
  public EventPlacer(Data data, Supplier<Gazetteer> gazetteer) {
    words = new PlaceWords(data);
    this.gazetteer = gazetteer;
  }

  /**
   * The place of one happening.
   *
   * @param places of the text, as {@link PlaceFinder} gives them
   * @param trigger the token that names the happening
   * @param actors the stretches that name who takes part; a place that is one of them does not
   *     count
   * @param spoken whether it consists of words: only a place that is said of them counts
   * @param land the country that the sentence is set in, whose "capital" it may tell of, or null
   */
  public EventPlace place(
      Text text, List<Place> places, int trigger, List<Span> actors, boolean spoken, String land) {
    Attachment attachment = new Attachment(text, words);
    Place best = null;
    Place second = null;
    double most = spoken ? SAID + 0.01 : SURE;
    for (Place p : places) {
      if (p.associative() || p.at() == null || actors.contains(p.span())) {
        continue;
      }
      double score = attachment.of(p, trigger);
      score += score > 0 ? 0.25 * p.at().resolution() : 0;
      if (score >= most && (best == null || score > most)) {
        second = best;
        best = p;
        most = score;
      } else if (score > 0 && second == null) {
        second = p;
      }
    }
    EventPlace seat = seat(text, places, trigger, most, land, attachment);
    if (seat != null) {
      return seat;
    }
    if (best == null) {
      return spoken ? unknown(text, trigger) : scene(text, places, trigger, attachment);
    }
    String why = "'" + best.text() + (most > SAID ? "' said of '" : "' in the sentence of '");
    String next = second == null ? "" : "; next best was '" + second.text() + "'";
    EventPlace told =
        new EventPlace(best.at(), why + text.form(trigger) + "'" + next + "; " + best.why());
    return best.at().resolution() <= REGION && most >= SET
        ? refined(text, places, trigger, attachment, told)
        : told;
  }

  /** "In the capital", "outside parliament": the town that a country is governed from; or null. */
  private EventPlace seat(
      Text text, List<Place> places, int trigger, double most, String land, Attachment attachment) {
    int sentence = text.sentenceOf(trigger);
    for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
      boolean seat = words.is("seat", text.lower(i)) && attachment.of(i, true, trigger) > most;
      if (seat && (attachment.scenic(i) || text.lower(i).equals("capital"))) {
        return capital(text, i, governed(text, places, i, land));
      }
    }
    return null;
  }

  /** The country whose seat it is: of an adjective beside it, else the given one; or null. */
  private static String governed(Text text, List<Place> places, int seat, String land) {
    String code = land;
    for (Place p : places) {
      int head = text.headOf(p.span());
      if (head >= 0 && text.head(head) == seat && p.at() != null) {
        if (!p.associative() && p.at().resolution() >= CITY) {
          return null;
        }
        code = p.at().countryCode();
      }
    }
    return code;
  }

  private EventPlace capital(Text text, int seat, String land) {
    int capital = land == null ? -1 : gazetteer.get().capital(land);
    return capital < 0
        ? null
        : new EventPlace(
            gazetteer.get().location(capital, text.form(seat)),
            "'" + text.form(seat) + "' is in the capital of " + land);
  }

  /** A region or a country gives way to a town in it that the next sentence or the like names. */
  private static EventPlace refined(
      Text text, List<Place> places, int trigger, Attachment attachment, EventPlace coarse) {
    int sentence = text.sentenceOf(trigger);
    for (Place p : places) {
      int head = text.headOf(p.span());
      if (p.associative() || head < 0 || !finer(p.at(), coarse.location())) {
        continue;
      }
      int away = text.sentenceOf(head) - sentence;
      boolean taken = away == 0 && attachment.of(p, trigger) >= TAKEN;
      boolean beside = taken || ((away == 0 || away == 1) && attachment.scenic(head));
      if (beside || again(text, trigger, head, p, attachment)) {
        String why = coarse.why() + "; '" + p.text() + "' in it is told beside";
        return new EventPlace(p.at(), why);
      }
    }
    return coarse;
  }

  /** Whether the place is attached to a word of the same lemma in another sentence. */
  private static boolean again(
      Text text, int trigger, int head, Place place, Attachment attachment) {
    int sentence = text.sentenceOf(head);
    if (sentence == text.sentenceOf(trigger)) {
      return false;
    }
    for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
      if (text.lemma(i).equals(text.lemma(trigger)) && attachment.of(place, i) > SAID) {
        return true;
      }
    }
    return false;
  }

  private static boolean finer(Location inner, Location outer) {
    return inner != null
        && inner.resolution() >= CITY
        && inner.resolution() > outer.resolution()
        && EventPlace.within(inner, outer);
  }

  private EventPlace scene(Text text, List<Place> places, int trigger, Attachment attachment) {
    int sentence = text.sentenceOf(trigger);
    if (words.is("verbal", text.lemma(trigger)) || dated(text, sentence)) {
      return unknown(text, trigger);
    }
    for (int i = places.size() - 1; i >= 0; i--) {
      Place p = places.get(i);
      int head = text.headOf(p.span());
      if (head < 0 || p.associative() || p.at() == null || p.at().resolution() < CITY) {
        continue;
      }
      int away = sentence - text.sentenceOf(head);
      if (away > 0 && away <= SCENE_SENTENCES && attachment.scenic(head)) {
        return new EventPlace(p.at(), "'" + p.text() + "' is the scene of the sentences before");
      }
    }
    return only(text, places, trigger);
  }

  private static EventPlace unknown(Text text, int trigger) {
    return new EventPlace(null, "no place is told of '" + text.form(trigger) + "'");
  }

  /** A sentence that names a year tells of another time, and mostly of another scene. */
  private static boolean dated(Text text, int sentence) {
    for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
      if (year(text.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean year(String form) {
    boolean recent = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
    return recent && PlaceWords.digit(form.charAt(2)) && PlaceWords.digit(form.charAt(3));
  }

  /** The one town of an article that names it more than once and no other. */
  private static EventPlace only(Text text, List<Place> places, int trigger) {
    Place only = null;
    int times = 0;
    for (Place p : places) {
      if (p.associative() || p.at() == null || p.at().resolution() < CITY) {
        continue;
      }
      if (only != null && !only.at().resolvedPlace().equals(p.at().resolvedPlace())) {
        only = null;
        break;
      }
      only = p;
      times++;
    }
    return only == null || times < 2
        ? unknown(text, trigger)
        : new EventPlace(only.at(), "'" + only.text() + "' is the article's only town");
  }
}
