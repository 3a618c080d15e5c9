package org.dateline.language;

import java.util.concurrent.TimeUnit;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tokens a second on one core: tokens and tags alone, and all down to trees and lemmas. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LanguageBenchmark {
  /** Tokens of the text that is read; {@link #prepare} checks it. */
  static final int TOKENS = 9420;

  private English english;
  private Article article;

  @Setup
  public void prepare() throws java.io.IOException {
    english = English.load(Data.builtIn());
    article = Article.of("benchmark", (String.join("\n", GoldTrees.sentences()) + "\n").repeat(20));
    int found = english.read(article).size();
    if (found != TOKENS) {
      throw new IllegalStateException("the text has " + found + " tokens, not " + TOKENS);
    }
  }

  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public int tags() {
    return english.read(article).size();
  }

  @Benchmark
  @OperationsPerInvocation(TOKENS)
  public int trees() {
    Text text = english.read(article);
    int sum = 0;
    for (int i = 0; i < text.size(); i++) {
      sum += text.head(i) + text.relation(i).length() + text.lemma(i).length();
    }
    return sum;
  }
}
