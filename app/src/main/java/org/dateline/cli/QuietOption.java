package org.dateline.cli;

import picocli.CommandLine.Option;

/** The common option of commands that read no inputs. */
final class QuietOption {
  @Option(names = "--quiet", description = "No progress.")
  boolean quiet;
}
