package org.dateline.serve;

/**
 * Where to listen and who may ask.
 *
 * @param host address or name to listen on
 * @param port 0 for any that is free
 * @param token what every request must bring where the host is not this machine itself; null where
 *     none is asked for
 * @param allowPrivate whether alerts may go to addresses that are not public
 */
public record ServerSettings(String host, int port, String token, boolean allowPrivate) {
  /** With alerts to public addresses only. */
  public ServerSettings(String host, int port, String token) {
    this(host, port, token, false);
  }

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
