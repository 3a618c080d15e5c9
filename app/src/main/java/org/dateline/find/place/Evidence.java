package org.dateline.find.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;
import org.dateline.lexicon.Gazetteer;

/**
 * Weighs whether a toponym names a place here, or a person, an organisation or nothing: by the
 * words beside it, by the name that it lies in, by what else the article calls so. The weights are
 * set by hand: 0 and more is a place.
 */
final class Evidence {
  private static final double BIG = 200_000;
  private static final double UNKNOWN = -1.5;
  private static final double CIVIC = 2.5;
  private static final double PART = -5;

  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final Neighbours neighbours;

  Evidence(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
    neighbours = new Neighbours(gazetteer, words);
  }

  /** Sets the evidence of each toponym, and what its neighbours tell. */
  void weigh(Text text, List<Toponym> toponyms, List<Name> names) {
    neighbours.link(text, toponyms);
    Set<String> people = people(text, toponyms, names);
    int n = 0;
    for (Toponym t : toponyms) {
      while (n < names.size() && names.get(n).to() <= t.from) {
        n++;
      }
      Name name = n < names.size() && names.get(n).from() < t.to ? names.get(n) : null;
      t.evidence = t.demonym ? demonym(text, t) : name(text, t, name, people);
    }
    neighbours.spread(text, toponyms);
  }

  /** Words that are parts of persons' names of two and three words. */
  private Set<String> people(Text text, List<Toponym> toponyms, List<Name> names) {
    Set<Long> wholes = new HashSet<>();
    Set<Long> great = new HashSet<>();
    for (Toponym t : toponyms) {
      wholes.add(stretch(t.from, t.to));
      if (great(t)) {
        great.add(stretch(t.from, t.to));
      }
    }
    Set<String> people = new HashSet<>();
    for (Name n : names) {
      int length = n.to() - n.from();
      boolean short2 = n.kind() == Name.Kind.OTHER && length >= 2 && length <= 3;
      boolean whole = wholes.contains(stretch(n.from(), n.to()));
      boolean person = n.kind() == Name.Kind.PERSON && !great.contains(stretch(n.from(), n.to()));
      if (person || (short2 && !whole && personal(text, n))) {
        for (int i = n.from(); i < n.to(); i++) {
          people.add(text.form(i));
        }
      }
    }
    return people;
  }

  private static long stretch(int from, int to) {
    return ((long) from << 32) | to;
  }

  private boolean personal(Text text, Name n) {
    return "person".equals(words.ordinary(text.form(n.from())))
        || words.is("title", text.lower(n.from()))
        || (n.from() > 0 && words.is("title", text.lower(n.from() - 1)));
  }

  /** A state, its capital, a large region: its bare name is seldom a person's. */
  private boolean great(Toponym t) {
    return known(t) >= 2;
  }

  private static double demonym(Text text, Toponym t) {
    int last = t.to - 1;
    String relation = text.relation(last);
    if (text.tag(last).equals("NNS") || text.tag(last).equals("NNPS")) {
      return -1;
    }
    boolean attribute =
        relation.startsWith("amod")
            || relation.startsWith("compound")
            || relation.startsWith("flat")
            || relation.startsWith("nmod");
    boolean noun = t.to < text.size() && "NOUN PROPN ADJ".contains(text.pos(t.to));
    boolean before = attribute && text.head(last) >= t.to;
    return before || noun || relation.startsWith("conj") ? 1 : -1;
  }

  private double name(Text text, Toponym t, Name name, Set<String> people) {
    if (longer(text, t)) {
      return PART;
    }
    double score = prior(text, t) + before(text, t) + after(text, t) + inside(text, t, name);
    if (t.asked != 0 && (t.asked == 'P' || region(t) || !partOfName(text, t, name))) {
      score += 2;
    }
    if (t.holder != null || t.stranded != null) {
      score += 5;
    }
    if (t.to == t.from + 1 && people.contains(text.form(t.from))) {
      score -= 3;
    }
    return score;
  }

  /** "Caliente" of "the Tierra Caliente region". */
  private static boolean partOfName(Text text, Toponym t, Name name) {
    return name != null && name.from() < t.from && PlaceWords.capital(text, t.from - 1);
  }

  private boolean region(Toponym t) {
    for (int place : t.candidates) {
      if (gazetteer.featureClass(place) == 'A') {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the name goes on: "San Juan" of "San Juan de Lurigancho", "Plum" of "Plum Island",
   * "West" of "West Prince". What the gazetteer knows is then another place.
   */
  private boolean longer(Text text, Toponym t) {
    if (bearing(text, t)) {
      return t.asked != 'A';
    }
    int next = t.to;
    if (t.holder != null || next + 1 >= text.size()) {
      return false;
    }
    boolean several = t.to > t.from + 1;
    if (words.is("particle", text.lower(next)) && (several || !great(t))) {
      return adjoins(text, next) && name(text, next + 1);
    }
    return !great(t)
        && words.is("nature", text.lower(next))
        && PlaceWords.capital(text, next)
        && adjoins(text, next)
        && gazetteer.featureClass(t.candidates[0]) == 'P';
  }

  /** A name that only tells where something lies: "West", a region of Cameroon. */
  private boolean bearing(Text text, Toponym t) {
    for (int i = t.from; i < t.to; i++) {
      if (!words.is("direction", text.lower(i)) && !text.form(i).equals("-")) {
        return false;
      }
    }
    return true;
  }

  private boolean adjoins(Text text, int token) {
    return text.sentenceOf(token) == text.sentenceOf(token - 1);
  }

  private static boolean name(Text text, int token) {
    return PlaceWords.capital(text, token) && text.pos(token).equals("PROPN");
  }

  private double prior(Text text, Toponym t) {
    double known = known(t);
    if (t.to > t.from + 1) {
      return known + 1;
    }
    String kind = words.ordinary(text.form(t.from));
    if (kind != null && !kind.equals("given")) {
      known = country(t) ? known - 1 : Math.min(known, 0.5) - (kind.equals("word") ? 3.5 : 2.5);
    }
    if (!text.pos(t.from).equals("PROPN")) {
      known -= known > 1 ? 0.5 : 2.5;
    } else if (kind == null && t.candidates.length <= 2 && text.form(t.from).length() > 4) {
      known += 0.7;
    }
    return known;
  }

  private double known(Toponym t) {
    double most = UNKNOWN;
    for (int place : t.candidates) {
      most = Math.max(most, importance(place));
    }
    return most;
  }

  private double importance(int place) {
    String code = gazetteer.code(place);
    if (gazetteer.isOwn(place) && code.equals("P.PPLX")) {
      return 0.8;
    }
    if (code.startsWith("A.PCL") || gazetteer.isOwn(place)) {
      return 2.5;
    }
    int people = gazetteer.population(place);
    if (code.equals("A.ADM1")) {
      return people > BIG ? 2 : 0.5;
    }
    if (code.equals("P.PPLC")) {
      return 2;
    }
    double size = Math.log10(Math.max(people, 100)) - Math.log10(BIG);
    return Math.min(1.5, code.charAt(0) == 'A' ? size - 0.7 : size);
  }

  private double before(Text text, Toponym t) {
    double score = opens(text, t) ? 4 : 0;
    int back = 1;
    if (words.is("direction", PlaceWords.before(text, t, back))) {
      score += 1;
      back++;
    }
    if (PlaceWords.before(text, t, back).equals("the")) {
      back++;
    }
    String before = PlaceWords.before(text, t, back);
    if (before.equals("of") && words.is("bearer", PlaceWords.before(text, t, back + 1))) {
      return score - 3;
    }
    if (before.equals("of") && settled(PlaceWords.before(text, t, back + 1))) {
      return score + 4;
    }
    if (words.is("strict", before)) {
      return score + 2.2;
    }
    if (words.is("locative", before)) {
      return score + 0.8;
    }
    return words.is("title", before) ? score - 3 : score;
  }

  /** "The town of Gao", "the province of Saada". */
  private boolean settled(String word) {
    return words.is("town", word) || words.is("region", word);
  }

  /** The head of a wire story: "INNISFAIL - ", "PARIS (Reuters)". */
  private static boolean opens(Text text, Toponym t) {
    boolean first = t.from == 0 || text.content().charAt(text.start(t.from) - 1) == '\n';
    String form = text.form(t.from);
    return first
        && t.to < text.size()
        && form.length() > 3
        && PlaceWords.capitals(form)
        && "-–—,(--".contains(text.form(t.to));
  }

  private double after(Text text, Toponym t) {
    if (t.to + 1 >= text.size()) {
      return 0;
    }
    String next = text.lower(t.to);
    boolean paper = words.is("media", next) && PlaceWords.capital(text, t.to);
    boolean band = words.is("movement", next) && PlaceWords.capital(text, t.to);
    boolean treaty = words.is("treaty", next) && PlaceWords.capital(text, t.to);
    if (words.is("illness", next) || treaty) {
      return -6;
    }
    if (next.equals("$") || paper || band) {
      return -4;
    }
    if ((next.equals(",") || next.equals("(")) && age(text, t.to + 1)) {
      return -5;
    }
    boolean civic = words.is("civic", next) && words.ordinary(text.form(t.to - 1)) == null;
    if (civic && known(t) >= 1) {
      return CIVIC;
    }
    boolean says = text.pos(t.to).equals("VERB") && words.is("personal", text.lemma(t.to));
    return says ? -0.7 : 0;
  }

  /** "Jordan, 34, …" and "Jordan (34)". */
  private static boolean age(Text text, int i) {
    String form = text.form(i);
    return form.length() <= 2
        && PlaceWords.digit(form.charAt(0))
        && PlaceWords.digit(form.charAt(form.length() - 1))
        && i + 1 < text.size()
        && text.pos(i + 1).equals("PUNCT");
  }

  /** A place's name within a longer name is mostly that of a person or an organisation. */
  private double inside(Text text, Toponym t, Name name) {
    if (name == null) {
      return 0;
    }
    boolean titled = t.to < name.to() && words.is("title", text.lower(t.to));
    if (titled && name.from() == t.from) {
      return 0;
    }
    switch (name.kind()) {
      case PERSON:
        boolean whole = name.from() == t.from && name.to() == t.to;
        boolean there = t.to > t.from + 1 && words.is("strict", PlaceWords.before(text, t, 1));
        return whole && (great(t) || there) ? -1 : -4;
      case PLACE:
        return 1.5;
      case ORGANIZATION:
        if (seated(text, t, name)) {
          return 0;
        }
        return name.from() == t.from && name.to() == t.to ? -1 : -3;
      default:
        return within(text, t, name);
    }
  }

  /** "Laurel County Sheriff's Office", "Glasgow Police": what a place has of its own. */
  private boolean seated(Text text, Toponym t, Name name) {
    boolean county = t.to > t.from + 1 && words.is("region", text.lower(t.to - 1));
    boolean service = t.to < name.to() && words.is("service", text.lower(t.to));
    return t.from == name.from() && (county || service);
  }

  private double within(Text text, Toponym t, Name name) {
    double score = 0;
    if (name.to() > t.to && PlaceWords.capital(text, t.to) && t.asked == 0) {
      score -= surname(text, t) ? 4 : country(t) ? 0.7 : known(t) >= 1 ? 1 : 2.5;
    }
    int before = t.from - 1;
    if (name.from() < t.from
        && PlaceWords.capital(text, before)
        && !words.is("direction", text.lower(before))
        && !words.is("town", text.lower(before))) {
      score -= 2.5;
    }
    return score;
  }

  /** "Paris Hilton", but not "Paris Police". */
  private boolean surname(Text text, Toponym t) {
    return t.to == t.from + 1
        && "given".equals(words.ordinary(text.form(t.from)))
        && text.pos(t.to).equals("PROPN")
        && !words.is("civic", text.lower(t.to))
        && !words.is("title", text.lower(t.to));
  }

  private boolean country(Toponym t) {
    return t.candidates.length > 0 && gazetteer.code(t.candidates[0]).startsWith("A.PCL");
  }
}
