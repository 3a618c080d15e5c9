package org.dateline.desk;

/** What codes here. */
final class Version {
  static final String CODER = "dateline " + number();

  private Version() {}

  private static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
