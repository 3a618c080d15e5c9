package org.dateline.find.name;

import java.util.ArrayList;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;

/** Finds proper names. Immutable and thread-safe. */
public final class NameFinder {
  public NameFinder(Data data) {}

  /** All names of a text in order; they do not overlap. */
  public List<Name> find(Text text) {
    List<Name> names = new ArrayList<>();
    int i = 0;
    while (i < text.size()) {
      int j = i;
      while (j < text.size()
          && text.pos(j).equals("PROPN")
          && text.sentenceOf(j) == text.sentenceOf(i)) {
        j++;
      }
      if (j > i) {
        names.add(new Name(i, j, Name.Kind.OTHER, 0.5));
      }
      i = Math.max(j, i + 1);
    }
    return names;
  }
}
