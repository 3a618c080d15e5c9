package org.dateline.read.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A body's bytes up to a limit; of one that is longer that many and one more. */
final class Bounded implements BodySubscriber<byte[]> {
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> result = new CompletableFuture<>();
  private Flow.Subscription subscription;

  Bounded(int limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return result;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> some) {
    for (ByteBuffer buffer : some) {
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      if (result.isDone()) {
        return;
      }
      bytes.write(part, 0, Math.min(part.length, limit + 1 - bytes.size()));
      if (bytes.size() > limit) {
        subscription.cancel();
        result.complete(bytes.toByteArray());
        return;
      }
    }
  }

  @Override
  public void onError(Throwable e) {
    result.completeExceptionally(e);
  }

  @Override
  public void onComplete() {
    result.complete(bytes.toByteArray());
  }

  static FetchException tooLarge(int limit) {
    return FetchException.lasting(
        "over " + Math.max(1, limit >> 20) + " MB; fetch it by hand and give the file");
  }

  /** What was packed for the way; where it is more than the same limit, one byte more than that. */
  static byte[] unpack(byte[] packed, String encoding, int limit) throws FetchException {
    if (encoding.isEmpty() || encoding.equals("identity")) {
      return packed;
    }
    if (!encoding.equals("gzip") && !encoding.equals("x-gzip")) {
      throw FetchException.lasting("packed as '" + encoding + "', which was not asked for");
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(limit + 1);
    } catch (EOFException | ZipException e) {
      throw FetchException.passing("it is cut short or damaged on the way; try again later", e);
    } catch (IOException e) {
      throw FetchException.passing(e.getMessage(), e);
    }
  }
}
