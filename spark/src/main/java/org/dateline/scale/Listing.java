package org.dateline.scale;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of the inputs on any file system that Hadoop knows, in the order in which one program
 * alone would read them: folders with all that is in them, sorted by name, without hidden files.
 */
final class Listing {
  private final Configuration hadoop;
  private final Consumer<String> problems;
  private final List<Split.File> files = new ArrayList<>();

  private Listing(Configuration hadoop, Consumer<String> problems) {
    this.hadoop = hadoop;
    this.problems = problems;
  }

  /**
   * Lists them.
   *
   * @param inputs files, folders and globs, on the default file system where they name none
   * @param problems takes a line for each that cannot be read
   */
  static List<Split.File> of(List<String> inputs, Configuration hadoop, Consumer<String> problems) {
    Listing listing = new Listing(hadoop, problems);
    inputs.forEach(listing::input);
    return listing.files;
  }

  private void input(String name) {
    try {
      Path path = new Path(name);
      FileSystem system = path.getFileSystem(hadoop);
      if (exists(system, path)) {
        add(system, system.getFileStatus(path), name);
        return;
      }
      FileStatus[] found = system.globStatus(path);
      if (found == null || found.length == 0) {
        boolean glob = name.matches(".*[*?\\[{].*");
        problems.accept(
            name
                + (glob
                    ? ": no file matches; check the pattern"
                    : ": no such file; check the path"));
        return;
      }
      Arrays.sort(found, Comparator.comparing(f -> f.getPath().toString()));
      for (FileStatus one : found) {
        add(system, one, shown(name, one.getPath()));
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.accept(name + ": could not be listed (" + e.getMessage() + "); check the path");
    }
  }

  private static boolean exists(FileSystem system, Path path) throws IOException {
    try {
      return system.exists(path);
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private void add(FileSystem system, FileStatus status, String name) throws IOException {
    if (!status.isDirectory()) {
      files.add(
          new Split.File(
              name, status.getPath().toString(), status.getLen(), status.getModificationTime()));
      return;
    }
    FileStatus[] children = system.listStatus(status.getPath());
    Arrays.sort(children, Comparator.comparing(c -> c.getPath().getName()));
    for (FileStatus child : children) {
      String own = child.getPath().getName();
      if (!own.startsWith(".") && !own.equals("_SUCCESS")) {
        add(system, child, name.endsWith("/") ? name + own : name + "/" + own);
      }
    }
  }

  /** A found path, without its system where the user named none. */
  private static String shown(String pattern, Path found) {
    boolean whole = new Path(pattern).toUri().getScheme() != null;
    if (whole) {
      return found.toString();
    }
    String path = found.toUri().getPath();
    return pattern.startsWith("/") ? path : relative(pattern, path);
  }

  /** A found path from where the pattern begins. */
  private static String relative(String pattern, String path) {
    int levels = pattern.replaceAll("/+", "/").split("/").length;
    String[] parts = path.split("/");
    return String.join("/", Arrays.copyOfRange(parts, parts.length - levels, parts.length));
  }
}
