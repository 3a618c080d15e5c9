package org.dateline.read.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Keeps requests on the public internet. A host is looked up and every one of its addresses
 * checked; the connection that follows uses the same look-up, which the runtime keeps for half a
 * minute, so a name that changes its address in between gains nothing.
 */
final class Guard {
  private static final int[][] RESERVED = {
    {0, 8},
    {10, 8},
    {100 << 8 | 64, 10},
    {127, 8},
    {169 << 8 | 254, 16},
    {172 << 8 | 16, 12},
    {192 << 8 | 168, 16},
    {198 << 8 | 18, 15},
    {224, 4},
    {240, 4}
  };
  private static final int[][] RESERVED_24 = {
    {192, 0, 0}, {192, 0, 2}, {198, 51, 100}, {203, 0, 113}
  };

  private final boolean allowPrivate;

  Guard(boolean allowPrivate) {
    this.allowPrivate = allowPrivate;
  }

  /**
   * Checks an address before it is asked.
   *
   * @throws FetchException where it is none of the web, or not public
   */
  void check(URI uri) throws FetchException {
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
      throw FetchException.lasting(scheme + ": is not fetched; give an http or https address");
    }
    if (uri.getHost() == null || uri.getUserInfo() != null) {
      throw FetchException.lasting("no host in it, or a password; give a plain address");
    }
    InetAddress[] all;
    try {
      all = InetAddress.getAllByName(uri.getHost());
    } catch (UnknownHostException e) {
      throw FetchException.passing("no such host; check the name and the connection", e);
    }
    for (InetAddress address : all) {
      if (!allowPrivate && !isPublic(address)) {
        throw FetchException.lasting(
            uri.getHost()
                + " is not a public address ("
                + address.getHostAddress()
                + "); allow it with --allow-private");
      }
    }
  }

  static boolean isPublic(InetAddress address) {
    byte[] b = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic(b);
    }
    int first = (b[0] & 0xff) << 8 | (b[1] & 0xff);
    boolean global = (first & 0xe000) == 0x2000 && first != 0x2002;
    boolean tunnelled = first == 0x2001 && b[2] == 0 && b[3] == 0;
    boolean documentation = first == 0x2001 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
    if (first == 0x64 && (b[2] & 0xff) == 0xff && (b[3] & 0xff) == 0x9b) {
      return isPublic(Arrays.copyOfRange(b, 12, 16));
    }
    return global && !tunnelled && !documentation;
  }

  private static boolean isPublic(byte[] b) {
    int all = (b[0] & 0xff) << 24 | (b[1] & 0xff) << 16 | (b[2] & 0xff) << 8 | (b[3] & 0xff);
    for (int[] range : RESERVED) {
      int net = range[0] > 255 ? range[0] << 16 : range[0] << 24;
      if ((all ^ net) >>> (32 - range[1]) == 0) {
        return false;
      }
    }
    return Arrays.stream(RESERVED_24).noneMatch(n -> all >>> 8 == (n[0] << 16 | n[1] << 8 | n[2]));
  }
}
