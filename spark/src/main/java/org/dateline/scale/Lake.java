package org.dateline.scale;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dateline.store.Json;

/**
 * The folder that a job writes, on any file system that Hadoop knows: tables for everybody to read,
 * {@code lake.json}, which says that they are whole, and {@code _work}, which lets the next run go
 * on.
 */
final class Lake {
  private static final String WORK = "_work";
  private static final String WHOLE = "lake.json";
  private static final String MANIFEST = ".json";

  private final Path folder;
  private final FileSystem system;

  Lake(String folder, Configuration hadoop) throws IOException {
    this.folder = new Path(folder);
    system = this.folder.getFileSystem(hadoop);
  }

  /** Where a table lies ("events"). */
  String table(String name) {
    return new Path(folder, name).toString();
  }

  /** Where a file of a split's output lies. */
  String part(Manifest split, String name) {
    return new Path(work(split.folder()), name).toString();
  }

  private Path work() {
    return new Path(folder, WORK);
  }

  private Path work(String name) {
    return new Path(work(), name);
  }

  /** Opens a file of a split's output for writing. */
  OutputStream create(String splitFolder, String name) throws IOException {
    return system.create(new Path(work(splitFolder), name), true);
  }

  InputStream open(String path) throws IOException {
    return system.open(new Path(path));
  }

  /** Says that a split is done. */
  void done(String key, Manifest manifest) throws IOException {
    put(work(key + MANIFEST), Json.line(manifest));
  }

  /** What is done already, by the splits' keys. */
  Map<String, Manifest> done(List<Split> splits) throws IOException {
    Map<String, Manifest> done = new HashMap<>();
    Map<String, Path> there = new HashMap<>();
    for (FileStatus file : list(work())) {
      there.put(file.getPath().getName(), file.getPath());
    }
    for (Split split : splits) {
      Path path = there.get(split.key() + MANIFEST);
      if (path != null) {
        done.put(split.key(), Json.read(text(path), Manifest.class));
      }
    }
    return done;
  }

  private FileStatus[] list(Path path) throws IOException {
    try {
      return system.listStatus(path);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  /** What the tables were made from, or null where they are not whole. */
  String whole() throws IOException {
    Path path = new Path(folder, WHOLE);
    return system.exists(path) ? text(path) : null;
  }

  /** Says what the tables were made from: they are whole. */
  void whole(String what) throws IOException {
    put(new Path(folder, WHOLE), what);
  }

  /** The tables are about to change. */
  void begin() throws IOException {
    system.mkdirs(work());
    system.delete(new Path(folder, WHOLE), false);
  }

  private String text(Path path) throws IOException {
    try (InputStream in = system.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes a file that is there as a whole or not at all. */
  private void put(Path path, String text) throws IOException {
    Path beside = new Path(path.getParent(), "." + path.getName() + "." + System.nanoTime());
    try (OutputStream out = system.create(beside, true)) {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
    system.delete(path, false);
    if (!system.rename(beside, path)) {
      system.delete(beside, false);
      if (!system.exists(path)) {
        throw new IOException(path + ": could not be written");
      }
    }
  }
}
