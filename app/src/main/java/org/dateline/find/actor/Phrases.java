package org.dateline.find.actor;

import java.util.Arrays;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;

/** Cuts noun phrases out of the trees of a text, names of the tables kept whole. */
final class Phrases {
  private static final Set<String> TURNS = Set.of("last", "this", "next", "that");
  private static final Set<String> PERIODS =
      Set.of("day", "night", "week", "weekend", "month", "year", "morning", "evening", "afternoon");
  private static final Set<String> BEFORE =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss", "flat", "det:predet", "goeswith");
  private static final Set<String> BEHIND = Set.of("appos", "flat", "compound", "nmod", "dep");

  private final Text text;
  private final ActorTables tables;
  private final Sightings sightings;

  Phrases(Text text, ActorTables tables, Sightings sightings) {
    this.text = text;
    this.tables = tables;
    this.sightings = sightings;
  }

  /** The phrase that a noun governs. */
  Phrase at(int head) {
    int from = head;
    int to = head + 1;
    for (int child : text.children(head)) {
      String relation = text.relation(child);
      boolean before = child < head && BEFORE.contains(relation) && !time(child) && !apart(child);
      if (before && unbroken(text.left(child), head)) {
        from = Math.min(from, text.left(child));
      } else if (child == to && (relation.startsWith("flat") || relation.equals("fixed"))) {
        to = Math.max(to, text.right(child) + 1);
      }
    }
    while (from < head && (text.pos(from).equals("PUNCT") || dead(from))) {
      from++;
    }
    from = Math.min(from, start(from));
    to = Math.max(ofName(head, to), end(to - 1));
    Roles.At role = tables.roles().around(text, sightings, from, head);
    to = role == null ? to : Math.max(to, role.to());
    int name = nameBehind(head, from, to);
    if (name >= 0) {
      to = Math.max(nameEnd(name), to);
    }
    int whole = ofWhole(head);
    if (whole > head && whole < text.size()) {
      to = Math.max(to, at(whole).to());
    }
    return new Phrase(head, from, to, name);
  }

  /** "Shot dead five policemen": what was done to them, and nothing that they are called. */
  private boolean dead(int token) {
    return token > 0 && text.lower(token).equals("dead") && text.pos(token - 1).equals("VERB");
  }

  /** "In Sinjar, Turkish aircraft": what a preposition of its own joins. */
  private boolean apart(int child) {
    return text.relation(child).equals("compound")
        && Arrays.stream(text.children(child))
            .anyMatch(c -> text.relation(c).equals("case") && c < child);
  }

  /** "Last month gunmen attacked", "On Friday police": a time before is no part of the phrase. */
  private boolean time(int child) {
    int first = text.left(child);
    boolean day = first == child && child > 0 && text.lower(child - 1).equals("on");
    if (day && tables.isOf("weekdays", text.lower(child))) {
      return true;
    }
    return first < child
        && TURNS.contains(text.lower(first))
        && PERIODS.contains(text.lower(child));
  }

  /**
   * Whether no mark and no preposition of its own stands between a part of a phrase and its head.
   */
  boolean unbroken(int from, int head) {
    for (int i = from; i < head; i++) {
      boolean preposition = text.head(i) == head && text.relation(i).equals("case");
      if (preposition || text.form(i).equals(";") || text.form(i).equals(":")) {
        return false;
      }
    }
    return true;
  }

  private int start(int token) {
    Sighting s = sightings.over(token);
    return s == null ? token : s.from();
  }

  private int end(int token) {
    Sighting s = sightings.over(token);
    return s == null ? token + 1 : s.to();
  }

  /** The end of a name that goes on with "of" ("Department of Justice"). */
  private int ofName(int head, int to) {
    for (int child : text.children(head)) {
      boolean next =
          child > head && text.left(child) == to && text.relation(child).startsWith("nmod");
      if (next
          && text.pos(head).equals("PROPN")
          && text.pos(child).equals("PROPN")
          && hasCase(child, "of")
          && sightings.over(head) == null) {
        return at(child).to();
      }
    }
    return to;
  }

  /** The first token of a name that follows a title directly, or -1. */
  private int nameBehind(int head, int from, int to) {
    boolean inside = to < text.size() && text.sentenceOf(to) == text.sentenceOf(head);
    boolean title =
        inside
            && !text.tag(to - 1).endsWith("S")
            && tables.roles().around(text, sightings, from, to - 1) != null;
    if (!title) {
      return -1;
    }
    Sighting s = sightings.over(to);
    if (s != null && s.from() == to) {
      boolean named =
          s.may(Known.Kind.PERSON)
              || (s.may(Known.Kind.GROUP) && joined(head, to, s.to()))
              || (s.may(Known.Kind.ORGANIZATION) && joined(head, to, s.to()));
      return named ? to : -1;
    }
    Name name = sightings.name(to);
    boolean person =
        name != null
            && (name.from() == to || name.kind() == Name.Kind.OTHER)
            && (name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.OTHER)
            && Character.isUpperCase(text.form(to).charAt(0));
    return person && joined(head, to, name.to()) ? to : -1;
  }

  private boolean joined(int head, int from, int to) {
    int top = text.headOf(from, to);
    String relation = text.bareRelation(top);
    return text.head(head) == top
        || (text.head(top) == head && BEHIND.contains(relation) && bare(top, from));
  }

  private boolean bare(int top, int from) {
    for (int child : text.children(top)) {
      if (child < from) {
        return false;
      }
    }
    return true;
  }

  private int nameEnd(int from) {
    Sighting s = sightings.over(from);
    Name name = sightings.name(from);
    int end = s == null ? from + 1 : s.to();
    return name == null || (s != null && !s.may(Known.Kind.PERSON))
        ? end
        : Math.max(end, name.to());
  }

  /** The noun that a quantity counts ("thousands of protesters"), or -1. */
  int ofWhole(int head) {
    if (!tables.isOf("quantity", text.lemma(head)) && !text.pos(head).equals("NUM")) {
      return -1;
    }
    for (int child : text.children(head)) {
      if (child > head && text.relation(child).startsWith("nmod") && hasCase(child, "of")) {
        return child;
      }
    }
    return -1;
  }

  boolean hasCase(int noun, String preposition) {
    for (int child : text.children(noun)) {
      if (text.relation(child).equals("case") && text.lower(child).equals(preposition)) {
        return true;
      }
    }
    return false;
  }
}
