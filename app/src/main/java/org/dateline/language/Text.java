package org.dateline.language;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dateline.record.Article;
import org.dateline.record.Quote;
import org.dateline.record.Span;
import org.dateline.record.Token;

/**
 * An article's text with its sentences, tokens and dependency trees. Positions are chars of {@link
 * #content()}; tokens are numbered through the whole text, and a token's head is such a number, or
 * -1 for the root of a sentence. Tokens and tags are there from the start; words are lemmatised and
 * sentences parsed when they are first asked for. Safe to share between threads.
 */
public final class Text {
  private final Article article;
  private final int[] start;
  private final int[] end;
  private final Lexeme[] words;
  private final short[] code;
  private final TagSet tags;
  private final int[] first;
  private final int[] sentence;
  private final Analysis analysis;
  private final AtomicReferenceArray<Tree> trees;
  private final BitSet parsed;

  /**
   * Takes the arrays; {@code code} numbers the tags of {@code tags}.
   *
   * @param parsed the sentences that get a parser's trees; null for all
   */
  Text(
      Article article,
      int[] start,
      int[] end,
      Lexeme[] words,
      short[] code,
      TagSet tags,
      int[] first,
      Analysis analysis,
      BitSet parsed) {
    this(
        article,
        start,
        end,
        words,
        code,
        tags,
        first,
        sentences(first, start.length),
        analysis,
        parsed);
  }

  private Text(
      Article article,
      int[] start,
      int[] end,
      Lexeme[] words,
      short[] code,
      TagSet tags,
      int[] first,
      int[] sentence,
      Analysis analysis,
      BitSet parsed) {
    this.article = article;
    this.start = start;
    this.end = end;
    this.words = words;
    this.code = code;
    this.tags = tags;
    this.first = first;
    this.analysis = analysis;
    this.parsed = parsed;
    this.sentence = sentence;
    trees = new AtomicReferenceArray<>(first.length);
  }

  /** The sentence of each token. */
  private static int[] sentences(int[] first, int tokens) {
    int[] sentence = new int[tokens];
    for (int s = 0; s < first.length; s++) {
      Arrays.fill(sentence, first[s], s + 1 < first.length ? first[s + 1] : tokens, s);
    }
    return sentence;
  }

  private Tree tree(int token) {
    int s = sentence[token];
    Tree known = trees.get(s);
    if (known == null) {
      known = parsed(s) ? analysis.tree(this, s) : analysis.sketch(this, s);
      trees.set(s, known);
    }
    return known;
  }

  private int place(int token) {
    return token - first[sentence[token]];
  }

  /**
   * The same text, of which only the given sentences are parsed; the others get trees that are
   * sketched from their tags.
   */
  public Text parsing(BitSet sentences) {
    BitSet own = (BitSet) sentences.clone();
    return new Text(article, start, end, words, code, tags, first, sentence, analysis, own);
  }

  /** Whether a sentence's tree is a parser's, not a sketch. */
  public boolean parsed(int s) {
    return parsed == null || parsed.get(s);
  }

  /** The article that was read. */
  public Article article() {
    return article;
  }

  /** The article's text. */
  public String content() {
    return article.text();
  }

  /** Number of tokens. */
  public int size() {
    return start.length;
  }

  /** First char of a token. */
  public int start(int token) {
    return start[token];
  }

  /** The char after a token's last. */
  public int end(int token) {
    return end[token];
  }

  /** The token as written. */
  public String form(int token) {
    return words[token].form;
  }

  /** The token in lower case. */
  public String lower(int token) {
    return words[token].lower;
  }

  /** The dictionary form, in lower case but for names. */
  public String lemma(int token) {
    return analysis.lemma(this, token);
  }

  /** Universal part of speech: NOUN, PROPN, VERB, AUX … */
  public String pos(int token) {
    return tags.pos(code[token]);
  }

  /** Penn Treebank tag: NN, NNP, VBD … */
  public String tag(int token) {
    return tags.tag(code[token]);
  }

  /** The governing token, or -1. */
  public int head(int token) {
    return tree(token).head[place(token)];
  }

  /** Universal dependency relation to the head, with its subtype ("nsubj:pass"). */
  public String relation(int token) {
    return tree(token).relation(place(token));
  }

  /** The relation to the head without its subtype ("nsubj"). */
  public String bareRelation(int token) {
    return tree(token).bare(place(token));
  }

  /** The tokens that a token governs, in order. Not to be changed. */
  public int[] children(int token) {
    return tree(token).children[place(token)];
  }

  /** The first token of a token's yield: itself and all that hangs on it. */
  public int left(int token) {
    return tree(token).left[place(token)];
  }

  /** The last token of a token's yield. */
  public int right(int token) {
    return tree(token).right[place(token)];
  }

  /** Number of sentences. */
  public int sentences() {
    return first.length;
  }

  /** The sentence that a token stands in. */
  public int sentenceOf(int token) {
    return sentence[token];
  }

  /** First token of a sentence. */
  public int sentenceStart(int s) {
    return first[s];
  }

  /** The token after a sentence's last. */
  public int sentenceEnd(int s) {
    return s + 1 < first.length ? first[s + 1] : size();
  }

  /** The stretch of text that a sentence takes. */
  public Span sentence(int s) {
    return span(sentenceStart(s), sentenceEnd(s));
  }

  /** The stretch from one token to another, which is not included. */
  public Span span(int from, int to) {
    return new Span(start[from], end[to - 1]);
  }

  /** The stretch from one token to another, which is not included, with its words. */
  public Quote quote(int from, int to) {
    return quote(span(from, to));
  }

  /** A stretch with its words. */
  public Quote quote(Span s) {
    return new Quote(s.start(), s.end(), content().substring(s.start(), s.end()));
  }

  /** The token at or after a char; {@link #size()} where there is none. */
  public int tokenAt(int position) {
    int i = Arrays.binarySearch(start, position);
    if (i >= 0) {
      return i;
    }
    int before = -i - 2;
    return before >= 0 && end[before] > position ? before : before + 1;
  }

  /**
   * The token among those from one to another (not included) whose head lies outside them; the last
   * such.
   */
  public int headOf(int from, int to) {
    int found = to - 1;
    for (int i = to - 1; i >= from; i--) {
      if ((head(i) < from || head(i) >= to) && !pos(i).equals("PUNCT")) {
        return i;
      }
    }
    return found;
  }

  /** The token that governs a stretch of text, or -1 where no token lies in it. */
  public int headOf(Span s) {
    int from = tokenAt(s.start());
    int to = from;
    while (to < size() && start[to] < s.end()) {
      to++;
    }
    return to == from ? -1 : headOf(from, to);
  }

  /** All tokens, made as they are read. */
  public List<Token> tokens() {
    return new AbstractList<>() {
      @Override
      public Token get(int i) {
        return new Token(start[i], end[i], lemma(i), pos(i), head(i), relation(i));
      }

      @Override
      public int size() {
        return start.length;
      }
    };
  }

  /** What is kept with the token's word under its tag; worked out where nothing is kept yet. */
  @SuppressWarnings("unchecked")
  public <T> T kept(int token, PerWord<T> what) {
    Tagged word = words[token].tagged(code[token]);
    Object known = word.get(what);
    if (known == null) {
      known = what.make(this, token);
      word.put(what, known);
    }
    return (T) known;
  }

  /** Numbers a word's point. */
  public static final int POINT = Vectors.SIZE;

  /**
   * Adds the point of a token's word to a sum of {@link #POINT} numbers; nothing where it has none.
   * Words of like meaning have points that lie near each other.
   */
  public void addPoint(int token, float[] sum) {
    words[token].clusters.vectors().add(words[token].lowerKey, sum);
  }

  /** What is known of the token's word. */
  Lexeme lexeme(int token) {
    return words[token];
  }

  /** The number of a token's tag in the text's tag set. */
  int code(int token) {
    return code[token];
  }

  /** Gathers tokens; for {@link Language} implementations and for tests. */
  public static final class Builder {
    private record Word(
        int start, int end, String lemma, String pos, String tag, int head, String relation) {}

    private final Article article;
    private final List<Word> tokens = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();

    public Builder(Article article) {
      this.article = article;
    }

    /** Begins a sentence; the tokens that follow belong to it. */
    public Builder sentence() {
      first.add(tokens.size());
      return this;
    }

    /** Adds a token; {@code head} counts through the whole text, -1 for the root. */
    public Builder token(
        int start, int end, String lemma, String pos, String tag, int head, String relation) {
      tokens.add(new Word(start, end, lemma, pos, tag, head, relation));
      return this;
    }

    /** Number of tokens so far. */
    public int size() {
      return tokens.size();
    }

    public Text build() {
      List<Word> words = List.copyOf(tokens);
      List<String> names = words.stream().map(Builder::name).distinct().toList();
      short[] code = new short[words.size()];
      for (int i = 0; i < code.length; i++) {
        code[i] = (short) names.indexOf(name(words.get(i)));
      }
      return new Text(
          article,
          words.stream().mapToInt(Word::start).toArray(),
          words.stream().mapToInt(Word::end).toArray(),
          words.stream().map(this::lexeme).toArray(Lexeme[]::new),
          code,
          TagSet.of(names),
          first.stream().mapToInt(Integer::intValue).toArray(),
          new Given(words),
          null);
    }

    private Lexeme lexeme(Word w) {
      return new Lexeme(article.text().substring(w.start, w.end), Clusters.NONE);
    }

    private static String name(Word w) {
      return w.pos + " " + w.tag;
    }

    private record Given(List<Word> words) implements Analysis {
      @Override
      public String lemma(Text text, int token) {
        return words.get(token).lemma;
      }

      @Override
      public Tree tree(Text text, int sentence) {
        int from = text.sentenceStart(sentence);
        List<Word> own = words.subList(from, text.sentenceEnd(sentence));
        List<String> names = own.stream().map(Word::relation).distinct().toList();
        short[] relation = new short[own.size()];
        for (int i = 0; i < relation.length; i++) {
          relation[i] = (short) names.indexOf(own.get(i).relation);
        }
        int[] head = own.stream().mapToInt(Word::head).toArray();
        return new Tree(from, head, relation, Relations.of(names));
      }
    }
  }
}
