package org.dateline.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A text with annotations beside it, as brat has them.
 *
 * @param id the text's path in its folder, without {@code .txt}; of a file that is neither text nor
 *     annotation, as {@code annotation.conf}, its whole name
 * @param text as it is in its file
 * @param notes the annotations' lines as they are in their file; null where there is no such file
 */
public record Standoff(String id, String text, String notes) {
  private static final String TEXT = ".txt";
  private static final String NOTES = ".ann";
  private static final String SETTINGS = ".conf";

  /** Whether a path is a folder with brat's annotations somewhere below it. */
  public static boolean isIn(Path folder) throws IOException {
    return Files.isDirectory(folder)
        && files(folder).stream().anyMatch(f -> f.toString().endsWith(NOTES));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /**
   * Reads a folder of brat's: texts, annotations, settings.
   *
   * @param left takes each other file, which is passed over, with the reason
   * @throws IOException where one cannot be read: which, and why
   */
  public static List<Standoff> read(Path folder, Consumer<String> left) throws IOException {
    List<Standoff> all = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString();
      if (name.endsWith(TEXT)) {
        String id = name.substring(0, name.length() - TEXT.length());
        Path notes = folder.resolve(id + NOTES);
        all.add(new Standoff(id, text(file), Files.exists(notes) ? text(notes) : null));
      } else if (name.endsWith(SETTINGS)) {
        all.add(new Standoff(name, text(file), null));
      } else if (!name.endsWith(NOTES)) {
        left.accept(file + ": neither .txt, .ann nor .conf; it was left behind");
      } else if (!Files.exists(Path.of(bare(file) + TEXT))) {
        throw new IOException(file + ": no text beside it; add the .txt that it annotates");
      }
    }
    return all;
  }

  private static String bare(Path notes) {
    return notes.toString().substring(0, notes.toString().length() - NOTES.length());
  }

  static String text(Path file) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8; convert it", e);
    }
  }

  /**
   * Writes the files into a folder as brat has them.
   *
   * @throws IOException where the id leads out of the folder, or it cannot be written
   */
  public void write(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    Path file = root.resolve(id.endsWith(SETTINGS) ? id : id + TEXT).normalize();
    if (!file.startsWith(root)) {
      throw new IOException(id + ": leads out of " + folder + "; give the document another id");
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (notes != null) {
      Files.writeString(root.resolve(id + NOTES), notes);
    }
  }
}
