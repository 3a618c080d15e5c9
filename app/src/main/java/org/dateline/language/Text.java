package org.dateline.language;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dateline.record.Article;
import org.dateline.record.Quote;
import org.dateline.record.Span;
import org.dateline.record.Token;

/**
 * An article's text with its sentences, tokens and dependency trees. Positions are chars of {@link
 * #content()}; tokens are numbered through the whole text, and a token's head is such a number, or
 * -1 for the root of a sentence. Not modified once built; safe to share.
 */
public final class Text {
  private final Article article;
  private final int[] start;
  private final int[] end;
  private final String[] form;
  private final String[] lower;
  private final String[] lemma;
  private final String[] pos;
  private final String[] tag;
  private final int[] head;
  private final String[] relation;
  private final int[] sentence;
  private final int[] first;
  private final int[][] children;
  private final int[] left;
  private final int[] right;

  private Text(Builder b) {
    article = b.article;
    int n = b.tokens.size();
    start = new int[n];
    end = new int[n];
    form = new String[n];
    lower = new String[n];
    lemma = new String[n];
    pos = new String[n];
    tag = new String[n];
    head = new int[n];
    relation = new String[n];
    sentence = new int[n];
    first = b.first.stream().mapToInt(Integer::intValue).toArray();
    for (int i = 0; i < n; i++) {
      fill(i, b.tokens.get(i));
    }
    for (int s = 0; s < first.length; s++) {
      Arrays.fill(sentence, first[s], sentenceEnd(s), s);
    }
    children = childLists();
    left = new int[n];
    right = new int[n];
    spreadYields();
  }

  private void fill(int i, Builder.Word w) {
    start[i] = w.start;
    end[i] = w.end;
    form[i] = article.text().substring(w.start, w.end);
    lower[i] = form[i].toLowerCase(Locale.ROOT);
    lemma[i] = w.lemma;
    pos[i] = w.pos;
    tag[i] = w.tag;
    head[i] = w.head;
    relation[i] = w.relation;
  }

  private int[][] childLists() {
    int[] count = new int[size()];
    for (int h : head) {
      if (h >= 0) {
        count[h]++;
      }
    }
    int[][] lists = new int[size()][];
    for (int i = 0; i < size(); i++) {
      lists[i] = new int[count[i]];
      count[i] = 0;
    }
    for (int i = 0; i < size(); i++) {
      if (head[i] >= 0) {
        lists[head[i]][count[head[i]]++] = i;
      }
    }
    return lists;
  }

  private void spreadYields() {
    for (int i = 0; i < size(); i++) {
      left[i] = i;
      right[i] = i;
    }
    for (int i = 0; i < size(); i++) {
      int steps = 0;
      for (int h = head[i]; h >= 0 && steps < size(); h = head[h], steps++) {
        left[h] = Math.min(left[h], i);
        right[h] = Math.max(right[h], i);
      }
    }
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
    return form[token];
  }

  /** The token in lower case. */
  public String lower(int token) {
    return lower[token];
  }

  /** The dictionary form, in lower case but for names. */
  public String lemma(int token) {
    return lemma[token];
  }

  /** Universal part of speech: NOUN, PROPN, VERB, AUX … */
  public String pos(int token) {
    return pos[token];
  }

  /** Penn Treebank tag: NN, NNP, VBD … */
  public String tag(int token) {
    return tag[token];
  }

  /** The governing token, or -1. */
  public int head(int token) {
    return head[token];
  }

  /** Universal dependency relation to the head, with its subtype ("nsubj:pass"). */
  public String relation(int token) {
    return relation[token];
  }

  /** The tokens that a token governs, in order. Not to be changed. */
  public int[] children(int token) {
    return children[token];
  }

  /** The first token of a token's yield: itself and all that hangs on it. */
  public int left(int token) {
    return left[token];
  }

  /** The last token of a token's yield. */
  public int right(int token) {
    return right[token];
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
      if ((head[i] < from || head[i] >= to) && !pos[i].equals("PUNCT")) {
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
        return new Token(start[i], end[i], lemma[i], pos[i], head[i], relation[i]);
      }

      @Override
      public int size() {
        return start.length;
      }
    };
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
      return new Text(this);
    }
  }
}
