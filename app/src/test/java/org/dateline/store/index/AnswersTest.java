package org.dateline.store.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final AtomicInteger made = new AtomicInteger();

  private String ask(Answers answers, String question, long bytes) throws IOException {
    return answers.of(question, () -> question + made.incrementAndGet(), a -> bytes);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatWasAskedForLongestAgoGoes() throws Exception {
    Answers answers = new Answers(100);
    ask(answers, "a", 40);
    ask(answers, "b", 40);
    assertEquals("a1", ask(answers, "a", 40));
    ask(answers, "c", 40);
    assertEquals("a1", ask(answers, "a", 40));
    assertEquals("b4", ask(answers, "b", 40));
  }

  @Test
  void whatIsTooLargeIsAnsweredAndNotKept() throws Exception {
    Answers answers = new Answers(100);
    assertEquals("a1", ask(answers, "a", 1000));
    assertEquals("a2", ask(answers, "a", 1000));
  }

  @Test
  void thoseWhoAskTheSameAtOnceWaitForOneAnswer() throws Exception {
    Answers answers = new Answers(100);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return answers.of(
                    "a",
                    () -> {
                      begun.countDown();
                      await(go);
                      return "one";
                    },
                    a -> 1);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    begun.await();
    CompletableFuture<String> second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ask(answers, "a", 1);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    go.countDown();
    assertEquals("one", first.join());
    assertEquals("one", second.join());
    assertEquals(0, made.get());
  }

  @Test
  void whatFailedIsWorkedOutAgain() throws Exception {
    Answers answers = new Answers(100);
    assertThrows(
        IOException.class,
        () ->
            answers.of(
                "a",
                () -> {
                  throw new IOException("no disk");
                },
                a -> 1));
    assertEquals("a1", ask(answers, "a", 1));
  }
}
