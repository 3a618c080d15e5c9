package org.dateline.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.io.Closeable;
import org.dateline.desk.Desk;
import org.dateline.store.StoreException;
import org.dateline.store.query.QueryException;

/** The running server. It ends when it is closed. Thread-safe. */
public final class Server implements Closeable {
  private final Javalin javalin;
  private final ServerSettings settings;

  private Server(Javalin javalin, ServerSettings settings) {
    this.javalin = javalin;
    this.settings = settings;
  }

  /**
   * Starts listening.
   *
   * @throws StoreException where the port is taken
   */
  public static Server start(Desk desk, ServerSettings settings) {
    Javalin javalin = Javalin.create(config -> configure(config, desk));
    javalin.start(settings.host(), settings.port());
    return new Server(javalin, settings);
  }

  private static void configure(JavalinConfig config, Desk desk) {
    config.startup.showJavalinBanner = false;
    config.http.generateEtags = true;
    config.http.prefer405over404 = true;
    config.staticFiles.add("/dateline/web", Location.CLASSPATH);
    if (Server.class.getResource("/META-INF/resources/webjars") != null) {
      config.staticFiles.enableWebjars();
    }
    new ReadApi(desk).routes(config.routes);
    errors(config);
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
  }

  /** Where it listens, as a browser takes it. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return "http://" + host + ":" + javalin.port() + "/";
  }

  /** Waits until it is closed. */
  public void join() throws InterruptedException {
    javalin.jettyServer().server().join();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
