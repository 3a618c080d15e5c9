package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.dateline.record.Incident;
import org.dateline.store.index.Aids;
import org.dateline.store.index.Indexes;

/** The index of a lake: derived from its tables, made once, and again when they change. */
final class LakeIndex {
  private static final String NAME = "_index-";
  private static final int DIGITS = 12;

  private final Path folder;
  private final Aids aids;
  private final BiFunction<Incident, Map<String, String>, String> incidents;
  private final Runnable each;

  /**
   * The index of a lake.
   *
   * @param incidents an incident's record as pages show it, with its sentences by event id
   * @param each told of every article that is indexed
   */
  LakeIndex(
      Path folder,
      Aids aids,
      BiFunction<Incident, Map<String, String>, String> incidents,
      Runnable each) {
    this.folder = folder;
    this.aids = aids;
    this.incidents = incidents;
    this.each = each;
  }

  /** Opens it; makes it where there is none of these contents. */
  Indexes open() throws IOException {
    try (Lake lake = Lake.open(folder)) {
      Path index = place().resolve(NAME + lake.made().substring(0, DIGITS));
      if (!Files.isDirectory(index) || !usable(index)) {
        make(lake, index);
      }
      return Indexes.read(index, aids);
    }
  }

  /** Beside the tables, or where temporary files lie when nothing may be written there. */
  private Path place() {
    return Files.isWritable(folder) ? folder : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Whether this version of the program can read it. */
  private boolean usable(Path index) throws IOException {
    try (Indexes indexes = Indexes.read(index, aids)) {
      return indexes.revision() > 0;
    }
  }

  private void make(Lake lake, Path index) throws IOException {
    Path making = Files.createTempDirectory(place(), NAME);
    try (Indexes indexes = Indexes.write(making, aids)) {
      lake.articles(
          stored -> {
            put(() -> indexes.put(stored));
            each.run();
          });
      lake.incidents((i, told) -> put(() -> indexes.put(i.id(), incidents.apply(i, told))));
      indexes.commit(1);
    }
    for (Path old : others(index)) {
      delete(old);
    }
    Files.move(making, index);
  }

  private interface Putting {
    void put() throws IOException;
  }

  private static void put(Putting putting) {
    try {
      putting.put();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Indexes of the lake as it was before, and an unusable one in this one's place. */
  private List<Path> others(Path index) throws IOException {
    boolean beside = index.getParent().equals(folder);
    try (Stream<Path> all = Files.list(index.getParent())) {
      return all.filter(p -> p.equals(index) || (beside && finished(p))).toList();
    }
  }

  private static boolean finished(Path path) {
    return path.getFileName().toString().matches(NAME + "[0-9a-f]{" + DIGITS + "}");
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }
}
