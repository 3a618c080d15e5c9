package org.dateline.find.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.language.Text;

/** Puts lexemes together to atoms: fixed phrases, numbers in figures and in words. */
final class Atoms {
  private static final Set<String> FULL = Set.of("march", "april", "may", "june", "july");

  private final Words words;
  private final Lexer lexer;
  private final Numbers numbers;
  private final List<Atom> atoms = new ArrayList<>();

  private Atoms(Words words, Text text) {
    this.words = words;
    lexer = new Lexer(text);
    numbers = new Numbers(lexer);
  }

  static List<Atom> of(Words words, Text text) {
    Atoms a = new Atoms(words, text);
    int i = 0;
    while (i < a.lexer.size) {
      i = a.next(i);
    }
    return a.atoms;
  }

  private int next(int i) {
    Words.Entry[] entries = words.startingWith(lexer.lower[i]);
    if (entries != null) {
      for (Words.Entry entry : entries) {
        if (matches(entry, i)) {
          return phrase(entry, i);
        }
      }
    }
    if (lexer.number(i)) {
      Map<Kind, String> values = numbers.read(i);
      return add(i, numbers.end(), values);
    }
    return add(i, i + 1, Map.of());
  }

  private boolean matches(Words.Entry entry, int i) {
    List<String> parts = entry.parts();
    for (int k = 1; k < parts.size(); k++) {
      if (!lexer.is(i + k, parts.get(k)) || lexer.fresh(i + k)) {
        return false;
      }
    }
    return !entry.capital() || (lexer.capital(i) && (!abbreviated(entry) || calendar(i)));
  }

  private static boolean abbreviated(Words.Entry entry) {
    return entry.parts().get(0).length() <= 5
        && (entry.values().containsKey(Kind.MONTH) || entry.values().containsKey(Kind.DOW))
        && !FULL.contains(entry.parts().get(0));
  }

  /** "Jan" is a month and "Sun" a day only with a stop or beside a number. */
  private boolean calendar(int i) {
    return lexer.gluedIs(i + 1, ".")
        || lexer.number(i + 1)
        || (i > 0 && lexer.number(i - 1))
        || (lexer.is(i + 1, ",") && !lexer.glued(i) && lexer.letters(i + 2) && lexer.number(i + 3));
  }

  private int phrase(Words.Entry entry, int i) {
    int to = i + entry.parts().size();
    Map<Kind, String> values = entry.values();
    if (values.containsKey(Kind.NUM)) {
      return number(i, to, values);
    }
    boolean name = values.containsKey(Kind.MONTH) || values.containsKey(Kind.DOW);
    if (name && abbreviated(entry) && lexer.gluedIs(to, ".")) {
      to++;
    }
    if (values.containsKey(Kind.ORD)) {
      values = new EnumMap<>(values);
      values.put(Kind.DAY, values.get(Kind.ORD));
    }
    return add(i, to, values);
  }

  /** Twenty-five, two hundred, three and a half. */
  private int number(int i, int to, Map<Kind, String> first) {
    String value = first.get(Kind.NUM);
    if (value.equals("X") || value.contains(".")) {
      return add(i, to, first);
    }
    long sum = Long.parseLong(value);
    int end = to;
    while (end < lexer.size) {
      int at = lexer.is(end, "-") || lexer.is(end, "and") ? end + 1 : end;
      long more = plainNumber(at);
      if (more <= 0) {
        break;
      }
      if (more >= 100) {
        sum *= more;
      } else if (sum % 10 == 0 && sum >= 20 && more < (sum % 100 == 0 ? 100 : 10)) {
        sum += more;
      } else {
        break;
      }
      end = at + 1;
    }
    String text = Long.toString(sum);
    if (lexer.is(end, "and") && lexer.is(end + 1, "a") && lexer.is(end + 2, "half")) {
      text += ".5";
      end += 3;
    }
    Map<Kind, String> values = new EnumMap<>(Kind.class);
    values.put(Kind.NUM, text);
    if (sum <= 12 && !text.contains(".")) {
      values.put(Kind.HOUR, text);
    }
    return add(i, end, values);
  }

  private long plainNumber(int i) {
    if (i >= lexer.size || words.startingWith(lexer.lower[i]) == null) {
      return 0;
    }
    for (Words.Entry e : words.startingWith(lexer.lower[i])) {
      String value = e.values().get(Kind.NUM);
      if (e.parts().size() == 1 && value != null && !value.equals("X") && !value.contains(".")) {
        return Long.parseLong(value);
      }
    }
    return 0;
  }

  private int add(int from, int to, Map<Kind, String> values) {
    int start = lexer.start[from];
    int end = lexer.end[to - 1];
    String text = to == from + 1 ? lexer.lower[from] : phraseText(from, to);
    atoms.add(new Atom(start, end, text, values, lexer.glued(from), lexer.fresh(from)));
    return to;
  }

  private String phraseText(int from, int to) {
    StringBuilder text = new StringBuilder(lexer.lower[from]);
    for (int i = from + 1; i < to; i++) {
      text.append(' ').append(lexer.lower[i]);
    }
    return text.toString();
  }
}
