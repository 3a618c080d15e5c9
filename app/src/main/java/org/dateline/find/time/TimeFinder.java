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
  private final Map<String, Op> ops = new HashMap<>();

  /** Reads the tables. */
  public TimeFinder(Data data) {
    words = new Words(data);
    rules = new Rules(data);
    cues = Tense.cues(data);
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
    return new Times(finish(text, drafts, context), anchor.value(), anchor.basis());
  }

  private record Draft(int start, int end, Found found, Rule rule) {}

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

  private static List<When> finish(Text text, List<Draft> drafts, Context context) {
    List<When> times = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft d = drafts.get(i);
      String value = d.found().value();
      if (i > 0 && again(text.content(), drafts.get(i - 1), d)) {
        continue;
      }
      if (value.startsWith("T")) {
        value = day(text, drafts, i, context) + value;
      }
      times.add(
          new When(
              d.start(),
              d.end(),
              text.content().substring(d.start(), d.end()),
              d.found().type(),
              value,
              d.rule().name() + " (" + d.rule().at() + "): " + d.found().why()));
    }
    return List.copyOf(times);
  }

  /** Whether a clock time in brackets tells the one before it in another zone. */
  private static boolean again(String text, Draft before, Draft here) {
    boolean clocks = before.found().type().equals("TIME") && here.found().value().startsWith("T");
    return clocks && text.substring(before.end(), here.start()).strip().equals("(");
  }

  /** The day of a time of day: its sentence's, else the sentence's before, else that of writing. */
  private static String day(Text text, List<Draft> drafts, int i, Context context) {
    int sentence = sentence(text, drafts.get(i).start());
    for (int step = 1; step < drafts.size(); step++) {
      for (int k : new int[] {i + step, i - step}) {
        if (k >= 0 && k < drafts.size() && sentence(text, drafts.get(k).start()) == sentence) {
          Moment moment = drafts.get(k).found().moment();
          if (moment != null && moment.grain() == Grain.DAY) {
            return moment.value();
          }
        }
      }
      if (step > 4) {
        break;
      }
    }
    for (int k = i - 1; k >= 0 && sentence(text, drafts.get(k).start()) >= sentence - 1; k--) {
      Moment moment = drafts.get(k).found().moment();
      if (moment != null && moment.grain() == Grain.DAY) {
        return moment.value();
      }
    }
    return context.today() == null ? "XXXX-XX-XX" : context.today().toString();
  }

  private static int sentence(Text text, int position) {
    int token = text.tokenAt(position);
    return token < text.size() ? text.sentenceOf(token) : -1;
  }
}
