package org.dateline.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.find.Coder;
import org.dateline.find.Reading;
import org.dateline.find.type.TypeModel;
import org.dateline.train.Marked;
import org.dateline.train.TypeTrainer;

/**
 * The model of event types on a tenth of the corpus that it was not trained on: every tenth
 * sentence in the order of files and lines.
 */
public final class CorpusTenth {
  private static final int TENTH = 10;

  /**
   * What came out.
   *
   * @param types of marked events by their triggers, and NONE for what the frames find beside
   * @param none NONE or EVENT, by sentence without actors or trigger told
   * @param emptyCoded share of the empty sentences in which the coder sees an event
   */
  public record Result(
      Confusion types, Confusion none, double emptyCoded, Calibration calibration) {
    /** The figures; the macro-F1 is over the types without NONE. */
    public Report report() {
      List<String> events = types.labels().stream().filter(l -> !l.equals("NONE")).toList();
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("rows", (double) types.rows());
      figures.put("type_macro_f1", types.macroF1(events));
      figures.put("type_accuracy", types.accuracy());
      figures.put("empty_coded", emptyCoded);
      figures.put("empty_recall", none.score("NONE").recall());
      figures.put("event_recall", none.score("EVENT").recall());
      figures.put("calibration_error", calibration.error());
      return new Report("corpus", figures, Map.of("type", types), calibration);
    }
  }

  private CorpusTenth() {}

  /** Every tenth sentence, or all others. */
  public static List<Marked> part(List<Marked> sentences, boolean held) {
    List<Marked> part = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if ((i % TENTH == TENTH - 1) == held) {
        part.add(sentences.get(i));
      }
    }
    return part;
  }

  /**
   * Trains on nine tenths and asks about the tenth.
   *
   * @param trainer holds what is trained on as well
   */
  public static Result run(Coder coder, List<Marked> sentences, TypeTrainer trainer) {
    trainer.addCorpus(part(sentences, false));
    TypeModel articles = new TypeModel(trainer.trainArticles());
    TypeModel pairs = new TypeModel(trainer.trainPairs());
    Confusion types = new Confusion();
    Confusion none = new Confusion();
    Calibration calibration = new Calibration();
    int empty = 0;
    int coded = 0;
    for (Marked marked : part(sentences, true)) {
      Reading reading = coder.reading(marked.text());
      boolean event = false;
      for (TypeTrainer.Told told : TypeTrainer.told(reading, marked)) {
        double[] p = articles.probabilities(told.candidate());
        int best = articles.best(p, true);
        String found = articles.classes().get(best);
        types.add(told.type(), found);
        calibration.add(p[best], found.equals(told.type()));
        event |= told.type().equals("NONE") && !found.equals("NONE");
      }
      if (marked.events().isEmpty()) {
        empty++;
        coded += event ? 1 : 0;
      }
      double[] p = pairs.probabilities(reading.pair(null, null));
      String found = pairs.classes().get(pairs.best(p, true));
      none.add(
          marked.events().isEmpty() ? "NONE" : "EVENT", found.equals("NONE") ? found : "EVENT");
    }
    return new Result(types, none, empty == 0 ? 0 : (double) coded / empty, calibration);
  }
}
