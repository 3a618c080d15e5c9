package org.dateline.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads questions: words, "phrases", {@code -not}, {@code OR}, {@code word~1}, {@code "a b"~10},
 * {@code word*}, brackets, {@code field:value}, {@code field:(a OR b)}, {@code field:low..high},
 * {@code field:>x}, {@code field:*}. Words beside each other must all be there. Immutable and
 * thread-safe.
 */
public final class QueryParser {
  private static final int LONGEST = 4000;
  private static final int DEEPEST = 40;
  private static final int MOST = 200;
  private static final Pattern SLACK = Pattern.compile("(.*)~(\\d{0,2})", Pattern.DOTALL);

  private final Vocabulary vocabulary;

  public QueryParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The question as a tree; everything for null or blank.
   *
   * @throws QueryException with the place and the remedy
   */
  public Query parse(String text) {
    if (text == null || text.isBlank()) {
      return new Query.All();
    }
    if (text.length() > LONGEST) {
      throw new QueryException(
          "a question has at most " + LONGEST + " characters; shorten it", LONGEST);
    }
    return new Run(text).whole();
  }

  /** One question's reading. */
  private final class Run {
    private final Scanner in;
    private int parts;

    Run(String text) {
      in = new Scanner(text);
    }

    Query whole() {
      Query query = or(null, 0);
      if (!in.end()) {
        throw new QueryException(
            "a bracket is closed that was never opened; take the ) out", in.position());
      }
      return query;
    }

    private Query or(Field field, int depth) {
      if (depth > DEEPEST) {
        throw new QueryException(
            "brackets lie more than " + DEEPEST + " deep; simplify it", in.position());
      }
      List<Query> any = new ArrayList<>();
      do {
        any.add(and(field, depth));
        in.skipSpace();
      } while (in.takeWord("OR"));
      return any.size() == 1 ? any.get(0) : new Query.Or(any);
    }

    private Query and(Field field, int depth) {
      List<Query> all = new ArrayList<>();
      for (in.skipSpace(); more(); in.skipSpace()) {
        if (!in.takeWord("AND")) {
          add(all, one(field, depth));
        }
        if (++parts > MOST) {
          throw new QueryException("more than " + MOST + " parts; simplify it", in.position());
        }
      }
      if (all.isEmpty()) {
        throw new QueryException(
            "nothing stands where words were expected; complete it", in.position());
      }
      return all.size() == 1 ? all.get(0) : new Query.And(all);
    }

    private boolean more() {
      int at = in.position();
      boolean or = in.takeWord("OR");
      if (or && at == 0) {
        throw new QueryException("OR stands between two parts; put one before it", at);
      }
      if (or) {
        in.back(at);
      }
      return !in.end() && in.peek() != ')' && !or;
    }

    /** "within:50km" belongs to the place before it. */
    private void add(List<Query> all, Query query) {
      if (query instanceof Query.Near near && near.place() == null) {
        Query before = all.isEmpty() ? null : all.remove(all.size() - 1);
        if (before instanceof Query.Match m && m.field() == Field.PLACE) {
          all.add(new Query.Near(m.words(), near.kilometres()));
        } else if (before instanceof Query.Near point && point.kilometres() < 0) {
          all.add(new Query.Near(point.place(), near.kilometres()));
        } else {
          throw new QueryException(
              "within: follows a place; write place:\"Pyongyang\" within:50km", in.position());
        }
      } else {
        all.add(query);
      }
    }

    private Query one(Field field, int depth) {
      if (in.take("-") || in.takeWord("NOT")) {
        in.skipSpace();
        return new Query.Not(one(field, depth));
      }
      in.take("+");
      if (in.take("(")) {
        return bracket(field, depth);
      }
      int begun = in.position();
      String label = field == null ? in.label() : null;
      if (label != null) {
        return fielded(known(label, begun), depth);
      }
      return value(field);
    }

    private Query bracket(Field field, int depth) {
      int begun = in.position() - 1;
      Query inner = or(field, depth + 1);
      if (!in.take(")")) {
        throw new QueryException("a bracket is opened and never closed; add a )", begun);
      }
      return inner;
    }

    private Field known(String label, int begun) {
      Field field = Field.of(label);
      if (field == null) {
        throw new QueryException(label + ": is no field" + hint(label), begun);
      }
      return field;
    }

    private String hint(String label) {
      String hint = Nearest.hint(label, Field.labels());
      return hint.isEmpty()
          ? "; the fields are "
              + String.join(", ", Field.labels())
              + "; put quotes around words with a colon"
          : hint;
    }

    private Query fielded(Field field, int depth) {
      if (in.take("(")) {
        return bracket(field, depth);
      }
      return value(field);
    }

    private Query value(Field field) {
      int begun = in.position();
      boolean phrase = in.peek() == '"';
      String words = phrase ? in.quoted() : in.word();
      if (phrase && in.peek() == '~') {
        words += in.word();
      } else if (phrase) {
        return Values.of(field, words, true, 0, begun, vocabulary);
      }
      if (words.isBlank()) {
        String what = field == null ? "a word" : field.label() + ":";
        throw new QueryException(
            what + " has no value; write for example " + example(field), begun);
      }
      Matcher m = SLACK.matcher(words);
      if (m.matches() && !m.group(1).isEmpty()) {
        int slack = m.group(2).isEmpty() ? 2 : Integer.parseInt(m.group(2));
        return Values.of(field, m.group(1), phrase, slack, begun, vocabulary);
      }
      return Values.of(field, words, phrase, 0, begun, vocabulary);
    }

    private String example(Field field) {
      return field == null ? "missile" : field.meaning();
    }
  }
}
