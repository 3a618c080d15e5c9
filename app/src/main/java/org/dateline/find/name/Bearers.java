package org.dateline.find.name;

import java.util.HashSet;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;

/**
 * Whose names stand behind an office: "a spokesman, Orlando Mudumane, said" names no place, though
 * no model knows the surname. Immutable and thread-safe.
 */
final class Bearers {
  private static final int LONGEST = 3;

  private final Gazetteer gazetteer;
  private final Set<String> offices = new HashSet<>();

  Bearers(Data data, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    data.rows("actors/roles.tsv").stream()
        .filter(row -> row.get("kind").equals("person"))
        .forEach(row -> offices.add(row.get("word")));
  }

  /** The name as a person's, where it can be nothing else. */
  Name checked(Text text, Name name) {
    int length = name.to() - name.from();
    boolean place = name.kind() == Name.Kind.PLACE && length > 1 && length <= LONGEST;
    return place && behindOffice(text, name.from()) && !known(text, name)
        ? new Name(name.from(), name.to(), Name.Kind.PERSON, name.score())
        : name;
  }

  private boolean behindOffice(Text text, int from) {
    return from > 1
        && text.form(from - 1).equals(",")
        && text.sentenceOf(from - 2) == text.sentenceOf(from)
        && offices.contains(text.lower(from - 2));
  }

  private boolean known(Text text, Name name) {
    PlaceKey key = new PlaceKey();
    key.add(text.content(), text.start(name.from()), text.end(name.to() - 1));
    return gazetteer.knows(key.value());
  }
}
