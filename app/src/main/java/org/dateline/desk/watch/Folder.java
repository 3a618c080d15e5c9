package org.dateline.desk.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dateline.read.Inputs;
import org.dateline.read.Item;
import org.dateline.read.ReadOptions;

/** A folder that files are put in, looked at once. */
final class Folder {
  private final Intake intake;
  private final BooleanSupplier stopped;

  Folder(Intake intake, BooleanSupplier stopped) {
    this.intake = intake;
    this.stopped = stopped;
  }

  /**
   * Takes in the files that are new or other than before.
   *
   * @throws IOException where the folder cannot be read
   */
  void look(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(Folder::isShown).sorted().toList();
    }
    for (Path file : files) {
      String version =
          file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
      int failures = intake.failures(version);
      if (failures >= 0 && !stopped.getAsBoolean()) {
        read(file, version, failures);
      }
    }
    intake.end();
  }

  private static boolean isShown(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  private void read(Path file, String version, int failures) {
    List<String> problems = new ArrayList<>();
    List<Item> items;
    try (Stream<Item> all =
        Inputs.items(List.of(file.toString()), ReadOptions.NONE, problems::add)) {
      items = all.toList();
    }
    if (items.isEmpty() && problems.isEmpty()) {
      problems.add(file + ": no article in it");
    }
    problems.forEach(intake::say);
    if (items.isEmpty()) {
      intake.giveUp(version, failures, problems.get(0), null);
    } else {
      intake.take(version, items, null);
    }
  }
}
