package org.dateline.read;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.dateline.record.Article;

/**
 * Ten million bytes of mutated pages, feeds, wire files and archives, none of which may make the
 * reading throw or say that it is at fault; a fiftieth of that outside the nightly profile. What it
 * finds is kept in {@code broke/found}.
 */
class FuzzTest {
  private static final Path FOUND = Path.of("src/test/resources/broke/found");
  private static final List<byte[]> SEEDS = seeds();
  private final long most = Long.getLong("fuzz.bytes", 200_000);
  private long bytes;

  private static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/golden"))) {
      for (Path f : files.filter(x -> x.toString().endsWith(".html")).sorted().limit(8).toList()) {
        seeds.add(Files.readAllBytes(f));
      }
      for (SourcesTest.Kind kind : SourcesTest.Kind.values()) {
        seeds.add(kind.sample());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return seeds;
  }

  @Property(tries = 1, shrinking = ShrinkingMode.OFF)
  void manyBytes(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    while (bytes < most) {
      byte[] mutant = mutant(random);
      bytes += mutant.length;
      check(mutant);
    }
  }

  private static byte[] mutant(Random random) {
    byte[] seed = SEEDS.get(random.nextInt(SEEDS.size()));
    byte[] other = SEEDS.get(random.nextInt(SEEDS.size()));
    byte[] mutant = seed.clone();
    for (int i = random.nextInt(12); i > 0; i--) {
      int at = random.nextInt(mutant.length);
      switch (random.nextInt(4)) {
        case 0 -> mutant[at] = (byte) random.nextInt(256);
        case 1 -> mutant = Arrays.copyOf(mutant, at + 1);
        case 2 -> {
          int length = Math.min(random.nextInt(200), Math.min(mutant.length - at, other.length));
          int from = random.nextInt(other.length - length + 1);
          System.arraycopy(other, from, mutant, at, length);
        }
        default -> mutant[at] = (byte) "<>&\"'/={}[]\\\0".charAt(random.nextInt(13));
      }
    }
    return mutant;
  }

  private static void check(byte[] mutant) throws IOException {
    List<String> problems = new ArrayList<>();
    try (Stream<Article> articles =
        Inputs.open("x", new ByteArrayInputStream(mutant), ReadOptions.NONE, problems::add)) {
      assertTrue(articles.allMatch(a -> a.text() != null));
    } catch (RuntimeException | StackOverflowError e) {
      keep(mutant, e.toString());
    }
    for (String problem : problems) {
      if (problem.contains("report it")) {
        keep(mutant, problem);
      }
    }
  }

  private static void keep(byte[] mutant, String why) throws IOException {
    Files.createDirectories(FOUND);
    Path file = FOUND.resolve(Integer.toHexString(Arrays.hashCode(mutant)));
    Files.write(file, mutant);
    assertTrue(false, file + ": " + why);
  }
}
