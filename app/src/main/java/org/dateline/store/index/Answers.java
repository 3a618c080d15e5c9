package org.dateline.store.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What was worked out for one state of the index, which stays true for it. Those who ask the same
 * at once wait for one working out; what was asked for longest ago goes when it all grows too
 * large. Thread-safe.
 */
final class Answers {
  private final long most;
  private long held;
  private final Map<Object, Answer> all = new LinkedHashMap<>(64, .75f, true);

  private static final class Answer {
    private final CompletableFuture<Object> value = new CompletableFuture<>();
    private long bytes;
  }

  /** Works something out. */
  interface Making<T> {
    T make() throws IOException;
  }

  /** Says about how many bytes something takes. */
  interface Weighing<T> {
    long bytes(T made);
  }

  /** Answers of so many bytes at most. */
  Answers(long most) {
    this.most = most;
  }

  /** The answer to a question. */
  @SuppressWarnings("unchecked")
  <T> T of(Object question, Making<T> making, Weighing<T> weighing) throws IOException {
    Answer fresh = new Answer();
    Answer known;
    synchronized (all) {
      known = all.putIfAbsent(question, fresh);
    }
    if (known != null) {
      return (T) told(known);
    }
    try {
      T made = making.make();
      fresh.value.complete(made);
      keep(fresh, weighing.bytes(made));
      return made;
    } catch (IOException | RuntimeException | Error e) {
      synchronized (all) {
        all.remove(question, fresh);
      }
      fresh.value.completeExceptionally(e);
      throw e;
    }
  }

  private static Object told(Answer answer) throws IOException {
    try {
      return answer.value.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      } else if (e.getCause() instanceof RuntimeException r) {
        throw r;
      }
      throw e;
    }
  }

  /** What is still being worked out weighs nothing and stays. */
  private void keep(Answer answer, long bytes) {
    synchronized (all) {
      answer.bytes = bytes;
      held += bytes;
      Iterator<Answer> oldest = all.values().iterator();
      while (held > most && oldest.hasNext()) {
        Answer old = oldest.next();
        if (old.bytes > 0) {
          held -= old.bytes;
          oldest.remove();
        }
      }
    }
  }
}
