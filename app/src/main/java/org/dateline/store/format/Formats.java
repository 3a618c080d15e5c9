package org.dateline.store.format;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.lexicon.Data;
import org.dateline.store.Json;

/** All output formats. Immutable and thread-safe. */
public final class Formats {
  private final List<Format> all;

  private Formats(Tables t) {
    all =
        List.of(
            new JsonLines("jsonl", "jsonl", Json::node),
            new JsonArray(),
            new FlatTable("csv"),
            new FlatTable("tsv"),
            new Parquet(),
            Plover.format(),
            Polecat.format(t),
            Icews.format(t),
            Gdelt.events(t),
            Gdelt.mentions(t),
            Gdelt.old(t),
            Phoenix.format(t),
            Acled.format(t),
            new GeoJson());
  }

  /** With the codes of the lexicon. */
  public static Formats load(Data data) {
    return new Formats(new Tables(data));
  }

  /** Every format, in the order of the documents. */
  public List<Format> all() {
    return all;
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException where there is none; its message lists them
   */
  public Format named(String name) {
    return all.stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("format '" + name + "' is none of " + names()));
  }

  private String names() {
    return all.stream().map(Format::name).collect(Collectors.joining(", "));
  }
}
