package org.dateline.find.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
  private static final double VISITED = 7;
  private static final double TOLD = 4;
  private static final double SET = 4.5;
  private static final double TAKEN = 5;
  private static final int SCENE_SENTENCES = 3;
  private static final int BESIDE = 6;
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
      boolean visited = attachment.visited(p, trigger);
      boolean party = actors.contains(p.span()) && !visited;
      if (p.associative() || p.at() == null || party) {
        continue;
      }
      double score = visited ? VISITED : attachment.of(p, trigger);
      score += score > 0 ? 0.25 * p.at().resolution() : 0;
      if (score < TOLD && attachment.teller(p, trigger) && elsewhere(p, places)) {
        continue;
      }
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
      EventPlace court = court(text, places, trigger, attachment);
      if (court != null) {
        return court;
      }
      EventPlace set =
          spoken
              ? meant(text, places, trigger, attachment)
              : scene(text, places, trigger, land, attachment);
      return set.location() == null && second != null
          ? new EventPlace(null, set.why() + "; next best was '" + second.text() + "'")
          : set;
    }
    String why = "'" + best.text() + (most > SAID ? "' said of '" : "' in the sentence of '");
    String next = second == null ? "" : "; next best was '" + second.text() + "'";
    EventPlace told =
        new EventPlace(best.at(), why + text.form(trigger) + "'" + next + "; " + best.why());
    Place held = best.at().resolution() <= REGION ? held(text, places, best) : null;
    if (held != null) {
      return new EventPlace(held.at(), why + text.form(trigger) + "', of it " + held.why());
    }
    EventPlace fine =
        best.at().resolution() <= REGION && most >= SET
            ? refined(text, places, trigger, attachment, told)
            : told;
    EventPlace outside =
        fine.location().resolution() == 1
            ? outside(text, places, text.sentenceOf(trigger), best.at().countryCode(), attachment)
            : null;
    return outside == null ? fine : outside;
  }

  /** "The Zamzam camp in North Darfur": the place that is told to lie there, or null. */
  private static Place held(Text text, List<Place> places, Place region) {
    int head = text.headOf(region.span());
    for (Place p : places) {
      int camp = text.headOf(p.span());
      boolean told = head >= 0 && camp >= 0 && text.head(head) == camp;
      boolean beside = p.end() < region.start() && between(text, p, region).equals("in");
      if ((told || beside) && !p.associative() && finer(p.at(), region.at())) {
        return p;
      }
    }
    return null;
  }

  private static String between(Text text, Place first, Place second) {
    return text.content().substring(first.end(), second.start()).strip();
  }

  /** "Police in Georgia ... outside parliament": the sentence's seat of the country told. */
  private EventPlace outside(
      Text text, List<Place> places, int sentence, String land, Attachment attachment) {
    for (int i = text.sentenceEnd(sentence) - 1; i >= text.sentenceStart(sentence); i--) {
      boolean seat = words.is("seat", text.lower(i)) && attachment.outside(i);
      if (seat && land.equals(governed(text, places, i, land))) {
        return capital(text, i, land);
      }
    }
    return null;
  }

  private static boolean elsewhere(Place place, List<Place> places) {
    String setting = setting(places);
    return setting != null && !setting.equals(place.at().countryCode());
  }

  /** The country that at least a third of the places lie in, or null. */
  private static String setting(List<Place> places) {
    Map<String, Integer> count = new TreeMap<>();
    for (Place p : places) {
      if (p.at() != null && p.at().countryCode() != null) {
        count.merge(p.at().countryCode(), 1, Integer::sum);
      }
    }
    return count.entrySet().stream()
        .filter(e -> e.getValue() * 3 >= places.size())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Whoever is sentenced or charged is so where the court sits that the article names. */
  private EventPlace court(Text text, List<Place> places, int trigger, Attachment attachment) {
    if (!judicial(text, trigger)) {
      return null;
    }
    int sentence = text.sentenceOf(trigger);
    for (int away = 0; away <= SCENE_SENTENCES; away++) {
      for (Place p : places) {
        int head = text.headOf(p.span());
        boolean town = head >= 0 && !p.associative() && p.at() != null;
        if (town
            && p.at().local()
            && Math.abs(text.sentenceOf(head) - sentence) == away
            && sits(text, head, attachment)) {
          return new EventPlace(p.at(), "the court sits in '" + p.text() + "'; " + p.why());
        }
      }
    }
    return null;
  }

  private boolean judicial(Text text, int trigger) {
    if (words.is("judicial", text.lemma(trigger))) {
      return true;
    }
    for (int child : text.children(trigger)) {
      if (text.relation(child).equals("obj") && words.is("judicial", text.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  /** "A court in Abuja", "Judge Barrett in Cincinnati", "a Manila court". */
  private boolean sits(Text text, int town, Attachment attachment) {
    int sentence = text.sentenceOf(town);
    int from = Math.max(text.sentenceStart(sentence), town - BESIDE);
    int to = Math.min(text.sentenceEnd(sentence), town + 4);
    for (int i = from; i < to; i++) {
      boolean before = i < town && attachment.scenic(town);
      if (words.is("court", text.lower(i)) && (before || text.head(town) == i)) {
        return true;
      }
    }
    return false;
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
        if (!p.associative() && p.at().local()) {
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
      boolean fits = !p.associative() && head >= 0 && finer(p.at(), coarse.location());
      if (!fits || attachment.spoken(p, trigger)) {
        continue;
      }
      int away = text.sentenceOf(head) - sentence;
      boolean taken = away == 0 && attachment.of(p, trigger) >= TAKEN;
      boolean beside = taken || ((away == 0 || away == 1) && attachment.scenic(head));
      if (beside || again(text, trigger, head, p, attachment)) {
        String why = coarse.why() + "; '" + p.text() + "' in it is told beside; " + p.why();
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
        && inner.local()
        && inner.resolution() > outer.resolution()
        && EventPlace.within(inner, outer);
  }

  /** Where what is asked for or offered is to be: "offered to host talks in Kunming". */
  private EventPlace meant(Text text, List<Place> places, int trigger, Attachment attachment) {
    for (Place p : places) {
      boolean town = !p.associative() && p.at() != null && p.at().local();
      if (town && attachment.meant(p, trigger)) {
        return new EventPlace(
            p.at(),
            "'" + p.text() + "' is where what is " + text.form(trigger) + " is to be; " + p.why());
      }
    }
    return unknown(text, trigger);
  }

  private EventPlace scene(
      Text text, List<Place> places, int trigger, String land, Attachment attachment) {
    int sentence = text.sentenceOf(trigger);
    if (words.is("verbal", text.lemma(trigger)) || dated(text, sentence)) {
      return unknown(text, trigger);
    }
    Place pointed = pointed(text, places, trigger);
    if (pointed != null) {
      return new EventPlace(pointed.at(), "'" + pointed.text() + "' is meant; " + pointed.why());
    }
    int name = attachment.unknown(trigger, places);
    if (name < 0 && attachment.joined(trigger)) {
      name = attachment.unknown(text.head(trigger), places);
    }
    if (name >= 0) {
      return new EventPlace(null, "no place is known by the name '" + text.form(name) + "'");
    }
    for (int i = places.size() - 1; i >= 0; i--) {
      Place p = places.get(i);
      int head = text.headOf(p.span());
      if (head < 0 || p.associative() || p.at() == null || !p.at().local()) {
        continue;
      }
      int away = sentence - text.sentenceOf(head);
      if (away > 0 && away <= SCENE_SENTENCES && attachment.sets(head)) {
        return new EventPlace(
            p.at(), "'" + p.text() + "' is the scene of the sentences before; " + p.why());
      }
    }
    EventPlace seat = seatBefore(text, places, trigger, land, attachment);
    return seat == null ? only(text, places, trigger) : seat;
  }

  /** "Held talks here": the town of the story's head; "there": the town named last; or null. */
  private static Place pointed(Text text, List<Place> places, int trigger) {
    String adverb = "";
    for (int child : text.children(trigger)) {
      if (text.relation(child).equals("advmod")) {
        String lower = text.lower(child);
        adverb = lower.equals("here") || lower.equals("there") ? lower : adverb;
      }
    }
    Place found = null;
    for (Place p : adverb.isEmpty() ? List.<Place>of() : places) {
      boolean town = !p.associative() && p.at() != null && p.at().local();
      boolean before = town && p.end() <= text.start(trigger);
      boolean head = adverb.equals("here") && p.text().equals(p.text().toUpperCase(Locale.ROOT));
      if (before && (head || adverb.equals("there"))) {
        if (head) {
          return p;
        }
        found = p;
      }
    }
    return found;
  }

  /** "Outside parliament" in the sentences before: in the capital of the same country. */
  private EventPlace seatBefore(
      Text text, List<Place> places, int trigger, String land, Attachment attachment) {
    int sentence = text.sentenceOf(trigger);
    for (int s = sentence - 1; land != null && s >= 0 && s >= sentence - SCENE_SENTENCES; s--) {
      EventPlace seat = outside(text, places, s, land, attachment);
      if (seat != null) {
        return seat;
      }
    }
    return null;
  }

  private static EventPlace unknown(Text text, int trigger) {
    return new EventPlace(null, "no place is told of '" + text.form(trigger) + "'");
  }

  /**
   * A sentence that names a year, a month without a day, a telephone tells of another time or
   * nowhere, and mostly of another scene.
   */
  private boolean dated(Text text, int sentence) {
    for (int i = text.sentenceStart(sentence); i < text.sentenceEnd(sentence); i++) {
      if (year(text.form(i)) || words.is("remote", text.lower(i)) || month(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean month(Text text, int i) {
    return words.month(text, i) && !figure(text, i - 1) && !figure(text, i + 1);
  }

  private static boolean figure(Text text, int i) {
    return i >= 0 && i < text.size() && PlaceWords.digit(text.form(i).charAt(0));
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
      if (p.associative() || p.at() == null || !p.at().local()) {
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
        : new EventPlace(
            only.at(), "'" + only.text() + "' is the article's only town; " + only.why());
  }
}
