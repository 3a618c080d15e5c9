package org.dateline.scale;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.SnappyCodec;
import org.apache.hadoop.util.ReflectionUtils;
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

  /** How the names of files of a split's output end. */
  static final String PACKED = ".snappy";

  private final Path folder;
  private final FileSystem system;

  /** They are read soon and thrown away: little time for packing them. */
  private final CompressionCodec codec;

  Lake(String folder, Configuration hadoop) throws IOException {
    this.folder = new Path(folder);
    system = this.folder.getFileSystem(hadoop);
    codec = ReflectionUtils.newInstance(SnappyCodec.class, hadoop);
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

  /** Opens a file of a split's output for writing, which packs it. */
  OutputStream create(String splitFolder, String name) throws IOException {
    return codec.createOutputStream(system.create(new Path(work(splitFolder), name), true));
  }

  /** Opens a file of a split's output for reading what was written. */
  InputStream open(Manifest split, String name) throws IOException {
    return codec.createInputStream(system.open(new Path(part(split, name))));
  }

  /** Says that a split is done. */
  void done(String key, Manifest manifest) throws IOException {
    put(work(key + MANIFEST), Json.line(manifest));
  }

  /** The keys of the splits that are done. */
  Set<String> done() throws IOException {
    Set<String> done = new HashSet<>();
    for (FileStatus file : list(work())) {
      String name = file.getPath().getName();
      if (name.endsWith(MANIFEST) && !name.startsWith(".")) {
        done.add(name.substring(0, name.length() - MANIFEST.length()));
      }
    }
    return done;
  }

  /** What is known of a split that is done. */
  Manifest manifest(Split split) throws IOException {
    return Json.read(text(work(split.key() + MANIFEST)), Manifest.class);
  }

  private FileStatus[] list(Path path) throws IOException {
    try {
      return system.listStatus(path);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  /** What the tables hold, or null where they are not whole. */
  Whole whole() throws IOException {
    Path path = new Path(folder, WHOLE);
    return system.exists(path) ? Json.read(text(path), Whole.class) : null;
  }

  /** Says what the tables hold: they are whole. */
  void whole(Whole what) throws IOException {
    put(new Path(folder, WHOLE), Json.line(what));
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
