package org.dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The store that a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The store; what puts something in makes it where there is none.")
  Path folder;
}
