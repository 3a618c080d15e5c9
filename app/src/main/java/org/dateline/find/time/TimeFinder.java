package org.dateline.find.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.record.When;

/**
 * Finds time expressions and gives them TIMEX3 values, by the tables of {@code lang/en/times}.
 * Immutable and thread-safe; throws for no text.
 */
public final class TimeFinder {
  private final Words words;
  private final Rules rules;
  private final Map<String, Integer> cues;
  private final CalendarOps calendar;
  private final Deeds deeds;
  private final Map<String, Op> ops = new HashMap<>();

  /** Reads the tables. */
  public TimeFinder(Data data) {
    words = new Words(data);
    rules = new Rules(data);
    cues = Tense.cues(data);
    deeds = new Deeds(data);
    calendar = new CalendarOps(new Holidays(data));
    calendar.addTo(ops);
    RelativeOps.addTo(ops);
    LengthOps.addTo(ops);
    for (Rule rule : rules.all()) {
      if (!ops.containsKey(rule.op())) {
        throw new LexiconException(
            rule.at() + ": no such op '" + rule.op() + "'; there are " + ops.keySet());
      }
    }
  }

  /** The time expressions of a text, in order and without overlap. */
  public Times find(Text text) {
    List<Atom> atoms = Atoms.of(words, text);
    Anchor given = Anchor.of(text.article());
    Anchor anchor = given != null ? given : new AnchorFinder(rules, calendar, atoms).find();
    Context context = new Context(anchor.moment(), Tense.of(cues, text), atoms);
    List<Draft> drafts = new ArrayList<>();
    int i = 0;
    while (i < atoms.size()) {
      Match match = rules.match(atoms, i);
      if (match == null) {
        i++;
      } else {
        draft(match, atoms, context, drafts);
        i = Math.max(i + 1, match.end());
      }
    }
    List<When> all = new Completion(text, drafts, context.today(), deeds).times();
    return new Times(all, anchor.value(), anchor.basis());
  }

  private void draft(Match match, List<Atom> atoms, Context context, List<Draft> drafts) {
    for (int group = 1; group <= match.rule.groups(); group++) {
      if (match.begin(group) < 0) {
        continue;
      }
      int from = trimmed(atoms, match.begin(group), match.end(group), 1);
      int to = trimmed(atoms, from, match.end(group), -1);
      if (to <= from) {
        continue;
      }
      match.second(group > 1);
      Found found = ops.get(match.rule.op()).apply(match, context);
      if (found != null) {
        context.told(found, match);
        drafts.add(new Draft(atoms.get(from).start(), atoms.get(to - 1).end(), found, match.rule));
      }
    }
  }

  /** An optional comma at either end belongs to the sentence. */
  private static int trimmed(List<Atom> atoms, int from, int to, int step) {
    int at = step > 0 ? from : to;
    while (at > from - 1 && at <= to && from < to && mark(atoms.get(step > 0 ? at : at - 1))) {
      at += step;
    }
    return at;
  }

  private static boolean mark(Atom atom) {
    return atom.text().equals(",") || atom.text().equals("-");
  }
}
