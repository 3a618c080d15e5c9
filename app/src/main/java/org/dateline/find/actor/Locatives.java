package org.dateline.find.actor;

import java.util.Locale;
import java.util.Set;
import org.dateline.language.Text;
import org.dateline.record.Dateline;

/** Whether a text tells that something happens in a place that it names. */
final class Locatives {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "near",
          "outside",
          "across",
          "around",
          "inside",
          "throughout",
          "within",
          "through",
          "off");

  private final Text text;
  private final ActorTables tables;

  Locatives(Text text, ActorTables tables) {
    this.text = text;
    this.tables = tables;
  }

  /** "Before the tribunal in The Hague": where the world's courts sit. */
  boolean seat(int head) {
    String word = text.lower(head);
    return tables.isOf("seats", word)
        || (head > 0 && tables.isOf("seats", text.lower(head - 1) + " " + word));
  }

  /** "In Kano": where something happens, or somebody is. */
  boolean at(int head) {
    for (int i = head, steps = 0; i >= 0 && steps < 3; i = text.head(i), steps++) {
      for (int child : text.children(i)) {
        if (text.relation(child).equals("case")) {
          return LOCATIVE.contains(text.lower(child)) && !lived(text.head(i));
        }
      }
    }
    // A parser may take "in" for a conjunction: "the junta in Burkina Faso seized power".
    int before = text.left(head) - 1;
    return before >= 0
        && LOCATIVE.contains(text.lower(before))
        && text.relation(before).equals("mark");
  }

  /** "The accord signed in Paris last year". */
  boolean aside(int head) {
    int verb = text.head(head);
    return verb >= 0 && text.bareRelation(verb).equals("acl");
  }

  /** "A deputy who lives in Budapest". */
  private boolean lived(int verb) {
    return verb >= 0
        && text.relation(verb).startsWith("acl")
        && tables.isOf("living", text.lemma(verb));
  }

  /** The countries where the story was filed, unless the world's courts and councils sit there. */
  Set<String> filed() {
    Dateline dateline = text.article().dateline();
    String place = dateline == null ? null : dateline.place();
    boolean seat = place == null || tables.isOf("seats", place.toLowerCase(Locale.ROOT));
    return seat ? Set.of() : tables.countriesIn(place);
  }
}
