package org.dateline.store.index;

/** What can be searched for; each has an index of its own. */
public enum Kind {
  EVENTS("events"),
  ARTICLES("articles"),
  INCIDENTS("incidents"),
  CLAIMS("claims");

  private final String folder;

  Kind(String folder) {
    this.folder = folder;
  }

  /** The name of its folder and of its resource in the API. */
  public String folder() {
    return folder;
  }
}
