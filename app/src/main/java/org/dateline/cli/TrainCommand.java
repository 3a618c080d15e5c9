package org.dateline.cli;

import picocli.CommandLine.Command;

/** Corpora to models. */
@Command(
    name = "train",
    description = "Annotated text to models.",
    subcommands = {
      TrainTypesCommand.class,
      TrainClaimsCommand.class,
      TrainTreebankCommand.class,
      TrainNamesCommand.class,
      TrainIncidentsCommand.class
    })
final class TrainCommand implements Runnable {
  @Override
  public void run() {
    throw new IllegalArgumentException("train: name what to train; see 'dateline train --help'");
  }
}
