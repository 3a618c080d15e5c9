package org.dateline.find.place;

import java.util.ArrayList;
import java.util.List;
import org.dateline.find.name.Name;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;
import org.dateline.record.Article;
import org.dateline.record.Place;
import org.dateline.record.Span;

/**
 * Finds the names of places and the demonyms of a text, and which places they are. Immutable and
 * thread-safe.
 */
public final class PlaceFinder {
  private final Gazetteer gazetteer;
  private final ToponymFinder finder;
  private final Evidence evidence;
  private final Resolver resolver;

  /** With a gazetteer that may be shared. */
  public PlaceFinder(Data data, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    PlaceWords words = new PlaceWords(data);
    finder = new ToponymFinder(gazetteer, words);
    evidence = new Evidence(gazetteer, words);
    resolver = new Resolver(gazetteer);
  }

  /** All places of a text in order; they do not overlap. */
  public List<Place> find(Text text, List<Name> names) {
    List<Toponym> toponyms = finder.find(text);
    evidence.weigh(text, toponyms, names);
    toponyms.removeIf(t -> t.evidence < 0);
    resolver.resolve(toponyms, context(text.article()));
    List<Place> places = new ArrayList<>(toponyms.size());
    for (Toponym t : toponyms) {
      places.add(place(text, t));
    }
    return places;
  }

  private Resolver.Context context(Article article) {
    List<Integer> home = new ArrayList<>();
    if (article.dateline() != null && article.dateline().place() != null) {
      int[] places = gazetteer.find(PlaceKey.of(article.dateline().place()));
      if (places.length > 0) {
        home.add(places[0]);
      }
    }
    return new Resolver.Context(home.isEmpty() ? -1 : home.get(0), home);
  }

  private Place place(Text text, Toponym t) {
    Span span = text.span(t.from, t.to);
    String words = text.content().substring(span.start(), span.end());
    return new Place(
        span.start(),
        span.end(),
        words,
        t.demonym,
        gazetteer.location(t.chosen, words),
        why(words, t));
  }

  private String why(String words, Toponym t) {
    String why = "'" + words + "' is " + describe(t.chosen);
    if (t.stranded != null) {
      why += ", which it is said to lie in and where none of that name is known";
    }
    boolean held = t.holder != null && t.holder.chosen >= 0;
    if (held && Neighbours.within(gazetteer, t.chosen, t.holder.chosen)) {
      why += ", named within " + gazetteer.name(t.holder.chosen);
    }
    return t.runnerUp < 0 ? why : why + "; next best was " + describe(t.runnerUp);
  }

  private String describe(int place) {
    int province = gazetteer.province(place);
    String in = province < 0 ? "" : ", " + gazetteer.name(province);
    return gazetteer.name(place)
        + in
        + " "
        + gazetteer.country(place)
        + " ("
        + gazetteer.code(place)
        + ", "
        + gazetteer.origin(place)
        + ")";
  }
}
