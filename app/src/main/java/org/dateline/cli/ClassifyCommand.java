package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.store.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sentences, with their actors or without, to event types. */
@Command(
    name = "classify",
    description =
        "JSON lines of {id, text, actor?, recipient?} to {id, event, mode, quad_code, event_scale, scores}.")
final class ClassifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "JSON lines; - for standard input.")
  String file;

  @Option(
      names = "--profile",
      defaultValue = "accurate",
      description = "fast or accurate (the default).")
  InputOptions.Profile profile;

  @Option(
      names = "--pack",
      paramLabel = "FOLDER",
      description = "Tables and models to lay over the built-in ones.")
  List<Path> packs = new ArrayList<>();

  @Option(names = "--debug", description = "Show where an error came from.")
  boolean debug;

  @Override
  public Integer call() throws Exception {
    Coder coder = Coder.load(new Settings(packs, profile.name()));
    boolean failed = false;
    try (BufferedReader in = open();
        LineOutput out = LineOutput.open(null)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        failed |= !line.isBlank() && !answer(coder, line, number, out);
      }
    }
    return failed ? Main.SOME_FAILED : 0;
  }

  private boolean answer(Coder coder, String line, int number, LineOutput out) {
    try {
      Question q = Question.parse(line);
      out.line(Json.line(coder.classify(q.id(), q.text(), q.actor(), q.recipient())));
      return true;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      String reason =
          e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
      System.err.println(
          "dateline: "
              + file
              + ": line "
              + number
              + ": "
              + reason
              + "; each line is a JSON object with id and text; the other lines are classified");
      return false;
    }
  }

  private BufferedReader open() throws IOException {
    if (file.equals("-")) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    if (!Files.exists(Path.of(file))) {
      throw new IOException(file + ": no such file");
    }
    return Files.newBufferedReader(Path.of(file));
  }
}
