package org.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.desk.Desk;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.record.Document;
import org.dateline.store.imported.Imports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Other coders' events into a store. */
@Command(
    name = "import",
    description =
        "Puts events that others coded into a store, marked as imported and without evidence:"
            + " files of GDELT 1 and 2, ICEWS, POLECAT, Phoenix, ACLED.")
final class ImportCommand implements Callable<Integer> {
  private static final int SOME = 1000;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Events files as published.")
  List<Path> files;

  @Mixin StoreOption store;

  @Mixin QuietOption common;

  @Override
  public Integer call() {
    int status = 0;
    Imports imports = new Imports(Data.builtIn());
    try (Desk desk = Desk.write(store.folder, "import", Settings.standard())) {
      for (Path file : files) {
        try {
          read(imports, desk, file);
        } catch (IOException e) {
          System.err.println("dateline: " + e.getMessage());
          status = Main.SOME_FAILED;
        }
      }
      desk.store().flush();
    }
    return status;
  }

  private void read(Imports imports, Desk desk, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such file; check the path");
    }
    List<Document> some = new ArrayList<>();
    Progress progress = new Progress("events", common.quiet);
    try {
      Imports.Read read =
          imports.read(
              file,
              d -> {
                progress.step();
                some.add(d);
                if (some.size() >= SOME) {
                  put(desk, some);
                }
              });
      progress.end();
      tell(file, read);
    } finally {
      progress.end();
      put(desk, some);
    }
  }

  private void tell(Path file, Imports.Read read) {
    if (!common.quiet) {
      System.err.println(
          "dateline: "
              + file
              + ": "
              + read.events()
              + " events "
              + read.kind()
              + (read.left().isEmpty()
                  ? ""
                  : "; left out of its lines " + String.join("; ", read.left())));
    }
  }

  private static void put(Desk desk, List<Document> some) {
    if (!some.isEmpty()) {
      desk.putImported(some, some.get(0).events().get(0).citeInfo().coder());
      some.clear();
    }
  }
}
