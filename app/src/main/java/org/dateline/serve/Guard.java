package org.dateline.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** Lets in only what may come in. Thread-safe. */
final class Guard {
  static final String CSRF = "X-Dateline-CSRF";
  private static final String COOKIE = "dateline-token";
  private static final String CODE = ReadApi.ROOT + "/code";
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:;"
          + " manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final ServerSettings settings;
  private final RateLimit rate;
  private final String csrf = random();

  Guard(ServerSettings settings) {
    this.settings = settings;
    rate = new RateLimit(settings.isLocal() ? 2000 : 50);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What a page must send back with everything that changes something. */
  String csrf() {
    return csrf;
  }

  /** Throws a problem where the request may not go on. */
  void check(Context c) {
    headers(c);
    if (!rate.allows(c.ip())) {
      c.header("Retry-After", "1");
      throw new Problem(429, "Too many requests", "wait a second and ask again");
    }
    if (settings.isLocal() && !LOCAL.contains(hostName(c))) {
      throw new Problem(
          421, "Wrong host", "this server answers to its own address only; open " + "127.0.0.1");
    }
    origin(c);
    if (!settings.isLocal()) {
      token(c);
    }
    boolean reads = READING.contains(c.method()) || c.path().equals(CODE);
    if (!reads && !same(csrf, c.header(CSRF))) {
      throw new Problem(
          403, "Refused", "send the header " + CSRF + " with the value that /api/v1/session gives");
    }
  }

  private static void headers(Context c) {
    c.header("Content-Security-Policy", POLICY);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Cache-Control", "no-cache");
  }

  private static String hostName(Context c) {
    String host = c.header("Host");
    return host == null ? "" : host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
  }

  /** A page of another site may not ask, whatever it asks for. */
  private static void origin(Context c) {
    String origin = c.header("Origin");
    String site = c.header("Sec-Fetch-Site");
    boolean own = origin == null || origin.equals("http://" + c.header("Host"));
    boolean navigates =
        "navigate".equals(c.header("Sec-Fetch-Mode")) && READING.contains(c.method());
    boolean other = "cross-site".equals(site) && !navigates;
    if (!own || other) {
      throw new Problem(403, "Refused", "pages of other sites may not ask this server");
    }
  }

  /** The token comes as a bearer, in the cookie, or once in the address, which sets the cookie. */
  private void token(Context c) {
    String header = c.header("Authorization");
    if (header != null
        && header.startsWith("Bearer ")
        && same(settings.token(), header.substring(7))) {
      return;
    }
    if (same(settings.token(), c.cookie(COOKIE))) {
      return;
    }
    if (same(settings.token(), c.queryParam("token"))) {
      Cookie cookie = new Cookie(COOKIE, settings.token());
      cookie.setHttpOnly(true);
      cookie.setSameSite(SameSite.STRICT);
      c.cookie(cookie);
      return;
    }
    c.header("WWW-Authenticate", "Bearer");
    throw new Problem(401, "Token needed", "send the token as 'Authorization: Bearer TOKEN'");
  }

  private static boolean same(String expected, String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
