package org.dateline.store.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.dateline.store.StoreException;
import org.dateline.store.query.Days;
import org.dateline.store.query.Field;
import org.dateline.store.query.Query;

/** Questions as Lucene asks them. Immutable and thread-safe. */
final class Compiler {
  /** A point of a district or a finer place; a country's middle is near nothing. */
  private static final double FINE = 3;

  private static final int PREFIX = 1;

  private final Function<String, double[]> places;
  private final Function<String, List<String>> reports;

  /**
   * Makes one.
   *
   * @param places latitude and longitude of a place by its name, or null where it is not known
   * @param reports ids of an incident's events by the incident's id
   */
  Compiler(Function<String, double[]> places, Function<String, List<String>> reports) {
    this.reports = reports;
    this.places = places;
  }

  org.apache.lucene.search.Query compile(Query query) {
    if (query instanceof Query.Match m) {
      return match(m);
    } else if (query instanceof Query.And and) {
      return all(and);
    } else if (query instanceof Query.Or or) {
      return any(or.parts().stream().map(this::compile).toList());
    } else if (query instanceof Query.Not not) {
      return without(new MatchAllDocsQuery(), compile(not.part()));
    } else if (query instanceof Query.Range r) {
      return range(r);
    } else if (query instanceof Query.Exists e) {
      return new TermQuery(new Term(Names.HAS, e.field().label()));
    } else if (query instanceof Query.Near near) {
      return near(near);
    } else if (query instanceof Query.Box b) {
      return LatLonPoint.newBoxQuery(Names.POINT, b.south(), b.north(), b.west(), b.east());
    }
    return new MatchAllDocsQuery();
  }

  private org.apache.lucene.search.Query all(Query.And and) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNot = true;
    for (Query part : and.parts()) {
      if (part instanceof Query.Not not) {
        all.add(compile(not.part()), Occur.MUST_NOT);
      } else {
        all.add(compile(part), scored(part) ? Occur.MUST : Occur.FILTER);
        onlyNot = false;
      }
    }
    if (onlyNot) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private static boolean scored(Query part) {
    return !(part instanceof Query.Match m) || m.field() == null;
  }

  private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(p -> any.add(p, Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query without(
      org.apache.lucene.search.Query from, org.apache.lucene.search.Query what) {
    return new BooleanQuery.Builder().add(from, Occur.FILTER).add(what, Occur.MUST_NOT).build();
  }

  private org.apache.lucene.search.Query match(Query.Match m) {
    if (m.field() == null) {
      return words(Names.TEXT, m);
    }
    if (m.field() == Field.INCIDENT) {
      return new TermInSetQuery(
          "id", reports.apply(m.words()).stream().map(BytesRef::new).toList());
    }
    boolean id = m.field() == Field.ID || m.field() == Field.ARTICLE;
    String code = id ? m.words() : m.words().toLowerCase(Locale.ROOT);
    Term term = new Term(m.field().label(), code);
    if (m.field() == Field.ID) {
      return any(List.of(new TermQuery(term), new TermQuery(new Term(Names.REPORT, code))));
    }
    if (m.field().kind() == Field.Kind.CODE) {
      return new TermQuery(term);
    }
    if (isCountry(m)) {
      return new TermQuery(term);
    }
    return any(List.of(new TermQuery(term), words(Names.words(m.field().label()), m)));
  }

  /** "PRK" in capitals is the code and never a word. */
  private static boolean isCountry(Query.Match m) {
    boolean actor =
        m.field() != Field.PLACE && m.field() != Field.SOURCE && m.field() != Field.TITLE;
    return actor && !m.prefix() && m.slack() == 0 && m.words().matches("[A-Z]{3}");
  }

  private static org.apache.lucene.search.Query words(String field, Query.Match m) {
    if (m.prefix() || (m.slack() > 0 && !m.phrase())) {
      String plain = Analysis.ALL.normalize(field, m.words()).utf8ToString();
      Term term = new Term(field, plain);
      return m.prefix() ? new PrefixQuery(term) : new FuzzyQuery(term, m.slack(), PREFIX);
    }
    org.apache.lucene.search.Query phrase =
        new QueryBuilder(Analysis.ALL).createPhraseQuery(field, m.words(), m.slack());
    return phrase == null ? new MatchNoDocsQuery("no words") : phrase;
  }

  private org.apache.lucene.search.Query range(Query.Range r) {
    return r.field().kind() == Field.Kind.DATE ? dates(r) : numbers(r);
  }

  private static org.apache.lucene.search.Query numbers(Query.Range r) {
    double low = r.low() == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(r.low());
    double high = r.high() == null ? Double.POSITIVE_INFINITY : Double.parseDouble(r.high());
    return DoublePoint.newRangeQuery(
        r.field().label(),
        r.lowOpen() ? DoublePoint.nextUp(low) : low,
        r.highOpen() ? DoublePoint.nextDown(high) : high);
  }

  private static org.apache.lucene.search.Query dates(Query.Range r) {
    long low = Long.MIN_VALUE;
    long high = Long.MAX_VALUE;
    if (r.low() != null) {
      low = r.lowOpen() ? Days.of(r.low()).last() + 1 : Days.of(r.low()).first();
    }
    if (r.high() != null) {
      high = r.highOpen() ? Days.of(r.high()).first() - 1 : Days.of(r.high()).last();
    }
    if (low > high) {
      throw new StoreException(
          r.field().label()
              + ":"
              + r.low()
              + ".."
              + r.high()
              + " ends before it begins; swap the dates");
    }
    if (r.field() != Field.DATE) {
      return LongPoint.newRangeQuery(r.field().label(), low, high);
    }
    return happened(low, high);
  }

  /**
   * A date that is known roughly must lie wholly in the range: "2022" is not in January. A
   * happening of several days need only touch it.
   */
  private static org.apache.lucene.search.Query happened(long low, long high) {
    TermQuery several = new TermQuery(new Term(Names.SEVERAL_DAYS, "1"));
    var inside =
        new BooleanQuery.Builder()
            .add(LongPoint.newRangeQuery(Names.FIRST_DAY, low, high), Occur.FILTER)
            .add(LongPoint.newRangeQuery(Names.LAST_DAY, Long.MIN_VALUE, high), Occur.FILTER)
            .build();
    var touching =
        new BooleanQuery.Builder()
            .add(several, Occur.FILTER)
            .add(LongPoint.newRangeQuery(Names.FIRST_DAY, Long.MIN_VALUE, high), Occur.FILTER)
            .add(LongPoint.newRangeQuery(Names.LAST_DAY, low, Long.MAX_VALUE), Occur.FILTER)
            .build();
    return any(List.of(inside, touching));
  }

  private org.apache.lucene.search.Query near(Query.Near near) {
    double[] at = point(near.place());
    double metres = (near.kilometres() < 0 ? 50 : near.kilometres()) * 1000;
    List<org.apache.lucene.search.Query> both = new ArrayList<>();
    both.add(LatLonPoint.newDistanceQuery(Names.POINT, at[0], at[1], metres));
    both.add(DoublePoint.newRangeQuery(Field.RESOLUTION.label(), FINE, Double.POSITIVE_INFINITY));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    both.forEach(q -> all.add(q, Occur.FILTER));
    return all.build();
  }

  private double[] point(String place) {
    if (place.matches("-?[\\d.]+,-?[\\d.]+")) {
      String[] p = place.split(",");
      return new double[] {Double.parseDouble(p[0]), Double.parseDouble(p[1])};
    }
    double[] at = places.apply(place);
    if (at == null) {
      throw new StoreException(
          "place \""
              + place
              + "\" is not known, so nothing can lie near it; give its position as"
              + " near:39.03,125.75");
    }
    return at;
  }
}
