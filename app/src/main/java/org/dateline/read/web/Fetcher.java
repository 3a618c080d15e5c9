package org.dateline.read.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.dateline.read.web.Fetched.Validators;

/**
 * Gets documents from the web: only http and https, only public addresses unless told, within a
 * time and a size, one host not too often, under a name of its own. Redirects are followed by hand,
 * each checked as if it had been asked for. Thread-safe.
 */
public final class Fetcher {
  /** The name that robots.txt knows it by. */
  static final String NAME = "dateline";

  private static final String AGENT = NAME + " (news event coder)";
  private static final int REDIRECTS = 5;
  private static final Duration MOST = Duration.ofDays(1);
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  /** How often it is looked how far an answer has come. */
  private static final Duration LOOK = Duration.ofMillis(250);

  /** So many looks at whole items alone, a second and a half, show that they come one by one. */
  private static final int LOOKS = 6;

  private final FetchSettings settings;
  private final Serial serial;
  private final Guard guard;
  private final Turns turns;
  private final Robots robots;
  private final HttpClient client;

  /** Documents are got as a whole or not at all. */
  public Fetcher(FetchSettings settings) {
    this(settings, Serial.NONE);
  }

  /**
   * Documents are got as a whole, but those of items as far as they come: up to what is enough of
   * them, and where item after item drips, for a second and a half.
   */
  public Fetcher(FetchSettings settings, Serial serial) {
    this.settings = settings;
    this.serial = serial;
    guard = new Guard(settings.allowPrivate());
    turns = new Turns(settings.pause());
    robots = settings.robots() ? new Robots(uri -> follow(uri, Visits.NONE::of, null)) : null;
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connect())
            .build();
  }

  /** Whether a text is an address that can be fetched or posted to: http or https, with a host. */
  public static boolean takes(String address) {
    try {
      return address.matches("(?i)https?://.+") && URI.create(address).getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Gets a document, or as much of it as the settings allow. Waits for the host's turn.
   *
   * @param known what is known of it from the last time, or {@link Validators#NONE}
   * @return the document, or that it is unchanged
   * @throws FetchException where it cannot be had: one line with the reason and the remedy
   * @throws InterruptedIOException where the thread is interrupted
   */
  public Fetched get(URI address, Validators known) throws IOException {
    return get(address, uri -> known);
  }

  /**
   * Gets a document as {@link #get(URI, Validators)} does.
   *
   * @param known what is known of each address that the document is looked for at
   */
  public Fetched get(URI address, Function<URI, Validators> known) throws IOException {
    HttpResponse<Bounded.Body> answer = follow(address, known, robots);
    return fetched(answer, known.apply(answer.uri()));
  }

  /**
   * Sends a JSON document to somebody who asked for it; redirects are not followed.
   *
   * @throws FetchException where it is not taken: one line with the reason and the remedy
   */
  public void post(URI address, byte[] json) throws IOException {
    guard.check(address);
    turns.await(address.getHost());
    HttpRequest request =
        HttpRequest.newBuilder(withoutFragment(address))
            .timeout(settings.whole())
            .header("User-Agent", AGENT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json))
            .build();
    HttpResponse<Bounded.Body> answer = send(request);
    if (answer.statusCode() < 200 || answer.statusCode() > 299) {
      throw refused(answer);
    }
  }

  private HttpResponse<Bounded.Body> follow(
      URI address, Function<URI, Validators> known, Robots rules) throws IOException {
    URI uri = address;
    for (int i = 0; i <= REDIRECTS; i++) {
      guard.check(uri);
      if (rules != null) {
        turns.slower(uri.getHost(), rules.check(uri));
      }
      HttpResponse<Bounded.Body> answer = raw(uri, known.apply(uri));
      if (answer.statusCode() < 300 || answer.statusCode() > 399 || answer.statusCode() == 304) {
        return answer;
      }
      uri = next(uri, answer);
    }
    throw FetchException.lasting("more than " + REDIRECTS + " redirects; give the last address");
  }

  private static URI next(URI from, HttpResponse<Bounded.Body> answer) throws FetchException {
    String to = answer.headers().firstValue("location").orElse("");
    try {
      return from.resolve(URI.create(to.strip().replace(" ", "%20")));
    } catch (IllegalArgumentException e) {
      throw FetchException.lasting("redirects to '" + to + "', which is no address");
    }
  }

  private Fetched fetched(HttpResponse<Bounded.Body> answer, Validators known)
      throws FetchException {
    URI uri = answer.uri();
    if (answer.statusCode() == 304) {
      return new Fetched(uri, true, new byte[0], null, null, null, known);
    }
    if (answer.statusCode() != 200) {
      throw refused(answer);
    }
    Bounded.Body body = unpacked(answer);
    String type = header(answer, "content-type");
    Matcher charset = CHARSET.matcher(type);
    String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    return new Fetched(
        uri,
        false,
        body.bytes(),
        body.more(),
        media.isEmpty() ? null : media,
        charset.find() ? charset.group(1) : null,
        new Validators(
            answer.headers().firstValue("etag").orElse(null),
            answer.headers().firstValue("last-modified").orElse(null)));
  }

  private Bounded.Body unpacked(HttpResponse<Bounded.Body> answer) throws FetchException {
    int enough = serial.enough(answer.body().bytes());
    return unpacked(answer, Math.min(settings.limit(), enough));
  }

  /** The body without what it was packed in for the way, up to a limit. */
  static Bounded.Body unpacked(HttpResponse<Bounded.Body> answer, int limit) throws FetchException {
    String encoding = header(answer, "content-encoding").toLowerCase(Locale.ROOT).strip();
    return answer.body().unpacked(encoding, limit);
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static FetchException refused(HttpResponse<?> answer) {
    int status = answer.statusCode();
    boolean passing = status == 408 || status == 425 || status == 429 || status >= 500;
    String why = "the server answers " + status;
    String what = passing ? "; try again later" : "; check the address";
    return new FetchException(why + what, !passing, after(header(answer, "retry-after")), null);
  }

  private static Duration after(String header) {
    try {
      Duration wait =
          header.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(header))
              : Duration.between(
                  ZonedDateTime.now(ZoneOffset.UTC),
                  ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
      wait = wait.isNegative() ? Duration.ZERO : wait;
      return wait.compareTo(MOST) > 0 ? MOST : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** One request, whatever its answer; the address was checked. */
  private HttpResponse<Bounded.Body> raw(URI uri, Validators known) throws IOException {
    turns.await(uri.getHost());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(withoutFragment(uri))
            .timeout(settings.whole())
            .header("User-Agent", AGENT)
            .header("Accept-Encoding", "gzip");
    if (known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known.modified() != null) {
      request.header("If-Modified-Since", known.modified());
    }
    return send(request.build());
  }

  private HttpResponse<Bounded.Body> send(HttpRequest request) throws IOException {
    AtomicReference<Bounded> body = new AtomicReference<>();
    CompletableFuture<HttpResponse<Bounded.Body>> answer =
        client.sendAsync(
            request,
            info -> {
              body.set(new Bounded(settings.limit(), serial));
              return body.get();
            });
    try {
      return awaited(answer, body);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw FetchException.passing(slow(), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    }
  }

  /** Waits for an answer, and looks from time to time how far it has come. */
  private <T> T awaited(CompletableFuture<T> answer, AtomicReference<Bounded> body)
      throws InterruptedException, ExecutionException, TimeoutException {
    long end = System.nanoTime() + settings.whole().toNanos();
    while (true) {
      try {
        return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        boolean late = System.nanoTime() > end;
        Bounded so = body.get();
        if (late
            && (so == null || !so.late("no end within " + settings.whole().toSeconds() + " s"))) {
          throw e;
        }
        if (so != null) {
          so.look(LOOKS, "item after item comes, and no end");
        }
      }
    }
  }

  private static URI withoutFragment(URI uri) {
    return uri.getRawFragment() == null ? uri : URI.create(uri.toString().replaceFirst("#.*", ""));
  }

  private String slow() {
    return "no whole answer within " + settings.whole().toSeconds() + " s; try again later";
  }

  private IOException failed(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof FetchException known) {
        return known;
      }
    }
    if (e instanceof HttpTimeoutException) {
      return FetchException.passing(slow(), e);
    }
    if (e instanceof ConnectException) {
      return FetchException.passing("nobody answers there; check the address", e);
    }
    if (e instanceof SSLException) {
      return FetchException.passing(
          "its certificate or encryption is not in order (" + e.getMessage() + ")", e);
    }
    String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return FetchException.passing("the answer broke off (" + why + "); try again later", e);
  }
}
