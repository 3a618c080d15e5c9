package org.dateline.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dateline.store.Json;

/** A piece of work that goes on beside a server's answers. Thread-safe. */
public final class Job {
  private final String id;
  private final String kind;
  private final String what;
  private final String begun = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private State state = State.WAITING;
  private long done;
  private Long total;
  private String message;
  private Path file;
  private volatile boolean stopping;

  /** How it stands. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    STOPPED,
    FAILED
  }

  Job(String id, String kind, String what) {
    this.id = id;
    this.kind = kind;
    this.what = what;
  }

  /** The name that it is asked for by. */
  public String id() {
    return id;
  }

  /** Asks it to stop after the record at hand; what is done stays. */
  public void stop() {
    stopping = true;
  }

  boolean stopping() {
    return stopping;
  }

  synchronized void running(Long of) {
    state = State.RUNNING;
    total = of;
  }

  synchronized void step() {
    done++;
  }

  synchronized void say(String line) {
    message = line;
  }

  synchronized void wrote(Path result) {
    file = result;
  }

  synchronized void ended(State how) {
    state = how;
  }

  synchronized boolean isOver() {
    return state != State.WAITING && state != State.RUNNING;
  }

  /** What it wrote, once it is done; null where it writes nothing. */
  public synchronized Path file() {
    return state == State.DONE ? file : null;
  }

  /** How it stands, for the API. */
  public synchronized ObjectNode json() {
    ObjectNode node = Json.object();
    node.put("id", id).put("kind", kind).put("what", what).put("begun", begun);
    node.put("state", state.name().toLowerCase(java.util.Locale.ROOT));
    node.put("stopping", stopping && !isOver());
    node.put("done", done).put("total", total).put("message", message);
    return node.put("file", file() != null);
  }
}
