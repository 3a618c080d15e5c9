package org.dateline.find.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.language.WordReader;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.FeatureVector;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.SequenceModel;

/**
 * Finds names of persons, organisations and places by a learned model. Immutable and thread-safe.
 */
public final class NameFinder {
  private final NameTagger tagger;
  private final SequenceModel model;

  /** Null where only what the model finds is asked for. */
  private final Bearers bearers;

  /** With word lists of its own. */
  public NameFinder(Data data) {
    this(data, WordReader.load(data), Gazetteer.load(data), false);
  }

  /**
   * With word lists and a gazetteer that others use as well.
   *
   * @param quick whether words far from all that is listed or written in capitals are passed over
   */
  public NameFinder(Data data, WordReader words, Gazetteer gazetteer, boolean quick) {
    this(new NameTagger(data, words, gazetteer, quick), read(data), new Bearers(data, gazetteer));
  }

  /** What a model alone finds, as its trainer asks. */
  public NameFinder(NameTagger tagger, SequenceModel model) {
    this(tagger, model, null);
  }

  private NameFinder(NameTagger tagger, SequenceModel model, Bearers bearers) {
    this.tagger = tagger;
    this.model = model;
    this.bearers = bearers;
  }

  private static SequenceModel read(Data data) {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(data.open(NameTagger.PATH), 1 << 16))) {
      return SequenceModel.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(NameTagger.PATH, e);
    }
  }

  /** All names of a text in order; they do not overlap. */
  public List<Name> find(Text text) {
    List<Name> names = new ArrayList<>();
    FeatureVector x = new FeatureVector();
    for (int s = 0; s < text.sentences(); s++) {
      tagger.tag(text, s, model, x, names);
    }
    if (bearers != null) {
      names.replaceAll(n -> bearers.checked(text, n));
    }
    return names;
  }
}
