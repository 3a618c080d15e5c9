package org.dateline.read;

import java.io.IOException;
import org.dateline.record.Article;

/** The articles of many inputs, one input after another; a bad one is reported and passed over. */
final class Chain implements Articles {
  /** Inputs one after another, each opened when it is asked for. */
  interface Places extends java.io.Closeable {
    /** The next input, or null at the end. It may throw again and again: once for each bad one. */
    Input next() throws BadInput;

    /**
     * The input that was given last has been read.
     *
     * @param whole whether articles were found in it, and nothing was wrong
     */
    default void read(boolean whole) {}

    @Override
    default void close() throws IOException {}
  }

  /** An input that cannot be opened. */
  static final class BadInput extends IOException {
    private static final long serialVersionUID = 1L;
    private final String name;

    BadInput(String name, String why) {
      super(why);
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  private final Places places;
  private final Reading reading;
  private Input input;
  private Articles articles = Articles.none();
  private boolean found;
  private int problems;

  Chain(Places places, Reading reading) {
    this.places = places;
    this.reading = reading;
  }

  @Override
  public Article next() throws IOException {
    for (Article article = step(); ; article = step()) {
      if (article != null || !advance()) {
        return article;
      }
    }
  }

  private Article step() throws IOException {
    try {
      Article article = articles.next();
      found |= article != null;
      return article == null || input == null ? article : input.dated(article);
    } catch (IOException | RuntimeException e) {
      reading.report(input, Errors.reason(e));
      return null;
    }
  }

  private boolean advance() throws IOException {
    while (true) {
      closeCurrent();
      places.read(found && reading.problems() == problems);
      found = false;
      problems = reading.problems();
      try {
        input = places.next();
        if (input == null) {
          return false;
        }
        articles = reading.open(input);
        return true;
      } catch (BadInput e) {
        reading.report(e.name, e.getMessage());
      } catch (IOException | RuntimeException e) {
        reading.report(input, Errors.reason(e));
        input.bytes().close();
      }
    }
  }

  private void closeCurrent() throws IOException {
    Articles done = articles;
    articles = Articles.none();
    done.close();
  }

  @Override
  public void close() throws IOException {
    closeCurrent();
    places.close();
  }
}
