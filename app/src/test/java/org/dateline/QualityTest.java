package org.dateline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.measure.EventScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Figures on the golden articles against floors that only rise: {@code
 * src/test/resources/floors.tsv}. A figure whose name begins with "most " is a ceiling that only
 * falls. The misses are written to {@code target/golden-misses.txt}.
 */
class QualityTest {
  private static final Path FLOORS = Path.of("src/test/resources/floors.tsv");

  @Test
  void figuresStandAboveTheirFloors() throws IOException {
    EventScore score = new EventScore();
    Coder coder = Coder.load(Settings.standard());
    Golden.all().forEach(item -> score.add(item.gold(), coder.code(item.article())));
    Files.write(Path.of("target/golden-misses.txt"), score.misses());
    Map<String, Double> figures = score.figures();
    figures.forEach((name, value) -> System.out.printf("golden %s %.4f%n", name, value));
    try (Stream<String> floors = Files.lines(FLOORS)) {
      assertAll(floors.filter(l -> !l.startsWith("#")).map(l -> floor(l, figures)));
    }
  }

  private static Executable floor(String line, Map<String, Double> figures) {
    String name = line.split("\t", 2)[0];
    double bound = Double.parseDouble(line.split("\t", 2)[1]);
    boolean most = name.startsWith("most ");
    double value = figures.get(most ? name.substring("most ".length()) : name);
    return () ->
        assertTrue(
            most ? value <= bound : value >= bound, name + " is " + value + ", not " + bound);
  }
}
