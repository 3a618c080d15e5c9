package org.dateline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dateline.read.web.Fetched;
import org.dateline.record.Article;

/** The way in: whatever the user names, as articles. */
public final class Inputs {
  static final List<Source> SOURCES =
      List.of(
          new WarcSource(),
          new GzipSource(),
          new ZstdSource(),
          new ZipSource(),
          new FeedSource(),
          new SitemapSource(),
          new WireSource(),
          new JsonSource(),
          new JsonLinesSource(),
          new HtmlSource(),
          new TextSource());

  private Inputs() {}

  /**
   * The articles of all inputs, in the order given, each read when it is asked for. The kind of an
   * input is told by its content. Ids are unique in one stream: a second article of the same id
   * gets "#2" behind it. A bad input is reported in one line, and the rest goes on; nothing is
   * thrown for the sake of an input. To be closed, and used by one thread.
   *
   * @param inputs files, folders (with all that is in them, sorted), globs, "-" for standard input,
   *     http and https addresses: of a document, or of a feed or sitemap whose pages are fetched
   */
  public static Stream<Article> open(List<String> inputs, ReadOptions options, Problems problems) {
    return open(new NamedPlaces(inputs, options), options, problems);
  }

  /** The articles of all inputs as {@link #open} gives them, each with its page. */
  public static Stream<Item> items(List<String> inputs, ReadOptions options, Problems problems) {
    return items(new NamedPlaces(inputs, options), options, problems);
  }

  /**
   * The articles in some bytes, as {@link #open(List, ReadOptions, Problems)} gives them.
   *
   * @param name what problems call them, and the id of an article that has none
   * @param bytes are read to their end, which comes
   */
  public static Stream<Article> open(
      String name, InputStream bytes, ReadOptions options, Problems problems) {
    return items(name, bytes, options, problems).map(Item::article);
  }

  /** The articles in some bytes, each with its page. */
  public static Stream<Item> items(
      String name, InputStream bytes, ReadOptions options, Problems problems) {
    return items(one(name, bytes), options, problems);
  }

  /**
   * The articles in some bytes that are a part of a larger stream.
   *
   * @param ids how many articles of each id came before in that stream; counted on
   */
  public static Stream<Item> items(
      String name,
      InputStream bytes,
      ReadOptions options,
      Problems problems,
      Map<String, Integer> ids) {
    return items(one(name, bytes), options, problems, id -> ids.merge(id, 1, Integer::sum));
  }

  private static Chain.Places one(String name, InputStream bytes) {
    Iterator<Input> one = List.of(Input.of(name, bytes, true)).iterator();
    return () -> one.hasNext() ? one.next() : null;
  }

  /**
   * The articles in a document of the web, each with its page.
   *
   * @param from what the feed that led there says of it, or null
   */
  public static Stream<Item> items(
      Fetched page, FeedItem from, ReadOptions options, Problems problems) {
    Iterator<Input> one = List.of(Input.of(page, from)).iterator();
    return items(() -> one.hasNext() ? one.next() : null, options, problems);
  }

  private static Stream<Article> open(Chain.Places places, ReadOptions options, Problems problems) {
    return items(places, options, problems).map(Item::article);
  }

  private static Stream<Item> items(Chain.Places places, ReadOptions options, Problems problems) {
    return items(places, options, problems, new Ids()::count);
  }

  private static Stream<Item> items(
      Chain.Places places, ReadOptions options, Problems problems, ToIntFunction<String> ids) {
    Reading reading = new Reading(SOURCES, problems, options.threads());
    Chain chain = new Chain(places, reading);
    Iterator<Item> items = new Finished(chain, reading, options, ids);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(() -> close(chain));
  }

  private static void close(Chain chain) {
    try {
      chain.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last touch, the same for every kind: unique ids, and the date that the user gave. */
  private static final class Finished implements Iterator<Item> {
    private final Articles articles;
    private final Reading reading;
    private final ReadOptions options;

    /** Gives how often an id has come, with this time. */
    private final ToIntFunction<String> ids;

    private Article next;

    Finished(Articles articles, Reading reading, ReadOptions options, ToIntFunction<String> ids) {
      this.articles = articles;
      this.reading = reading;
      this.options = options;
      this.ids = ids;
    }

    @Override
    public boolean hasNext() {
      try {
        next = next == null ? articles.next() : next;
        return next != null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Item next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Article article = unique(next);
      next = null;
      Article dated =
          options.published() == null
              ? article
              : article.withPublished(options.published(), "given");
      return new Item(dated, reading.page());
    }

    private Article unique(Article article) {
      int count = ids.applyAsInt(article.id());
      return count == 1 ? article : article.withId(article.id() + "#" + count);
    }
  }
}
