package org.dateline.find.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.language.English;
import org.dateline.lexicon.Data;
import org.junit.jupiter.api.Test;

/**
 * Every frame's example is coded. What fails is written to {@code target/frame-rows.txt}; the share
 * that comes out right may only rise.
 */
class FrameRowsTest {
  private static final double FLOOR = 0.82;

  @Test
  void examplesAreCodedAsTheirRowsSay() throws Exception {
    Data data = Data.builtIn();
    List<FrameRows.Outcome> all = new FrameRows(data, English.load(data)).run();
    List<String> wrong =
        all.stream()
            .filter(o -> o.problem() != null)
            .map(o -> o.row().at() + ": " + o.problem() + ": " + o.row().get("example"))
            .toList();
    Path report = Path.of("target/frame-rows.txt");
    Files.write(report, wrong, StandardCharsets.UTF_8);
    double right = 1 - wrong.size() / (double) all.size();
    assertTrue(
        right >= FLOOR,
        () -> "of " + all.size() + " rows only " + right + " are right; see " + report);
  }
}
