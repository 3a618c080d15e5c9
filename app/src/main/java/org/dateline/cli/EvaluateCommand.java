package org.dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.measure.Confusion;
import org.dateline.measure.PairFolds;
import org.dateline.train.Pair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A gold corpus to figures. */
@Command(
    name = "evaluate",
    description = "A gold corpus to precision, recall, F1 and the commonest mistakes.")
final class EvaluateCommand implements Callable<Integer> {
  /** What can be evaluated. */
  enum Task {
    pairs
  }

  @Parameters(index = "0", description = "pairs")
  Task task;

  @Parameters(
      index = "1",
      paramLabel = "GOLD",
      description = "Tab-separated: sentence, source, target, gold_root.")
  Path gold;

  @Option(
      names = "--folds",
      defaultValue = "5",
      description = "How many parts to cross-validate by; 5 unless told.")
  int folds;

  @Option(
      names = "--corpus",
      paramLabel = "FOLDER",
      description = "Marked sentences that are trained on as well.")
  Path corpus;

  @Override
  public Integer call() throws Exception {
    List<Pair> extra = corpus == null ? List.of() : TrainTypesCommand.corpusPairs(corpus);
    PairFolds.Result result =
        PairFolds.run(Coder.load(Settings.standard()), Pair.read(gold), extra, folds);
    Confusion roots = result.roots();
    System.out.printf("rows %d%n", roots.rows());
    System.out.printf("root_accuracy %.4f%n", roots.accuracy());
    System.out.printf("root_macro_f1 %.4f%n", roots.macroF1(roots.labels()));
    System.out.printf("quad_accuracy %.4f%n", result.quads().accuracy());
    System.out.printf("quad_macro_f1 %.4f%n", result.quads().macroF1(result.quads().labels()));
    for (String label : roots.labels()) {
      Confusion.Score s = roots.score(label);
      System.out.printf(
          "%-10s %4d  precision %.3f  recall %.3f  f1 %.3f%n",
          label, s.gold(), s.precision(), s.recall(), s.f1());
    }
    for (Confusion.Cell cell : roots.mistakes(15)) {
      System.out.printf("confused %s as %s %d%n", cell.gold(), cell.found(), cell.count());
    }
    return 0;
  }
}
