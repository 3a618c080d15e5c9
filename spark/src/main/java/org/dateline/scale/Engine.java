package org.dateline.scale;

import java.nio.file.Path;
import java.util.List;
import org.dateline.find.Coder;
import org.dateline.find.Settings;
import org.dateline.lexicon.Data;
import org.dateline.merge.Merger;

/**
 * The coder and the merger of one executor: loaded once, whatever the number of its tasks, which
 * share them. Thread-safe.
 */
final class Engine {
  private static Engine loaded;

  private final How how;
  private final List<Path> packs;
  private final Merger merger;
  private Coder coder;

  private Engine(How how) {
    this.how = how;
    packs = how.unpack();
    merger = Merger.load(Data.load(packs));
  }

  /** The engine of this process; another one takes its place where there is another way to code. */
  static synchronized Engine of(How how) {
    if (loaded == null || !loaded.how.digest().equals(how.digest())) {
      loaded = new Engine(how);
    }
    return loaded;
  }

  /** What codes; loaded by the first task that codes. */
  synchronized Coder coder() {
    if (coder == null) {
      coder = Coder.load(new Settings(packs, how.profile()));
    }
    return coder;
  }

  Merger merger() {
    return merger;
  }
}
