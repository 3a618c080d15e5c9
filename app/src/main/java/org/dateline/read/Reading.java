package org.dateline.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Consumer;

/** One run's way through its inputs: what kinds there are and where bad ones are reported. */
final class Reading {
  private static final int DEEPEST = 8;

  private final List<Source> sources;
  private final Problems problems;
  private final int threads;
  private final int depth;
  private final State state;

  private Reading(List<Source> sources, Problems problems, int threads, int depth, State state) {
    this.sources = sources;
    this.problems = problems;
    this.threads = threads;
    this.depth = depth;
    this.state = state;
  }

  Reading(List<Source> sources, Problems problems, int threads) {
    this(sources, problems, threads, 0, new State());
  }

  /** How many threads may read an archive's pages. */
  int threads() {
    return threads;
  }

  /** The page that the next article was found in, and how many problems there were. */
  private static final class State {
    private String page;
    private int problems;
  }

  /** Says which page the article that is about to be handed out was found in. */
  void from(String html) {
    state.page = html;
  }

  /** The page of the article that was handed out last, once; null where it had none. */
  String page() {
    String page = state.page;
    state.page = null;
    return page;
  }

  /** The same way, to be gone by another thread, whose problems go elsewhere. */
  Reading fork(Problems to) {
    return new Reading(sources, to, threads, depth, new State());
  }

  /** Reports what a fork reported. */
  void pass(String problem) {
    state.problems++;
    problems.report(problem);
  }

  /** Notes what a fork noted. */
  void passNote(String note) {
    problems.note(note);
  }

  /** How many problems were reported so far. */
  int problems() {
    return state.problems;
  }

  /** Reports what is wrong in an input. */
  void report(Input input, String why) {
    report(input.name(), why);
  }

  /** Reports what is wrong in a place. */
  void report(String name, String why) {
    pass(line(name, why));
  }

  /** Says what is odd about an input that is read all the same. */
  void note(Input input, String what) {
    problems.note(line(input.name(), what));
  }

  private static String line(String name, String why) {
    return (name + ": " + why).replaceAll("\\s*[\r\n]+\\s*", " ");
  }

  /** The articles in an input, its kind told by its first bytes. */
  Articles open(Input input) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("packed more than " + DEEPEST + " times over; unpack it first");
    }
    Head head = input.head();
    if (head.isEmpty()) {
      throw new IOException("it is empty; nothing to read");
    }
    head.checkEntities();
    for (Source source : sources) {
      if (source.reads(head)) {
        return source.open(input, new Reading(sources, problems, threads, depth + 1, state));
      }
    }
    throw new IOException(
        "it is binary and of no kind that is read, as PDF, pictures and Word are not; give text,"
            + " HTML or JSON lines");
  }

  /** All of an input as text. What is wrong with its charset is said. */
  String decode(Input input) throws IOException {
    byte[] bytes = input.all(Limits.BYTES);
    if (bytes == null) {
      throw new IOException(Limits.tooLarge());
    }
    return decode(input, bytes);
  }

  /** Bytes of an input as text. What is wrong with their charset is said. */
  String decode(Input input, byte[] bytes) {
    Decoded decoded = Decoded.of(bytes, input.charset());
    if (decoded.problem() != null) {
      report(input, decoded.problem());
    }
    if (decoded.note() != null) {
      note(input, decoded.note());
    }
    return decoded.text();
  }

  /** The charset of an input that begins so. Where it is not what it claims to be, that is said. */
  Charset charset(Input input, byte[] start) {
    Decoded decoded = Decoded.of(start, input.charset());
    if (decoded.note() != null) {
      note(input, decoded.note());
    }
    return decoded.charset();
  }

  /** Takes what is odd about the items of an input, of which the first is named. */
  Consumer<String> once(Input input) {
    boolean[] said = new boolean[1];
    return what -> {
      if (!said[0]) {
        note(input, what);
      }
      said[0] = true;
    };
  }
}
