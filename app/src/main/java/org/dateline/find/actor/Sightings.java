package org.dateline.find.actor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.find.name.Name;
import org.dateline.language.Text;
import org.dateline.lexicon.PlaceKey;

/** Where the names of the tables stand in a text; they do not overlap. */
final class Sightings {
  private static final Set<String> NO_NAME =
      Set.of("VERB", "AUX", "DET", "PRON", "ADP", "CCONJ", "SCONJ", "ADV", "INTJ", "PUNCT");

  private static final Set<String> DASHES = Set.of("-", "—", "–", "--", ":");

  private final Text text;
  private final ActorTables tables;
  private final Sighting[] over;
  private final Name[] names;

  Sightings(Text text, ActorTables tables, List<Name> found) {
    this.text = text;
    this.tables = tables;
    over = new Sighting[text.size()];
    names = new Name[text.size()];
    for (Name name : found) {
      for (int i = name.from(); i < name.to(); i++) {
        names[i] = name;
      }
    }
    PlaceKey key = new PlaceKey();
    int i = 0;
    while (i < text.size()) {
      Sighting s = accepted(tables.aliases().longest(text, i, key));
      for (int t = i; s != null && t < s.to(); t++) {
        over[t] = s;
      }
      i = s == null ? i + 1 : s.to();
    }
    halves();
  }

  /** "The South", where a half of the divided country is named in full. */
  private void halves() {
    boolean divided = false;
    for (int i = 0; i < over.length && !divided; i++) {
      divided = over[i] != null && over[i].from() == i && tables.isHalf(over[i].rows().get(0));
    }
    for (int i = 1; divided && i < over.length; i++) {
      Known half = tables.half(text.lower(i));
      boolean alone = half != null && over[i] == null && text.lower(i - 1).equals("the");
      boolean named = alone && Character.isUpperCase(text.form(i).charAt(0));
      if (named && !(sameSentence(i + 1, i) && proper(i + 1))) {
        over[i] = new Sighting(i, i + 1, List.of(half));
      }
    }
  }

  /** The name that a token lies in, or null. */
  Sighting over(int token) {
    return over[token];
  }

  /** The proper name that the learned tagger saw at a token, or null. */
  Name name(int token) {
    return names[token];
  }

  private Sighting accepted(Sighting s) {
    if (s == null || (s.size() == 1 && !looksLikeName(s.from()))) {
      return null;
    }
    Sighting kept = s.size() == 1 && partOfName(s) ? s.withoutPeople() : s;
    Name name = names[kept.from()];
    boolean person =
        name != null
            && name.kind() == Name.Kind.PERSON
            && name.to() - name.from() > kept.size()
            && kept.size() == 1
            && !kept.may(Known.Kind.DEMONYM);
    boolean part =
        endsAnother(kept)
            || goesOn(kept)
            || credited(kept)
            || signed(kept)
            || paper(kept)
            || beginsAnother(kept);
    if ((person && !kept.may(Known.Kind.PERSON)) || part) {
      return null;
    }
    return kept.rows().isEmpty() ? null : kept;
  }

  /** "ACCRA, Nov. 24 (GNA) —": the agency that a wire story's head names in brackets. */
  private boolean credited(Sighting s) {
    return s.from() > 0
        && s.to() + 1 < text.sentenceEnd(0)
        && text.form(s.from() - 1).equals("(")
        && text.form(s.to()).equals(")")
        && DASHES.contains(text.form(s.to() + 1));
  }

  /** "Election Commission": a body's bare noun is not that body behind another name. */
  private boolean endsAnother(Sighting s) {
    int i = s.from();
    return s.size() == 1
        && sameSentence(i - 1, i)
        && named(i - 1)
        && over[i - 1] == null
        && tables.isOf("bodies", text.lower(i));
  }

  /** "Labour Relations Court": a party's one word that begins another body's name. */
  private boolean beginsAnother(Sighting s) {
    int i = s.to();
    boolean party = s.rows().stream().allMatch(k -> k.sectors().contains("PTY"));
    return party
        && s.size() == 1
        && sameSentence(i + 1, s.from())
        && proper(i)
        && proper(i + 1)
        && !tables.isRole(text, i)
        && !tables.isTitle(text.lower(i))
        && (names[i] == null || names[i].kind() != Name.Kind.PERSON);
  }

  /** "San Juan de Lurigancho": a land's or a town's name with more of a name behind it. */
  private boolean goesOn(Sighting s) {
    int i = s.to();
    return sameSentence(i + 1, s.from())
        && tables.isOf("particle", text.lower(i))
        && text.form(i).equals(text.lower(i))
        && proper(i + 1)
        && !s.may(Known.Kind.PERSON);
  }

  /** "The Algiers Agreement": where it was signed takes no part. */
  private boolean signed(Sighting s) {
    return sameSentence(s.to(), s.from())
        && tables.isOf("treaty", text.lower(s.to()))
        && Character.isUpperCase(text.form(s.to()).charAt(0))
        && (s.may(Known.Kind.CAPITAL) || s.may(Known.Kind.METONYM));
  }

  /** "The Independent Policing Oversight Authority": no paper. */
  private boolean paper(Sighting s) {
    boolean paper = s.rows().stream().allMatch(k -> k.sectors().contains("JRN"));
    return paper
        && s.size() > 1
        && text.lower(s.from()).equals("the")
        && sameSentence(s.to(), s.from())
        && proper(s.to());
  }

  private boolean looksLikeName(int i) {
    String pos = text.pos(i);
    String form = text.form(i);
    boolean capitals = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
    return !NO_NAME.contains(pos) || (capitals && !pos.equals("AUX"));
  }

  /** Whether a name of one word stands amid others, as "Clinton" in "James Clinton". */
  private boolean partOfName(Sighting s) {
    if (!s.may(Known.Kind.PERSON)) {
      return false;
    }
    return givenNameAt(s.from() - 1, s.from()) || surnameAt(s.to(), s.from());
  }

  private boolean givenNameAt(int i, int own) {
    return sameSentence(i, own)
        && proper(i)
        && over[i] == null
        && !tables.isTitle(text.lower(i))
        && !tables.isRole(text, i);
  }

  private boolean surnameAt(int i, int own) {
    return sameSentence(i, own) && proper(i) && !tables.isRole(text, i) && attached(i, own);
  }

  private boolean attached(int i, int own) {
    return text.relation(i).startsWith("flat")
        || text.head(own) == i
        || text.head(i) == own
        || (names[i] != null && names[i].equals(names[own]));
  }

  private boolean sameSentence(int i, int own) {
    return i >= 0 && i < text.size() && text.sentenceOf(i) == text.sentenceOf(own);
  }

  /** "Electoral" before "Commission": part of a name, whatever its tag. */
  private boolean named(int i) {
    boolean adjective = text.pos(i).equals("ADJ") || text.pos(i).equals("NOUN");
    boolean inner = adjective && text.sentenceStart(text.sentenceOf(i)) < i;
    return proper(i) || (inner && Character.isUpperCase(text.form(i).charAt(0)));
  }

  private boolean proper(int i) {
    return text.pos(i).equals("PROPN") && Character.isUpperCase(text.form(i).charAt(0));
  }
}
