package org.dateline.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;

/** Makes the names of one article agree: what most places of a name say holds for all of them. */
final class NameVotes {
  private final Text text;
  private final Map<String, Map<Name.Kind, Integer>> votes = new HashMap<>();
  private final Set<String> surnames = new HashSet<>();

  private NameVotes(Text text, List<Name> names) {
    this.text = text;
    for (Name name : names) {
      votes
          .computeIfAbsent(words(name.from(), name.to()), w -> new EnumMap<>(Name.Kind.class))
          .merge(name.kind(), 1, Integer::sum);
      if (name.kind() == Name.Kind.PERSON && name.to() - name.from() > 1) {
        surnames.add(words(name.to() - 1, name.to()));
      }
    }
  }

  static List<Name> agreed(Text text, List<Name> names) {
    NameVotes votes = new NameVotes(text, names);
    List<Name> agreed = new ArrayList<>();
    for (Name name : names) {
      agreed.add(new Name(name.from(), name.to(), votes.kind(name), name.score()));
    }
    return agreed;
  }

  private Name.Kind kind(Name name) {
    String words = words(name.from(), name.to());
    if (surnames.contains(words)) {
      return Name.Kind.PERSON;
    }
    Map<Name.Kind, Integer> said = votes.get(words);
    Name.Kind best = name.kind();
    for (Map.Entry<Name.Kind, Integer> e : said.entrySet()) {
      best = e.getValue() > said.get(best) ? e.getKey() : best;
    }
    return best;
  }

  private String words(int from, int to) {
    return text.content().substring(text.start(from), text.end(to - 1));
  }
}
