package org.dateline.find.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.language.Text;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;

/** Finds the stretches of a text that the gazetteer knows, the longest first from each token. */
final class ToponymFinder {
  private static final int LONGEST = 7;
  private static final int ABBREVIATED = 5;
  private static final Set<String> CONNECTORS =
      Set.of(
          "of", "the", "and", "de", "del", "la", "le", "les", "du", "des", "da", "do", "dos", "das",
          "al", "el", "ash", "as", "az", "ar", "an", "en", "e", "i", "-", "–", "'s", "’s", "upon",
          "on", "am", "sur", "ez", "in", "ibn", "di", "’", "'", "ud", "ul", "san", "y", "pur", "&");
  private static final Set<String> PARTICLES = Set.of("al", "el", "ar", "ash", "as", "az", "an");

  private final Gazetteer gazetteer;

  private final PlaceWords words;

  ToponymFinder(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  List<Toponym> find(Text text) {
    List<Toponym> found = new ArrayList<>();
    for (int s = 0; s < text.sentences(); s++) {
      int end = text.sentenceEnd(s);
      int i = text.sentenceStart(s);
      while (i < end) {
        Toponym t = starts(text, i) ? at(text, i, end) : null;
        if (t != null) {
          found.add(t);
        }
        i = t == null ? i + 1 : t.to;
      }
    }
    return found;
  }

  private static boolean starts(Text text, int i) {
    char c = text.form(i).charAt(0);
    return Character.isUpperCase(c)
        || (PARTICLES.contains(text.lower(i)) && i + 2 < text.size() && capital(text, i + 2))
        || ((c == '‘' || c == '\'')
            && text.form(i).length() > 2
            && Character.isUpperCase(text.form(i).charAt(1)));
  }

  private static boolean capital(Text text, int i) {
    return Character.isUpperCase(text.form(i).charAt(0));
  }

  private Toponym at(Text text, int from, int end) {
    PlaceKey key = new PlaceKey();
    String content = text.content();
    int last = Math.min(end, from + LONGEST);
    int best = -1;
    long bestKey = 0;
    long barer = 0;
    boolean demonym = false;
    for (int i = from; i < last; i++) {
      if (i > from && !mayContinue(text, i)) {
        break;
      }
      key.add(content, i == from ? text.start(i) : text.end(i - 1), text.end(i));
      long value = key.value();
      if (i > from && CONNECTORS.contains(text.lower(i))) {
        continue;
      }
      boolean people = gazetteer.demonym(value).length > 0;
      if (people || gazetteer.knows(value)) {
        barer = i > from && best == i && generic(text, i) ? bestKey : 0;
        best = i + 1;
        bestKey = value;
        demonym = people && !known(value);
      }
    }
    if (best < 0) {
      return abbreviated(text, from);
    }
    if (barer == 0) {
      return toponym(text, from, best, bestKey, demonym);
    }
    Toponym t = new Toponym(from, best, bestKey, both(bestKey, barer), demonym);
    t.asked = words.is("region", text.form(best - 1)) ? 'A' : 'P';
    return t;
  }

  private int[] both(long whole, long barer) {
    return IntStream.concat(
            Arrays.stream(gazetteer.find(whole)), Arrays.stream(gazetteer.find(barer)))
        .distinct()
        .toArray();
  }

  /** "Karak district": that of Karak, whether or not another is called just so. */
  private boolean generic(Text text, int i) {
    return !capital(text, i)
        && (words.is("region", text.form(i)) || words.is("town", text.form(i)));
  }

  /** Whether a name that is a demonym too is that of a country or of a place of the tables. */
  private boolean known(long key) {
    int[] places = gazetteer.find(key);
    return places.length > 0
        && (gazetteer.isOwn(places[0]) || gazetteer.code(places[0]).startsWith("A.PCL"));
  }

  private static boolean mayContinue(Text text, int i) {
    String form = text.form(i);
    return Character.isLetterOrDigit(form.charAt(0)) || CONNECTORS.contains(form);
  }

  private Toponym toponym(Text text, int from, int to, long key, boolean demonym) {
    int[] candidates = demonym ? gazetteer.demonym(key) : gazetteer.find(key);
    String form = text.form(from);
    if (to == from + 1 && form.length() <= ABBREVIATED) {
      Toponym abbreviated = abbreviated(text, from);
      if (abbreviated != null) {
        return abbreviated;
      }
      if ((!allCapitals(form) && key == PlaceKey.of("us")) || form.length() == 1) {
        return null;
      }
    }
    return new Toponym(from, to, key, candidates, demonym);
  }

  private static boolean allCapitals(String form) {
    return form.equals(form.toUpperCase(Locale.ROOT));
  }

  /** "Ill." and "IL" after a comma, "B.C." anywhere. */
  private Toponym abbreviated(Text text, int from) {
    String form = text.form(from);
    int to = from + 1;
    int place = gazetteer.abbreviation(form);
    if (place < 0 && to < text.size() && text.form(to).equals(".")) {
      form += ".";
      place = gazetteer.abbreviation(form);
      to = place < 0 ? to : to + 1;
    }
    boolean afterComma = from > 1 && text.form(from - 1).equals(",") && capital(text, from - 2);
    if (place < 0 || (!afterComma && !gazetteer.standsAlone(form))) {
      return null;
    }
    return new Toponym(from, to, PlaceKey.of(form), new int[] {place}, false);
  }
}
