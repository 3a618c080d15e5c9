package org.dateline.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.dateline.desk.Desk;
import org.dateline.store.index.Kind;
import org.dateline.store.query.Query;

/** Figures of the running server. Thread-safe. */
final class Figures {
  private static final String BEGUN = "dateline.begun";
  private static final Set<String> NAMED =
      Set.of(
          "events",
          "articles",
          "incidents",
          "claims",
          "facets",
          "timeline",
          "network",
          "map",
          "code",
          "review",
          "session",
          "corrections",
          "reviewers",
          "fields");

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Figures(Desk desk) {
    new JvmMemoryMetrics().bindTo(registry);
    for (Kind kind : Kind.values()) {
      registry.gauge(
          "dateline.store." + kind.folder(),
          desk,
          d -> d.store().searches().count(kind, new Query.All()));
    }
  }

  void routes(RoutesConfig routes) {
    routes.get("/healthz", c -> c.contentType("text/plain").result("ok\n"));
    routes.get(
        "/metrics", c -> c.contentType("text/plain; version=0.0.4").result(registry.scrape()));
  }

  void begin(Context c) {
    c.attribute(BEGUN, System.nanoTime());
  }

  void end(Context c) {
    Long begun = c.attribute(BEGUN);
    if (begun != null) {
      Timer.builder("dateline.http.requests")
          .publishPercentileHistogram(false)
          .publishPercentiles(.5, .99)
          .tag("resource", resource(c.path()))
          .tag("status", Integer.toString(c.statusCode()))
          .register(registry)
          .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
  }

  /** Only names that are known: what people make up must not fill the memory. */
  private static String resource(String path) {
    String[] parts = path.split("/", 5);
    boolean api = path.startsWith(ReadApi.ROOT + "/") && parts.length > 3;
    return api && NAMED.contains(parts[3]) ? parts[3] : api ? "other" : "page";
  }
}
