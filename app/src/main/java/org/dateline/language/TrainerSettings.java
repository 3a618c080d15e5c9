package org.dateline.language;

/** Sizes, rounds and seeds of training, chosen on EWT's development part. */
final class TrainerSettings {
  static final long SEED = 20220109;
  static final int TAGGER_EPOCHS = 6;
  static final int JACKKNIFE_EPOCHS = 3;
  static final int PARSER_EPOCHS = 6;
  static final int PARTS = 4;
  static final int TAGGER_FEATURES = 250_000;
  static final int MOVE_FEATURES = 720_000;
  static final int LABEL_FEATURES = 140_000;

  private TrainerSettings() {}
}
