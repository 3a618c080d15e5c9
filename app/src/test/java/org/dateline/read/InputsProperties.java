package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dateline.record.Article;

/** No bytes make the reading throw, and whatever it reads is an article. */
class InputsProperties {
  private static final List<String> SEEDS =
      List.of(
          "<html><head><title>A b c</title><script type='application/ld+json'>{\"@type\":"
              + "\"NewsArticle\",\"headline\":\"A b c\",\"datePublished\":\"2022-01-09\"}</script>"
              + "</head><body><article><h1>A b c</h1><p>Police fired tear gas at the crowd on Monday,"
              + " the ministry said.</p><figure><img src=x><figcaption>A man</figcaption></figure>"
              + "</article></body></html>",
          "{\"id\":\"1\",\"text\":\"Soldiers withdrew.\"}\n{\"id\":\"2\",\"text\":\"Yes.\"}\n",
          "Last Updated:\n\nTroops leave Goma\n\nGOMA, Jan. 9, 2022 (AP) — Troops left the town.\n");

  @Property(tries = 300)
  void anyBytesAreReadOrReported(@ForAll byte[] bytes) throws IOException {
    check(bytes);
  }

  @Property(tries = 300)
  void mutatedInputsAreReadOrReported(
      @ForAll @IntRange(min = 0, max = 2) int seed, @ForAll long random) throws IOException {
    byte[] bytes = SEEDS.get(seed).getBytes(StandardCharsets.UTF_8);
    Random changes = new Random(random);
    for (int i = changes.nextInt(20); i > 0; i--) {
      bytes[changes.nextInt(bytes.length)] = (byte) changes.nextInt(256);
    }
    check(Arrays.copyOf(bytes, changes.nextInt(bytes.length) + 1));
  }

  private static void check(byte[] bytes) throws IOException {
    List<String> problems = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    Reading reading = new Reading(Inputs.SOURCES, problems::add, 2);
    Input input = Input.of("x", new ByteArrayInputStream(bytes));
    try (Chain chain = new Chain(new OneInput(input), reading)) {
      for (Article next = chain.next(); next != null; next = chain.next()) {
        articles.add(next);
      }
    }
    assertTrue(
        articles.size() + problems.size() > 0
            || new String(bytes, StandardCharsets.UTF_8).isBlank());
    for (String problem : problems) {
      assertTrue(problem.startsWith("x: ") && !problem.contains("report it"), problem);
    }
  }
}
