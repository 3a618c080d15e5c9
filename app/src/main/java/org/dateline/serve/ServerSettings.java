package org.dateline.serve;

/**
 * Where to listen and who may ask.
 *
 * @param host address or name to listen on
 * @param port 0 for any that is free
 * @param token what every request must bring where the host is not this machine itself; null where
 *     none is asked for
 */
public record ServerSettings(String host, int port, String token) {
  /** This machine only, without a token. */
  public static ServerSettings local(int port) {
    return new ServerSettings("127.0.0.1", port, null);
  }

  /** Whether only this machine itself can reach it. */
  public boolean isLocal() {
    return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
