package org.dateline.desk;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.ReadOptions;
import org.dateline.record.Article;
import org.dateline.store.StoreException;
import org.dateline.store.format.EventWriter;
import org.dateline.store.format.Format;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;

/**
 * Long work on a store, one piece after another: ingesting, recoding, exporting. It is forgotten
 * when the process ends; what it did stays. Thread-safe.
 */
public final class Jobs implements Closeable {
  private static final int KEPT = 100;

  /** A job's id and an extension. */
  private static final Pattern EXPORT =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\..+");

  private final Desk desk;
  private final Map<String, Job> all = new LinkedHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "dateline-jobs");
            daemon.setDaemon(true);
            return daemon;
          });

  private interface Work {
    void on(Job job) throws IOException;
  }

  /** Ends an export whose job is to stop. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Work on a store; what exports of before have left behind, which nobody can fetch, goes. */
  public Jobs(Desk desk) {
    this.desk = desk;
    if (desk.store().writes()) {
      clear();
    }
  }

  private Path exports() {
    return desk.store().folder().resolve("exports");
  }

  private void clear() {
    if (!Files.isDirectory(exports())) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(exports())) {
      for (Path file : files) {
        if (EXPORT.matcher(file.getFileName().toString()).matches()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new StoreException(exports() + ": cannot be cleared: " + e.getMessage());
    }
  }

  /** All that are known, the newest last. */
  public synchronized List<Job> all() {
    return new ArrayList<>(all.values());
  }

  /** The job of this id, or null. */
  public synchronized Job of(String id) {
    return all.get(id);
  }

  /**
   * Takes in a file that somebody sent.
   *
   * @param name as it was sent; names its articles
   * @param file read and then deleted
   */
  public Job ingest(String name, Path file) {
    return begin("ingest", name, job -> ingest(job, name, file));
  }

  private void ingest(Job job, String name, Path file) throws IOException {
    try (Stream<Item> items =
        Inputs.items(name, Files.newInputStream(file), ReadOptions.NONE, job::say)) {
      job.running(null);
      Uncoded uncoded = new Uncoded();
      desk.ingest(
          items,
          1,
          new Desk.Listener() {
            @Override
            public void done(Article article, int events, boolean added) {
              if (added) {
                uncoded.see(desk.coder(), article);
              }
              job.step();
            }

            @Override
            public void failed(String problem) {
              job.say(problem);
            }
          },
          job::stopping);
      if (uncoded.line() != null) {
        job.say(uncoded.line());
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Codes all articles again. */
  public Job recode() {
    return begin(
        "recode",
        "all articles",
        job -> {
          job.running(desk.store().searches().count(Kind.ARTICLES, new Query.All()));
          long[] changed = new long[1];
          desk.recode(line -> changed[0]++, job::step, job::stopping);
          job.say(changed[0] + " events came, went or changed");
        });
  }

  /** Writes what a question finds into a file in a format. */
  public Job export(String question, Format format) {
    Query query = desk.parse(question);
    return begin("export", format.name(), job -> export(job, query, format));
  }

  private void export(Job job, Query query, Format format) throws IOException {
    job.running(desk.store().searches().count(Kind.EVENTS, query));
    Path folder = Files.createDirectories(exports());
    Path file = folder.resolve(job.id() + "." + format.extension());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        EventWriter writer = format.open(out)) {
      desk.write(query, "arrival", 0, writer, () -> next(job));
    } catch (Stopped e) {
      Files.deleteIfExists(file);
      return;
    }
    job.wrote(file);
  }

  private static void next(Job job) {
    if (job.stopping()) {
      throw new Stopped();
    }
    job.step();
  }

  private synchronized Job begin(String kind, String what, Work work) {
    if (all.size() >= KEPT) {
      Job oldest =
          all.values().stream()
              .filter(Job::isOver)
              .findFirst()
              .orElseThrow(() -> new StoreException("too many jobs wait; stop some first"));
      all.remove(oldest.id());
      forget(oldest);
    }
    Job job = new Job(UUID.randomUUID().toString(), kind, what);
    all.put(job.id(), job);
    thread.execute(() -> run(job, work));
    return job;
  }

  private static void forget(Job job) {
    try {
      if (job.file() != null) {
        Files.deleteIfExists(job.file());
      }
    } catch (IOException e) {
      // It is in the way of nobody, and goes with the next start.
    }
  }

  private static void run(Job job, Work work) {
    try {
      if (!job.stopping()) {
        work.on(job);
      }
      job.ended(job.stopping() ? Job.State.STOPPED : Job.State.DONE);
    } catch (IOException | RuntimeException e) {
      job.say(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
      job.ended(Job.State.FAILED);
    }
  }

  /** Stops after the record at hand. */
  @Override
  public void close() {
    all().forEach(Job::stop);
    thread.shutdown();
  }
}
