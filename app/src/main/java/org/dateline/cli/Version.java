package org.dateline.cli;

/** The program's name and version. */
final class Version {
  private Version() {}

  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "dateline " + (version == null ? "development" : version);
  }
}
