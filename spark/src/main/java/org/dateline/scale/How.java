package org.dateline.scale;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.lexicon.Data;
import org.dateline.record.Digest;

/**
 * How to code, as it travels to the machines that do.
 *
 * @param profile fast or accurate
 * @param published the day of publication of all articles, or null where they tell it themselves
 * @param packs the files of each pack by their path in it; the last pack wins
 * @param digest what tells one way of coding from another
 */
record How(String profile, String published, List<Map<String, byte[]>> packs, String digest)
    implements Serializable {
  /** Reads packs where the job is started; other machines need not have them. */
  static How of(String profile, String published, List<Path> packs) throws IOException {
    Data.load(packs);
    List<Map<String, byte[]>> read = new ArrayList<>();
    for (Path pack : packs) {
      read.add(files(pack));
    }
    return new How(profile, published, read, digest(profile, published, read));
  }

  private static Map<String, byte[]> files(Path pack) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(pack)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        files.put(pack.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Lays the packs out in folders of this machine. */
  List<Path> unpack() {
    List<Path> folders = new ArrayList<>();
    try {
      for (Map<String, byte[]> pack : packs) {
        Path folder = Files.createTempDirectory("dateline-pack");
        for (Map.Entry<String, byte[]> file : pack.entrySet()) {
          Path to = folder.resolve(file.getKey());
          Files.createDirectories(to.getParent());
          Files.write(to, file.getValue());
        }
        folders.add(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a pack could not be laid out: " + e.getMessage(), e);
    }
    return folders;
  }

  private static String digest(String profile, String published, List<Map<String, byte[]>> packs) {
    StringBuilder all = new StringBuilder(profile + "\n" + published);
    for (Map<String, byte[]> pack : packs) {
      pack.forEach((name, bytes) -> all.append('\n').append(name).append(' ').append(of(bytes)));
    }
    return Digest.of(all.toString());
  }

  private static String of(byte[] bytes) {
    return Digest.of(new String(bytes, StandardCharsets.ISO_8859_1));
  }
}
