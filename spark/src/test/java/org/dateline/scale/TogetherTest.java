package org.dateline.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TogetherTest {
  @Test
  void oneJobMayWaitForAnother() throws IOException {
    CountDownLatch second = new CountDownLatch(1);
    assertEquals(
        List.of(1L, 2L, 3L),
        Together.run(
            List.of(
                () -> {
                  second.await();
                  return 1L;
                },
                () -> {
                  second.countDown();
                  return 2L;
                },
                () -> 3L)));
  }

  @Test
  void theReasonIsThatOfTheJobThatFails() {
    IllegalStateException why = new IllegalStateException("no room is left");
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                Together.run(
                    List.of(
                        () -> 1L,
                        () -> {
                          throw why;
                        })));
    assertSame(why, e.getCause());
    assertEquals("no room is left", e.getMessage());
  }
}
