package org.dateline.find.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.language.Text;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.LexiconException;
import org.dateline.lexicon.OntologyRows;
import org.dateline.lexicon.Row;

/**
 * A user's own types, modes and contexts, from {@link OntologyRows} of the packs: each is a PLOVER
 * type, perhaps with a mode, and words that the sentence must hold. Its codes come behind PLOVER's,
 * written {@code name:code}. Empty where no pack has one. Immutable and thread-safe.
 */
public final class Ontology {
  /** Codes of one event, behind PLOVER's. */
  record Codes(List<String> types, List<String> modes, List<String> contexts) {}

  private enum Kind {
    TYPE,
    MODE,
    CONTEXT
  }

  /**
   * A row.
   *
   * @param type PLOVER type, or empty for any
   * @param mode PLOVER mode, or empty for any
   * @param own the own type that a mode belongs to, or empty
   * @param words phrases of lemmas or forms, one of which must be there; none for no matter
   */
  private record Rule(
      Kind kind, String code, String type, String mode, String own, List<String[]> words, Row row) {
    int weight(Row frame) {
      return (row.at().equals(frame.at()) ? 8 : 0)
          + (mode.isEmpty() ? 0 : 2)
          + (words.isEmpty() ? 0 : 3);
    }
  }

  private final List<Rule> rules = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  Ontology(Data data, Codebook codebook) {
    this(OntologyRows.of(data), codebook, LexiconException::fail);
  }

  private Ontology(List<Row> rows, Codebook codebook, Consumer<LexiconException> wrong) {
    String name = "own";
    Set<String> types = new LinkedHashSet<>();
    for (Row row : rows) {
      if (row.get("kind").equals("type")) {
        types.add(name + ":" + row.get("code").strip());
      }
      try {
        if (row.get("kind").equals("ontology")) {
          name = row.get("code").strip();
          names.add(name);
        } else {
          rules.add(rule(name + ":", row, codebook));
        }
      } catch (LexiconException e) {
        wrong.accept(e);
      }
    }
    for (Rule rule : rules) {
      if (!rule.own.isEmpty() && !types.contains(rule.own)) {
        wrong.accept(rule.row.error("'" + rule.own + "' is none of your types: " + types));
      }
    }
  }

  /**
   * Checks the rows of an ontology.
   *
   * @param wrong takes each mistake, with its file and line
   */
  public static void check(List<Row> rows, Codebook codebook, Consumer<LexiconException> wrong) {
    new Ontology(rows, codebook, wrong);
  }

  private static Rule rule(String prefix, Row row, Codebook codebook) {
    Kind kind =
        switch (row.get("kind")) {
          case "type" -> Kind.TYPE;
          case "mode" -> Kind.MODE;
          case "context" -> Kind.CONTEXT;
          default ->
              throw row.error(
                  "kind '" + row.get("kind") + "' is not ontology, type, mode or context");
        };
    String plover = row.get("plover").strip();
    boolean own = plover.startsWith(":");
    String[] parts = (own ? "" : plover).split("/", 2);
    String mode = parts.length > 1 ? parts[1] : "";
    if (!parts[0].isEmpty()) {
      codebook.checkType(row, parts[0]);
    } else if (kind == Kind.TYPE) {
      throw row.error(
          "a type needs the PLOVER type that it is part of, as PROTEST or PROTEST/demo");
    }
    if (!mode.isEmpty()) {
      codebook.checkMode(row, parts[0], mode);
    }
    Frames.ownTriggers(row).forEach(trigger -> Frames.checkTrigger(row, trigger));
    List<String[]> words = new ArrayList<>();
    row.list("words").forEach(w -> words.add(w.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    String code = row.get("code").strip();
    if (code.isEmpty()) {
      throw row.error("no code");
    }
    return new Rule(
        kind, prefix + code, parts[0], mode, own ? prefix + plover.substring(1) : "", words, row);
  }

  /** The codebook's name with those of the ontologies behind it. */
  String codebook(String plover) {
    return names.isEmpty() ? plover : plover + "+" + String.join("+", names);
  }

  /** The codes that an event has besides, each with its reason. */
  Codes of(Text text, Candidate c) {
    List<String> types = new ArrayList<>();
    List<String> modes = new ArrayList<>();
    List<String> contexts = new ArrayList<>();
    Rule best = null;
    for (Rule rule : rules) {
      boolean better =
          rule.kind == Kind.TYPE
              && fits(text, c, rule)
              && (best == null || rule.weight(c.frame().row()) > best.weight(c.frame().row()));
      best = better ? rule : best;
    }
    if (best != null) {
      add(c, best, types, "event");
    }
    for (Rule rule : rules) {
      boolean belongs = rule.own.isEmpty() || types.contains(rule.own);
      if (rule.kind == Kind.MODE && belongs && fits(text, c, rule)) {
        add(c, rule, modes, "mode");
      } else if (rule.kind == Kind.CONTEXT && belongs && fits(text, c, rule)) {
        add(c, rule, contexts, "context");
      }
    }
    return new Codes(types, modes, contexts);
  }

  private static void add(Candidate c, Rule rule, List<String> codes, String field) {
    if (!codes.contains(rule.code)) {
      codes.add(rule.code);
      c.because(field, rule.row.at(), rule.code);
    }
  }

  private static boolean fits(Text text, Candidate c, Rule rule) {
    boolean triggered =
        rule.row.get("trigger").isBlank() || rule.row.at().equals(c.frame().row().at());
    boolean typed = rule.type.isEmpty() || rule.type.equals(c.type);
    boolean moded = rule.mode.isEmpty() || c.modes.contains(rule.mode);
    return triggered && typed && moded && (rule.words.isEmpty() || said(text, c, rule.words));
  }

  private static boolean said(Text text, Candidate c, List<String[]> phrases) {
    int sentence = text.sentenceOf(c.trigger());
    for (int t = text.sentenceStart(sentence); t < text.sentenceEnd(sentence); t++) {
      for (String[] phrase : phrases) {
        if (stands(text, t, phrase, text.sentenceEnd(sentence))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean stands(Text text, int from, String[] phrase, int end) {
    if (from + phrase.length > end) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!Lemmas.of(text, from + i).contains(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
