package org.dateline.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Row;
import org.dateline.record.Article;

/**
 * English: tokens as in the English Web Treebank, its tags, lemmas and Universal Dependencies.
 * Immutable and thread-safe; each thread that reads keeps some room to work in.
 */
public final class English implements Language {
  private static final String CODE = "en";

  private final Tokenizer tokenizer;
  private final Sentences sentences;
  private final Tagger tagger;
  private final TagSet tags;
  private final Bodies bodies;
  private final Finite finite;
  private final int[] tagHash;
  private final boolean[] verbs;
  private final Lemmatizer lemmatizer;
  private final Map<String, String> irregular;
  private final Parser parser;
  private final Relations relations;
  private final Shallow shallow;
  private final ClauseMending clauses;
  private final ThreadLocal<Scratch> scratch;
  private final Analysis analysis = new Later();
  private final WordReader words;

  /** The tables that mend what the models make of words. */
  private record Mending(Map<String, String> irregular, List<Row> finite, List<String> bodies) {
    static final Mending NONE = new Mending(Map.of(), List.of(), List.of());

    static Mending load(Data data) {
      Map<String, String> irregular = new HashMap<>();
      for (Row row : data.rows("lang/en/irregular.tsv")) {
        irregular.put(row.get("form"), row.get("lemma"));
      }
      return new Mending(
          Map.copyOf(irregular),
          data.rows("lang/en/finite.tsv"),
          data.rows("lang/en/bodies.tsv").stream().map(row -> row.get("name")).toList());
    }
  }

  private English(Tokens lists, Models models, Mending mending, boolean fast) {
    irregular = mending.irregular;
    tokenizer = new Tokenizer(lists);
    sentences = new Sentences(lists);
    tagger = fast ? models.tagger().quick() : models.tagger();
    tags = TagSet.of(tagger.tags());
    finite = new Finite(tagger.tags(), irregular.keySet(), mending.finite);
    bodies = new Bodies(mending.bodies, tagger.tags());
    verbs = Tagger.finite(tagger.tags());
    tagHash = tagger.tags().stream().mapToInt(Lemmatizer::tagKey).toArray();
    lemmatizer = models.lemmatizer();
    parser = models.parser();
    relations = Relations.of(parser.relations());
    shallow = new Shallow(relations);
    clauses = new ClauseMending(relations);
    scratch = ThreadLocal.withInitial(() -> new Scratch(models.clusters()));
    words = new WordReader(models.clusters());
  }

  /** With the word lists and models of the data. */
  public static English load(Data data) {
    return load(data, false);
  }

  /**
   * With the word lists and models of the data.
   *
   * @param fast whether a word's tag is settled without its context where that hardly ever matters
   */
  public static English load(Data data, boolean fast) {
    return new English(Tokens.load(data, CODE), Models.load(data), Mending.load(data), fast);
  }

  static English of(Tokens lists, Models models) {
    return new English(lists, models, Mending.NONE, false);
  }

  @Override
  public String code() {
    return CODE;
  }

  /** What learned finders see of words, over the clusters that this language has loaded. */
  public WordReader words() {
    return words;
  }

  @Override
  public Text read(Article article) {
    Spans spans = new Spans();
    int[] first = Sentences.read(article.text(), tokenizer, sentences, spans);
    return tagged(article, spans, first);
  }

  private Text tagged(Article article, Spans spans, int[] first) {
    short[] code = new short[spans.n];
    Lexeme[] words = new Lexeme[spans.n];
    for (int s = 0; s < first.length; s++) {
      int from = first[s];
      int to = s + 1 < first.length ? first[s + 1] : spans.n;
      int head = s > 0 ? 0 : WireHead.end(article, to, i -> spans.start[i], i -> spans.end[i]);
      if (head > 0) {
        tag(article.text(), spans, from, from + head, words, code);
      }
      tag(article.text(), spans, from + head, to, words, code);
    }
    return new Text(
        article,
        Arrays.copyOf(spans.start, spans.n),
        Arrays.copyOf(spans.end, spans.n),
        words,
        code,
        tags,
        first,
        analysis,
        null);
  }

  private void tag(String text, Spans spans, int from, int to, Lexeme[] words, short[] code) {
    Scratch room = scratch.get();
    room.words.reset(to - from);
    for (int i = from; i < to; i++) {
      words[i] = room.words.lexeme(text, spans.start[i], spans.end[i]);
      room.words.set(i - from, words[i]);
    }
    tagger.tag(room.words, room);
    bodies.mend(room.words, text, spans.start, from);
    finite.mend(room.words, text, spans.start, spans.end, from);
    for (int i = from; i < to; i++) {
      code[i] = (short) room.words.tag[i - from];
    }
  }

  /** Lemmas and trees, made when a text is asked for them. */
  private final class Later implements Analysis {
    @Override
    public String lemma(Text text, int token) {
      Tagged word = text.lexeme(token).tagged(text.code(token));
      String lemma = word.lemma;
      if (lemma == null) {
        lemma = made(text, token);
        word.lemma = lemma;
      }
      return lemma;
    }

    private String made(Text text, int token) {
      String known = text.pos(token).equals("VERB") ? irregular.get(text.lower(token)) : null;
      return known != null ? known : lemmatizer.lemma(text.form(token), tagHash[text.code(token)]);
    }

    @Override
    public Tree sketch(Text text, int sentence) {
      return shallow.tree(text, sentence);
    }

    @Override
    public Tree tree(Text text, int sentence) {
      int from = text.sentenceStart(sentence);
      int n = text.sentenceEnd(sentence) - from;
      int[] head = new int[n];
      short[] relation = new short[n];
      int own = sentence > 0 ? 0 : WireHead.end(text.article(), n, text::start, text::end);
      int root = parse(text, from + own, from + n, head, relation);
      if (own > 0) {
        int beside = parse(text, from, from + own, head, relation);
        head[beside - from] = root;
        relation[beside - from] = (short) relations.number("dep");
      }
      clauses.mend(text, from, head, relation);
      return new Tree(from, head, relation, relations);
    }

    /**
     * Parses some tokens of a sentence by themselves.
     *
     * @param head of the sentence, likewise {@code relation}: filled for these tokens
     * @return the root
     */
    private int parse(Text text, int from, int to, int[] head, short[] relation) {
      Scratch room = scratch.get();
      int n = to - from;
      int[] codes = new int[n];
      room.words.reset(n);
      for (int i = 0; i < n; i++) {
        room.words.set(i, text.lexeme(from + i));
        codes[i] = text.code(from + i);
      }
      room.words.setTags(codes, verbs);
      State state = parser.parse(room.words, room);
      int root = from;
      int at = from - text.sentenceStart(text.sentenceOf(from));
      for (int i = 0; i < n; i++) {
        boolean top = state.head[i] == n;
        root = top ? from + i : root;
        head[at + i] = top ? -1 : state.head[i] + from;
        relation[at + i] = (short) state.label[i];
      }
      return root;
    }
  }

  /** The trained parts. */
  record Models(Clusters clusters, Tagger tagger, Lemmatizer lemmatizer, Parser parser) {
    static Models load(Data data) {
      return new Models(
          clusters(data),
          read(data, "tagger", Tagger::read),
          read(data, "lemmas", Lemmatizer::read),
          read(data, "parser", Parser::read));
    }

    static Clusters clusters(Data data) {
      return read(data, "clusters", Clusters::read).with(read(data, "vectors", Vectors::read));
    }

    private static <T> T read(Data data, String name, Part<T> part) {
      String path = "models/en-" + name + ".bin";
      try (InputStream in = data.open(path)) {
        return part.read(new DataInputStream(in));
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    }

    private interface Part<T> {
      T read(DataInputStream in) throws IOException;
    }
  }
}
