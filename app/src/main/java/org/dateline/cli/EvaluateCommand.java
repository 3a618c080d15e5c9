package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.find.claim.ClaimFinder;
import org.dateline.find.name.NameFinder;
import org.dateline.find.type.SecondLook;
import org.dateline.find.type.TypeModel;
import org.dateline.language.English;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.measure.ClaimScores;
import org.dateline.measure.CorpusTenth;
import org.dateline.measure.EventScore;
import org.dateline.measure.FoldScores;
import org.dateline.measure.GoldDocument;
import org.dateline.measure.IncidentFolds;
import org.dateline.measure.NameScores;
import org.dateline.measure.PairFolds;
import org.dateline.measure.Report;
import org.dateline.measure.VerdictSplit;
import org.dateline.record.Article;
import org.dateline.train.CorpusReader;
import org.dateline.train.Marked;
import org.dateline.train.NameCorpus;
import org.dateline.train.Pair;
import org.dateline.train.Polnear;
import org.dateline.train.ReportSet;
import org.dateline.train.TypeTrainer;
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
    corpus,
    incidents
  }

  private static final int QUARTERS = 4;

  @Parameters(
      index = "0",
      description =
          "pairs or quads (cross-validated), claims, names, stances, events, corpus (event types, a tenth held back), incidents (cross-validated)")
  Task task;

  @Parameters(
      index = "1",
      paramLabel = "GOLD",
      description =
          "pairs: tab-separated sentence, source, target, gold_root; quads: sentence, class 0-4; claims: a folder as PolNeAR's; names: words and IOB labels; stances: the corpus folder; events: JSON; corpus: the corpus folder; incidents: a folder of report sets.")
  Path gold;

  @Option(
      names = "--folds",
      defaultValue = "" + PairFolds.FOLDS,
      description = "How many parts to cross-validate by; 5 unless told.")
  int folds;

  @Option(
      names = "--tenth",
      defaultValue = "" + CorpusTenth.UNREAD,
      description =
          "Which tenth is asked about, 0 to 9 (corpus); rules may be made on all but the last, which is the default, and the encoder has seen all but it.")
  int tenth;

  @Option(
      names = "--corpus",
      paramLabel = "FOLDER",
      description = "Marked sentences that are trained on as well.")
  Path corpus;

  @Option(
      names = "--mistakes",
      description =
          "Print what was wrong as well (incidents; stances, but for the held-back fifth).")
  boolean mistakes;

  @Option(
      names = "--quads",
      paramLabel = "FILE",
      description = "Sentences with their quad class that are trained on as well (pairs, corpus).")
  List<Path> quads = new ArrayList<>();

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Actor pairs that are trained on as well (quads, corpus).")
  List<Path> pairs = new ArrayList<>();

  @Option(
      names = "--profile",
      defaultValue = "accurate",
      description = "fast or accurate, the default (pairs, corpus).")
  InputOptions.Profile profile;

  @Option(
      names = "--curve",
      description =
          "The fast profile's figures by how much of --corpus is trained on, in quarters (pairs, quads).")
  boolean curve;

  @Option(
      names = "--json",
      description = "Figures as JSON (pairs, quads, stances, corpus, events).")
  boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Figures as one HTML page, too (pairs, quads, stances, corpus, events).")
  Path html;

  @Override
  public Integer call() throws Exception {
    switch (task) {
      case claims -> claims();
      case names -> names();
      case stances -> show(stances());
      case events -> show(events());
      case corpus -> show(corpus());
      case incidents -> incidents();
      default -> show(pairs());
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

  private Report stances() throws IOException {
    VerdictSplit split = new VerdictSplit(Coder.load(Settings.standard()), Data.builtIn());
    CorpusReader.sourced(gold).forEach(split::add);
    if (mistakes) {
      split.read().mistakes().forEach(System.out::println);
    }
    return split.report();
  }

  private Report events() throws IOException {
    Coder coder = Coder.load(Settings.standard());
    EventScore score = new EventScore();
    for (GoldDocument document : GoldDocument.readAll(gold)) {
      Article article =
          Article.of(document.id(), document.text()).withPublished(document.published(), "given");
      score.add(document, coder.code(article));
    }
    if (!json) {
      score.misses().forEach(System.out::println);
    }
    return new Report("events", score.figures(), Map.of(), null);
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

  private Report pairs() throws IOException {
    Coder coder = Coder.load(Settings.standard());
    if (curve) {
      return curve(coder);
    }
    return folds(coder, TrainTypesCommand.trainer(coder, corpus, quads, pairs));
  }

  private Report folds(Coder coder, TypeTrainer always) throws IOException {
    boolean fast = profile == InputOptions.Profile.fast || task == Task.quads || curve;
    FoldScores second = fast ? null : FoldScores.read(corpus, gold, folds);
    List<Pair> rows = task == Task.quads ? Pair.readQuads(gold) : Pair.read(gold);
    return PairFolds.run(coder, rows, always, folds, second).report(task.name());
  }

  /** The same figures without the corpus, then with one, two, three and four quarters of it. */
  private Report curve(Coder coder) throws IOException {
    List<Marked> sentences = CorpusReader.sentences(corpus);
    TypeTrainer always = TrainTypesCommand.trainer(coder, null, quads, pairs);
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int quarters = 0; quarters <= QUARTERS; quarters++) {
      for (int i = quarters - 1; i >= 0 && i < sentences.size(); i += QUARTERS) {
        always.addCorpus(sentences.subList(i, i + 1));
      }
      String share = "_" + 100 * quarters / QUARTERS;
      folds(coder, always).figures().forEach((name, value) -> figures.put(name + share, value));
    }
    return new Report("curve", figures, Map.of(), null);
  }

  /** Trains on nine tenths and codes the tenth with what was learned. */
  private Report corpus() throws IOException {
    List<Marked> sentences = CorpusReader.sentences(gold);
    Coder coder = Coder.load(Settings.standard());
    TypeTrainer trainer = TrainTypesCommand.trainer(coder, null, quads, pairs);
    trainer.addCorpus(CorpusTenth.part(sentences, tenth, false));
    try (Scratch pack = Scratch.make()) {
      TrainTypesCommand.trainArticles(trainer, pack.folder().resolve("models"));
      TypeModel model = new TypeModel(trainer.trainPairs());
      boolean fast = profile == InputOptions.Profile.fast;
      CorpusTenth run = new CorpusTenth();
      run.add(
          Coder.load(new Settings(List.of(pack.folder()), profile.name())),
          model,
          fast ? null : SecondLook.load(Data.builtIn()),
          CorpusTenth.part(sentences, tenth, true));
      return run.report();
    }
  }

  private void show(Report report) throws IOException {
    if (json) {
      System.out.println(ReportOutput.json(report));
    } else {
      ReportOutput.print(report);
    }
    if (html != null) {
      ReportOutput.html(report, html);
    }
  }
}
