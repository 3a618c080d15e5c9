package org.dateline.read.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A body's bytes up to a limit; of one that is longer that many and one more. Of a document of
 * items that does not end, what has come when somebody has looked often enough. Thread-safe.
 */
final class Bounded implements BodySubscriber<Bounded.Body> {
  /** So many bytes show what kind of document it is. */
  private static final int START = 1 << 14;

  /** What grows by more than this from look to look does not drip. */
  private static final int DRIP = 1 << 18;

  private final int limit;
  private final Serial serial;
  private final List<byte[]> parts = new ArrayList<>();
  private final CompletableFuture<Body> result = new CompletableFuture<>();
  private Flow.Subscription subscription;

  /** As many bytes as are wanted of what it shows itself to be. */
  private int most;

  /** Whether it has shown that it is of use as a whole only. */
  private boolean whole;

  private int size;

  /** How large it was when it was looked at last. */
  private int seen;

  private int rests;

  /**
   * What has come.
   *
   * @param more why it is not all; null where it is
   */
  record Body(byte[] bytes, String more) {
    /**
     * What was packed for the way; where it is more than a limit, one byte more than that. Of what
     * is not all, as much as can be unpacked.
     */
    Body unpacked(String encoding, int limit) throws FetchException {
      if (encoding.isEmpty() || encoding.equals("identity")) {
        return this;
      }
      if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
        throw FetchException.lasting("packed as '" + encoding + "', which was not asked for");
      }
      byte[] plain = inflated(limit);
      return new Body(plain, plain.length > limit ? over(limit) : more);
    }

    private byte[] inflated(int limit) throws FetchException {
      ByteArrayOutputStream plain = new ByteArrayOutputStream();
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        byte[] some = new byte[1 << 16];
        for (int n = 0; n >= 0 && plain.size() <= limit; n = in.read(some)) {
          plain.write(some, 0, Math.min(n, limit + 1 - plain.size()));
        }
      } catch (EOFException | ZipException e) {
        if (more == null) {
          throw FetchException.passing("it is cut short or damaged on the way; try again later", e);
        }
      } catch (IOException e) {
        throw FetchException.passing(e.getMessage(), e);
      }
      return plain.toByteArray();
    }
  }

  Bounded(int limit, Serial serial) {
    this.limit = limit;
    this.serial = serial;
    most = limit;
  }

  /** What is said of a document that is larger. */
  private static String over(int limit) {
    return "over " + Math.max(1, limit >> 20) + " MB";
  }

  @Override
  public CompletionStage<Body> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription from) {
    subscription = from;
    from.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> some) {
    for (ByteBuffer buffer : some) {
      if (!result.isDone()) {
        add(buffer);
      }
    }
  }

  private void add(ByteBuffer buffer) {
    byte[] part = new byte[Math.min(buffer.remaining(), most + 1 - size)];
    buffer.get(part);
    parts.add(part);
    boolean shown = size >= START;
    size += part.length;
    if (!shown && size >= START) {
      int enough = serial.enough(bytes());
      whole = enough == Integer.MAX_VALUE;
      most = Math.min(limit, enough);
    }
    if (size > most) {
      end(over(most));
    }
  }

  /** What has come. */
  private byte[] bytes() {
    ByteBuffer all = ByteBuffer.allocate(Math.min(size, most + 1));
    parts.forEach(part -> all.put(part, 0, Math.min(part.length, all.remaining())));
    return all.array();
  }

  private void end(String more) {
    subscription.cancel();
    Body body = new Body(bytes(), more);
    parts.clear();
    result.complete(body);
  }

  /**
   * Looks how far it has come. It ends there, where it ends with a whole item and has done so
   * whenever it was looked at, so many times one after another.
   */
  synchronized void look(int times, String more) {
    boolean drips = !whole && !result.isDone() && size - seen < DRIP;
    seen = size;
    rests = drips && serial.rests(bytes()) ? rests + 1 : 0;
    if (rests >= times) {
      end(more);
    }
  }

  /** It has taken too long: ends there where some of it is of use; false where it is not. */
  synchronized boolean late(String more) {
    if (result.isDone()) {
      return true;
    }
    boolean some = serial.enough(bytes()) < Integer.MAX_VALUE;
    if (some) {
      end(more);
    }
    return some;
  }

  @Override
  public void onError(Throwable e) {
    result.completeExceptionally(e);
  }

  @Override
  public synchronized void onComplete() {
    result.complete(new Body(bytes(), null));
  }
}
