package org.dateline.find.name;

import java.util.Arrays;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;
import org.dateline.lexicon.Row;

/**
 * Known names: those of the actor tables by kind, places of the gazetteer, and the first and last
 * words of people's names. Immutable and thread-safe.
 */
final class NameLists {
  static final int PERSON = 1;
  static final int BODY = 2;
  static final int PLACE = 4;
  static final int PEOPLE = 8;
  static final int TOWN = 16;
  static final int GIVEN = 32;
  static final int SURNAME = 64;
  static final int TITLE = 128;
  private static final int BEGINS = 1 << 30;
  private static final int LONGEST = 7;

  private long[] keys = new long[1 << 15];
  private int[] flags = new int[1 << 15];
  private int used;
  private final Gazetteer gazetteer;

  NameLists(Data data, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    for (Row row : data.rows("actors/countries.tsv")) {
      all(row.list("aliases"), PLACE);
      all(List.of(row.get("name")), PLACE);
      all(row.list("capital"), PLACE);
      all(row.list("demonyms"), PEOPLE);
    }
    table(data.rows("actors/states.tsv"), PLACE);
    table(data.rows("actors/organisations.tsv"), BODY);
    table(data.rows("actors/groups.tsv"), BODY);
    for (Row row : data.rows("actors/people.tsv")) {
      all(List.of(row.get("name")), PERSON);
      all(row.list("aliases"), PERSON);
      parts(row.get("name"));
    }
    data.rows("lang/en/titles.tsv").forEach(row -> mark(row.get("title"), TITLE));
    for (Row row : data.rows("actors/roles.tsv")) {
      if (row.get("kind").equals("person") && row.get("word").indexOf(' ') < 0) {
        mark(row.get("word"), TITLE);
      }
    }
  }

  private void table(List<Row> rows, int kind) {
    for (Row row : rows) {
      all(List.of(row.get("name")), kind);
      all(row.list("aliases"), kind);
    }
  }

  private void all(List<String> names, int kind) {
    for (String name : names) {
      mark(name.startsWith("the ") ? name.substring(4) : name, kind);
    }
  }

  private void parts(String name) {
    int space = name.indexOf(' ');
    if (space > 0) {
      mark(name.substring(0, space), GIVEN);
      mark(name.substring(name.lastIndexOf(' ') + 1), SURNAME);
    }
  }

  private void mark(String name, int flag) {
    PlaceKey key = new PlaceKey();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && !Character.isLetterOrDigit(c) && c != '.') {
        put(key.value(), BEGINS);
      }
      key.add(name, i, i + 1);
    }
    put(key.value(), flag);
  }

  private void put(long key, int flag) {
    int at = slot(key);
    if (keys[at] == 0 && ++used * 2 > keys.length) {
      grow();
      at = slot(key);
    }
    keys[at] = key;
    flags[at] |= flag;
  }

  private void grow() {
    long[] old = keys;
    int[] marks = flags;
    keys = new long[old.length * 2];
    flags = new int[old.length * 2];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int at = slot(old[i]);
        keys[at] = old[i];
        flags[at] = marks[i];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int i = (int) (key >>> 20) & mask;
    while (keys[i] != 0 && keys[i] != key) {
      i = i + 1 & mask;
    }
    return i;
  }

  /**
   * Marks a sentence's words. A kind's mark is shifted by eight where the word goes on a name that
   * began before, and by sixteen where the name has several words.
   */
  void mark(Text text, int sentence, int[] marks) {
    int from = text.sentenceStart(sentence);
    int end = text.sentenceEnd(sentence);
    Arrays.fill(marks, 0, end - from, 0);
    PlaceKey key = new PlaceKey();
    for (int i = from; i < end; i++) {
      char c = text.content().charAt(text.start(i));
      if (Character.isUpperCase(c) || c == 'a' || Character.isDigit(c)) {
        longest(text, i, from, end, key, marks);
      } else if (Character.isLetter(c)) {
        word(text, i, from, key, marks);
      }
    }
  }

  /** Whether the word is a form of address or an office. */
  boolean isTitle(Text text, int token) {
    return (flags(text, token, new PlaceKey()) & TITLE) != 0;
  }

  /** The marks of one word by itself. */
  private int flags(Text text, int token, PlaceKey key) {
    key.clear();
    key.add(text.content(), text.start(token), text.end(token));
    return flags[slot(key.value())];
  }

  private void word(Text text, int i, int from, PlaceKey key, int[] marks) {
    marks[i - from] |= flags(text, i, key) & TITLE;
  }

  private void longest(Text text, int i, int from, int end, PlaceKey key, int[] marks) {
    key.clear();
    String content = text.content();
    int last = Math.min(end, i + LONGEST);
    int best = i;
    int found = 0;
    boolean known = true;
    for (int t = i; t < last; t++) {
      key.add(content, t == i ? text.start(t) : text.end(t - 1), text.end(t));
      long value = key.value();
      if (!Character.isLetterOrDigit(content.charAt(text.start(t)))
          && text.end(t) - text.start(t) == 1
          && "-–&’'".indexOf(content.charAt(text.start(t))) < 0) {
        break;
      }
      int mark = known ? flags[slot(value)] : 0;
      known = known && mark != 0;
      if (t == i) {
        marks[i - from] |= mark & (GIVEN | SURNAME | TITLE);
      }
      boolean capital = Character.isUpperCase(content.charAt(text.start(t)));
      int kinds = mark & (PERSON | BODY | PLACE | PEOPLE);
      if (capital && t < i + 4 && gazetteer.knows(value)) {
        kinds |= TOWN;
      }
      if (kinds != 0) {
        found = kinds;
        best = t;
      }
    }
    int kinds = found & (PERSON | BODY | PLACE | PEOPLE | TOWN);
    for (int t = i; t <= best && kinds != 0; t++) {
      marks[t - from] |= t == i ? (best > i ? kinds << 16 : kinds) : kinds << 8;
    }
  }
}
