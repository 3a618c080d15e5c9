package org.dateline.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @Test
  void aFileHasItsPermissionsAndNoSumsBesideIt(@TempDir Path folder) throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    hadoop.set("fs.permissions.umask-mode", "000");
    FileSystem files = FileSystem.newInstance(URI.create("file:///"), hadoop);
    assertInstanceOf(LocalFiles.class, files);
    Path file = folder.resolve("one");
    var at = new org.apache.hadoop.fs.Path(file.toUri());
    FsPermission some = FsPermission.valueOf("-rw-r-x--x");
    files.create(at, some, true, 10, (short) 1, 1000, null).close();

    assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(List.of(file), all.toList());
    }
  }
}
