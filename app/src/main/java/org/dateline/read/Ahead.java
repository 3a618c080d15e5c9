package org.dateline.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.dateline.record.Article;

/**
 * The articles of an archive's records in their order, while the records behind them are read by
 * other threads already: splitting an archive is little work, finding articles in its pages much.
 * Problems come in the order of the records, too. No more than a few records are held.
 */
final class Ahead implements Articles {
  private final Chain.Places records;
  private final Reading reading;
  private final Deque<Future<Found>> waiting = new ArrayDeque<>();
  private final ExecutorService pool;
  private final int most;
  private Iterator<Item> found = List.<Item>of().iterator();
  private boolean ended;

  /** What is in one record: articles with their pages, and what is said of it. */
  private record Found(List<Item> items, Said said) {}

  /** What is wrong with a record, and what is odd about it, in its order. */
  private static final class Said implements Problems {
    private final List<Consumer<Reading>> lines = new ArrayList<>();

    @Override
    public void report(String what) {
      lines.add(to -> to.pass(what));
    }

    @Override
    public void note(String what) {
      lines.add(to -> to.passNote(what));
    }
  }

  Ahead(Chain.Places records, Reading reading) {
    this.records = records;
    this.reading = reading;
    pool = Executors.newFixedThreadPool(reading.threads(), Ahead::daemon);
    most = 3 * reading.threads();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dateline-read");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Article next() throws IOException {
    while (!found.hasNext()) {
      fill();
      if (waiting.isEmpty()) {
        pool.shutdown();
        return null;
      }
      Found next = result(waiting.remove());
      next.said.lines.forEach(line -> line.accept(reading));
      found = next.items.iterator();
    }
    Item item = found.next();
    reading.from(item.page());
    return item.article();
  }

  private void fill() throws IOException {
    while (!ended && waiting.size() < most) {
      Said said = new Said();
      Reading own = reading.fork(said);
      Input record = null;
      try {
        record = records.next();
        ended = record == null;
        if (!ended) {
          Input whole = whole(record);
          waiting.add(pool.submit(() -> found(whole, own, said)));
        }
      } catch (Chain.BadInput e) {
        own.report(e.name(), e.getMessage());
        waiting.add(CompletableFuture.completedFuture(new Found(List.of(), said)));
      } catch (IOException | RuntimeException e) {
        own.report(record, Errors.reason(e));
        waiting.add(CompletableFuture.completedFuture(new Found(List.of(), said)));
      }
    }
  }

  /** The record's bytes apart from its archive; of one that is too long as many as show that. */
  private static Input whole(Input record) throws IOException {
    byte[] bytes = record.bytes().readNBytes(Limits.BYTES + 1);
    record.bytes().close();
    return record.unpacked(new ByteArrayInputStream(bytes));
  }

  private static Found found(Input record, Reading reading, Said said) throws IOException {
    Iterator<Input> one = List.of(record).iterator();
    List<Item> items = new ArrayList<>();
    try (Chain chain = new Chain(() -> one.hasNext() ? one.next() : null, reading)) {
      for (Article a = chain.next(); a != null; a = chain.next()) {
        items.add(new Item(a, reading.page()));
      }
    }
    return new Found(items, said);
  }

  private static Found result(Future<Found> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @Override
  public void close() throws IOException {
    pool.shutdownNow();
    records.close();
  }
}
