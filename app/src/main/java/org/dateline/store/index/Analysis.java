package org.dateline.store.index;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How text becomes terms: words are stemmed, names are not; accents and case never count. */
final class Analysis extends Analyzer {
  static final Analyzer ALL =
      new PerFieldAnalyzerWrapper(
          new Analysis(false),
          Map.of(Names.TEXT, new Analysis(true), Names.words("title"), new Analysis(true)));

  private final boolean stems;

  private Analysis(boolean stems) {
    this.stems = stems;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new StandardTokenizer();
    TokenStream terms = new LowerCaseFilter(new EnglishPossessiveFilter(words));
    terms = new ASCIIFoldingFilter(terms);
    return new TokenStreamComponents(words, stems ? new KStemFilter(terms) : terms);
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }
}
