package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.find.claim.ClaimFinder;
import org.dateline.find.name.NameFinder;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.measure.ClaimScores;
import org.dateline.measure.Confusion;
import org.dateline.measure.EventScore;
import org.dateline.measure.GoldDocument;
import org.dateline.measure.IncidentFolds;
import org.dateline.measure.NameScores;
import org.dateline.measure.PairFolds;
import org.dateline.measure.VerdictScores;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.dateline.train.NameCorpus;
import org.dateline.train.Pair;
import org.dateline.train.Polnear;
import org.dateline.train.ReportSet;
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
    pairs,
    quads,
    claims,
    names,
    stances,
    events,
    incidents
  }

  @Parameters(
      index = "0",
      description =
          "pairs or quads (cross-validated), claims, names, stances, events, incidents (cross-validated)")
  Task task;

  @Parameters(
      index = "1",
      paramLabel = "GOLD",
      description =
          "pairs: tab-separated sentence, source, target, gold_root; quads: sentence, class 0-4; claims: a folder as PolNeAR's; names: words and IOB labels; stances: the corpus folder; events: JSON; incidents: a folder of report sets.")
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

  @Option(names = "--mistakes", description = "Print what was wrong as well (incidents).")
  boolean mistakes;

  @Override
  public Integer call() throws Exception {
    switch (task) {
      case claims -> claims();
      case names -> names();
      case stances -> stances();
      case events -> events();
      case incidents -> incidents();
      default -> pairs();
    }
    return 0;
  }

  private void claims() throws Exception {
    Data data = Data.builtIn();
    English english = English.load(data);
    ClaimFinder finder = new ClaimFinder(data);
    ClaimScores scores = new ClaimScores();
    for (Polnear.Annotated a : Polnear.read(gold)) {
      Text text = english.read(Article.of(a.id(), a.text()));
      scores.add(a.text(), a.golds(), finder.find(text, List.of()));
    }
    scores.figures().forEach((name, value) -> System.out.printf("%s %.4f%n", name, value));
  }

  private void names() throws IOException {
    Data data = Data.builtIn();
    English english = English.load(data);
    NameFinder finder = new NameFinder(data);
    NameScores scores = new NameScores();
    for (NameCorpus.Sentence sentence : NameCorpus.iob(gold)) {
      Text text = english.read(Article.of("", sentence.text()));
      scores.add(sentence, text, finder.find(text));
    }
    scores.figures().forEach((name, value) -> System.out.printf("%s %.4f%n", name, value));
  }

  /** Every fifth article is held back: no rule was made on it. */
  private void stances() throws IOException {
    Coder coder = Coder.load(Settings.standard());
    Data data = Data.builtIn();
    VerdictScores seen = new VerdictScores(data);
    VerdictScores held = new VerdictScores(data);
    int n = 0;
    for (Marked article : CorpusReader.articles(gold)) {
      Document document = coder.code(Article.of(article.at(), article.text()));
      (++n % 5 == 0 ? held : seen).add(document, article);
    }
    print("rules were made on", seen);
    print("held back", held);
  }

  private static void print(String which, VerdictScores scores) {
    System.out.printf("%s: sources found %.4f%n", which, scores.sourcesFound());
    System.out.printf("%s: stance of those %.4f%n", which, scores.stances().accuracy());
    System.out.printf("%s: verification %.4f%n", which, scores.verifications().accuracy());
    for (Confusion table : List.of(scores.stances(), scores.verifications())) {
      for (Confusion.Cell cell : table.mistakes(25)) {
        System.out.printf("  %s as %s %d%n", cell.gold(), cell.found(), cell.count());
      }
    }
  }

  private void events() throws IOException {
    Coder coder = Coder.load(Settings.standard());
    EventScore score = new EventScore();
    for (GoldDocument document : GoldDocument.readAll(gold)) {
      Article article =
          Article.of(document.id(), document.text()).withPublished(document.published(), "given");
      score.add(document, coder.code(article));
    }
    score.misses().forEach(System.out::println);
    score.figures().forEach((name, value) -> System.out.printf("%s %.4f%n", name, value));
  }

  private void incidents() throws IOException {
    IncidentFolds run = new IncidentFolds(Data.builtIn(), Coder.load(Settings.standard()));
    ReportSet.readAll(gold).forEach(run::add);
    run.run(folds);
    print("system events", run.onSystem());
    print("gold events", run.onGold());
  }

  private void print(String which, IncidentFolds.Result result) {
    result
        .figures()
        .forEach((name, value) -> System.out.printf("%s: %s %.4f%n", which, name, value));
    if (mistakes) {
      result.mistakes().forEach(m -> System.out.println(which + ": " + m));
    }
  }

  private void pairs() throws IOException {
    List<Pair> extra = corpus == null ? List.of() : TrainTypesCommand.corpusPairs(corpus);
    PairFolds.Result result =
        PairFolds.run(
            Coder.load(Settings.standard()),
            task == Task.quads ? Pair.readQuads(gold) : Pair.read(gold),
            extra,
            folds);
    if (task == Task.quads) {
      System.out.printf("accuracy %.4f%n", result.quads().accuracy());
      System.out.printf(
          "macro_f1_1_to_4 %.4f%n", result.quads().macroF1(List.of("1", "2", "3", "4")));
      return;
    }
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
  }
}
