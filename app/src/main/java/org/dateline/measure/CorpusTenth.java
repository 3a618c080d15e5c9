package org.dateline.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.find.Reading;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.SecondLook;
import org.dateline.find.type.TypeModel;
import org.dateline.record.Article;
import org.dateline.record.Event;
import org.dateline.train.Marked;
import org.dateline.train.Marked.MarkedEvent;
import org.dateline.train.Pair;

/**
 * A tenth of the corpus that the models were not trained on: every tenth sentence in the order of
 * files and lines. Each marked event is asked for twice: its type of the classifier, the marked
 * actors given, and all of it of the coder, given nothing but the sentence. Not thread-safe.
 */
public final class CorpusTenth {
  /** The tenth on which no rule was made, and that the encoder has not seen. */
  public static final int UNREAD = 9;

  private static final int TENTH = 10;
  private static final String NONE = "NONE";

  private final Confusion types = new Confusion();
  private final Confusion coded = new Confusion();
  private final Calibration calibration = new Calibration();
  private int empty;
  private int emptyCoded;

  /** The sentences of one tenth, counted from 0, or all others. */
  public static List<Marked> part(List<Marked> sentences, int tenth, boolean held) {
    List<Marked> part = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if ((i % TENTH == tenth) == held) {
        part.add(sentences.get(i));
      }
    }
    return part;
  }

  /**
   * Asks about sentences.
   *
   * @param coder with models that were trained on other sentences
   * @param model of pairs, likewise
   * @param second likewise; null for the fast profile
   */
  public void add(Coder coder, TypeModel model, SecondLook second, List<Marked> sentences) {
    for (Marked marked : sentences) {
      Reading reading = coder.reading(marked.text());
      for (Pair pair : Pair.of(marked)) {
        if (!pair.type().equals(NONE)) {
          given(model, second, reading.pair(pair.actor(), pair.recipient()), pair.type());
        }
      }
      coded(coder.code(Article.of("", marked.text())).events(), marked);
    }
  }

  private void given(TypeModel model, SecondLook second, Candidate candidate, String type) {
    double[] p =
        second == null ? model.probabilities(candidate) : second.probabilities(model, candidate);
    int best = model.best(p, false);
    types.add(type, model.classes().get(best));
    calibration.add(p[best], model.classes().get(best).equals(type));
  }

  private void coded(List<Event> events, Marked marked) {
    List<Event> free = new ArrayList<>(events);
    for (MarkedEvent e : marked.events()) {
      Event found = best(e, free);
      free.remove(found);
      coded.add(e.type(), found == null ? NONE : found.event().get(0));
    }
    free.forEach(e -> coded.add(NONE, e.event().get(0)));
    if (marked.events().isEmpty()) {
      empty++;
      emptyCoded += events.isEmpty() ? 0 : 1;
    }
  }

  /** What the coder made of the marked words, the right type before others; null for nothing. */
  private static Event best(MarkedEvent e, List<Event> events) {
    Event best = null;
    for (Event found : events) {
      boolean here =
          found.evidence().trigger().span().overlaps(e.trigger())
              || e.mentions().stream().anyMatch(found.evidence().trigger().span()::overlaps);
      if (here && (best == null || found.event().contains(e.type()))) {
        best = found;
      }
    }
    return best;
  }

  /** The figures; each macro-F1 is over the types without NONE. */
  public Report report() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("rows", (double) types.rows());
    figures.put("type_macro_f1", macro(types));
    figures.put("type_accuracy", types.accuracy());
    figures.put("coded_macro_f1", macro(coded));
    figures.put("empty_coded", empty == 0 ? 0 : (double) emptyCoded / empty);
    figures.put("calibration_error", calibration.error());
    Map<String, Confusion> tables = new LinkedHashMap<>();
    tables.put("type", types);
    tables.put("coded", coded);
    return new Report("corpus", figures, tables, calibration);
  }

  private static double macro(Confusion table) {
    return table.macroF1(table.labels().stream().filter(l -> !l.equals(NONE)).toList());
  }
}
