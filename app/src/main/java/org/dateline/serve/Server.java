package org.dateline.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.io.Closeable;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dateline.desk.Alerts;
import org.dateline.desk.Desk;
import org.dateline.desk.Jobs;
import org.dateline.store.StoreException;
import org.dateline.store.query.QueryException;
import org.eclipse.jetty.server.HttpConfiguration;

/** The running server. It ends when it is closed. Thread-safe. */
public final class Server implements Closeable {
  private static final long IDLE_MILLIS = 30_000;
  private static final int FLUSH_SECONDS = 3;
  private static final int LAST_SECONDS = 5;
  private static final int HEADER_BYTES = 16 << 10;
  private static final long BODY_BYTES = 16 << 20;

  private final Javalin javalin;
  private final ServerSettings settings;
  private final Jobs jobs;

  /** Two threads: a slow webhook holds up no flush. */
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(2, Server::daemon);

  private final Future<?> flushing;
  private final Future<?> telling;

  private Server(Javalin javalin, ServerSettings settings, Desk desk, Jobs jobs) {
    this.javalin = javalin;
    this.settings = settings;
    this.jobs = jobs;
    Alerts alerts = new Alerts(desk, settings.allowPrivate());
    clock.execute(new ReadApi(desk)::warm);
    flushing = again(desk.store()::flush);
    telling = again(alerts::tell);
  }

  /** What fails is tried again in a moment; the record itself is safe. */
  private Future<?> again(Runnable work) {
    Runnable safe =
        () -> {
          try {
            work.run();
          } catch (StoreException e) {
            // The next time will tell.
          }
        };
    return clock.scheduleWithFixedDelay(safe, FLUSH_SECONDS, FLUSH_SECONDS, TimeUnit.SECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dateline-clock");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Starts listening.
   *
   * @throws StoreException where it would listen beyond this machine without a token, or the port
   *     is taken
   */
  public static Server start(Desk desk, ServerSettings settings) {
    if (!settings.isLocal() && (settings.token() == null || settings.token().length() < 16)) {
      throw new StoreException(
          "host "
              + settings.host()
              + " can be reached from other machines: give a token of at"
              + " least 16 characters in the environment's DATELINE_TOKEN");
    }
    Jobs jobs = new Jobs(desk);
    Javalin javalin = Javalin.create(config -> configure(config, desk, settings, jobs));
    try {
      javalin.start(settings.host(), settings.port());
    } catch (RuntimeException e) {
      throw new StoreException(
          "port "
              + settings.port()
              + " cannot be opened on "
              + settings.host()
              + "; another program may have it: choose one with --port",
          e);
    }
    return new Server(javalin, settings, desk, jobs);
  }

  private static void configure(
      JavalinConfig config, Desk desk, ServerSettings settings, Jobs jobs) {
    config.startup.showJavalinBanner = false;
    config.http.generateEtags = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = BODY_BYTES;
    config.jetty.modifyHttpConfiguration(Server::limits);
    config.staticFiles.add("/dateline/web", Location.CLASSPATH);
    if (Server.class.getResource("/META-INF/resources/webjars") != null) {
      config.staticFiles.enableWebjars();
    }
    Guard guard = new Guard(settings);
    Figures figures = new Figures(desk);
    config.routes.before(
        c -> {
          figures.begin(c);
          guard.check(c);
        });
    config.routes.after(figures::end);
    figures.routes(config.routes);
    new ReadApi(desk).routes(config.routes);
    new WriteApi(desk, guard).routes(config.routes);
    new CodeApi(desk).routes(config.routes);
    new FeedsApi(desk).routes(config.routes);
    new ViewsApi(desk).routes(config.routes);
    new JobsApi(desk, jobs).routes(config.routes);
    errors(config);
  }

  private static void limits(HttpConfiguration http) {
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE_MILLIS);
    http.setSendServerVersion(false);
  }

  private static void errors(JavalinConfig config) {
    config.routes.exception(Problem.class, (e, c) -> e.answer(c));
    config.routes.exception(
        QueryException.class,
        (e, c) -> Problem.write(c, 400, "Bad question", e.getMessage(), e.position()));
    config.routes.exception(
        StoreException.class, (e, c) -> Problem.write(c, 400, "Bad request", e.getMessage(), -1));
    config.routes.exception(
        HttpResponseException.class,
        (e, c) -> Problem.write(c, e.getStatus(), "Refused", e.getMessage(), -1));
    config.routes.exception(
        Exception.class,
        (e, c) ->
            Problem.write(
                c, 500, "Failed", "something went wrong here; try again or report it", -1));
  }

  /** Where it listens, as a browser takes it. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + javalin.port() + "/";
  }

  /** Every route, as "GET /api/v1/events/<id>". */
  List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(p -> p.endpoint)
        .filter(e -> !e.method.name().startsWith("BEFORE") && !e.method.name().startsWith("AFTER"))
        .map(e -> e.method.name() + " " + e.path)
        .toList();
  }

  /** Waits until it is closed. */
  public void join() throws InterruptedException {
    javalin.jettyServer().server().join();
  }

  @Override
  public void close() {
    jobs.close();
    flushing.cancel(false);
    telling.cancel(false);
    clock.shutdownNow();
    javalin.stop();
    try {
      clock.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
