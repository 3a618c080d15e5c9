package org.dateline.train.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.dateline.lexicon.Codebook;

/** A verb dictionary of TABARI or PETRARCH: synsets, blocks of verbs, patterns. */
final class Verbs {
  private static final java.util.regex.Pattern CODE =
      java.util.regex.Pattern.compile("\\[\\s*([\\w:-]+)\\s*]");
  private static final java.util.regex.Pattern FORMS = java.util.regex.Pattern.compile("\\{[^}]*}");

  private final Lines file;
  private final Codes codes;
  private final Pack pack;
  private final Map<String, String> synsets = new HashMap<>();
  private final List<String> verbs = new ArrayList<>();
  private final boolean petrarch;
  private String blockCode = "";
  private boolean headed;
  private boolean closed;

  private Verbs(Lines file, Codes codes, Pack pack) {
    this.file = file;
    this.codes = codes;
    this.pack = pack;
    petrarch =
        file.lines().stream().anyMatch(l -> l.header() || l.text().matches("[A-Z_ ]+\\{[^|]*}.*"));
  }

  static void read(Lines file, Codes codes, Pack pack) {
    Verbs verbs = new Verbs(file, codes, pack);
    verbs.synsets();
    file.lines().forEach(verbs::line);
  }

  /** Synsets may be defined anywhere, so they are read before all. */
  private void synsets() {
    String name = null;
    Set<String> words = new LinkedHashSet<>();
    for (Lines.Line line : file.lines()) {
      String text = line.text().strip();
      if (name != null && text.startsWith("+")) {
        word(line, text.substring(1).strip(), words);
      } else if (!text.isEmpty()) {
        close(name, words);
        name = text.startsWith("&") ? text.split("\\s+")[0] : null;
        words = new LinkedHashSet<>();
      }
    }
    close(name, words);
  }

  private void word(Lines.Line line, String word, Set<String> words) {
    if (word.replaceAll("_+$", "").split("[\\s_]+").length > 2) {
      pack.left(file.name(), line.number(), line.text(), "a phrase of more than two words");
    } else {
      words.addAll(Pattern.forms(word));
    }
  }

  private void close(String name, Set<String> words) {
    if (name != null && !words.isEmpty()) {
      String own = "own_" + name.substring(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      synsets.put(name, "@" + own);
      pack.row(Pack.CLASSES, own, String.join("|", words));
    }
  }

  private void line(Lines.Line line) {
    String text = line.text().strip();
    if (line.header()) {
      headed = true;
      begin(code(text));
    } else if (text.isEmpty()) {
      closed = true;
    } else if (text.startsWith("-")) {
      closed = true;
      pattern(line, text.substring(1).strip());
    } else if (!text.startsWith("+") && !text.startsWith("&") && !text.startsWith("~")) {
      verb(line, text);
    }
  }

  private void begin(String code) {
    verbs.clear();
    blockCode = code;
    closed = false;
  }

  /** In PETRARCH verbs of a block share its patterns and its code, in TABARI each has its own. */
  private void verb(Lines.Line line, String text) {
    if (closed || !petrarch) {
      begin(headed ? blockCode : "");
    }
    closed = false;
    String own = code(text);
    String bare = FORMS.matcher(CODE.matcher(text).replaceAll("")).replaceAll("").strip();
    String lemma = bare.toLowerCase(Locale.ROOT).replaceAll("_+$", "").replaceAll("[\\s_]+", "_");
    if (!lemma.matches("[a-z][a-z_'-]*")) {
      pack.left(file.name(), line.number(), line.text(), "is no verb");
      return;
    }
    if (petrarch && blockCode.isEmpty()) {
      blockCode = own;
    }
    verbs.add(lemma);
    forms(lemma, text);
    String code = own.isEmpty() ? blockCode : own;
    if (!code.isEmpty() && !code.startsWith("--")) {
      frame(line, lemma, "", "subj", Pack.TARGET, code);
    }
  }

  /** The forms in braces that no rule of English makes. */
  private void forms(String lemma, String text) {
    Matcher braces = FORMS.matcher(text);
    String stem = lemma.replaceFirst("e$", "");
    String regular =
        stem + "(?:e?s|e?d|ing)|" + stem + ".(?:ed|ing)|" + lemma.replaceFirst("y$", "") + "ie[ds]";
    while (braces.find()) {
      for (String form :
          braces.group().replaceAll("[{}]", "").toLowerCase(Locale.ROOT).strip().split("[\\s,]+")) {
        if (form.matches("[a-z-]+") && !form.equals(lemma) && !form.matches(regular)) {
          pack.row(Pack.FORMS, form, lemma);
        }
      }
    }
  }

  private void pattern(Lines.Line line, String text) {
    String code = code(text);
    String bare = CODE.matcher(text).replaceAll("").strip();
    if (verbs.isEmpty()) {
      pack.left(file.name(), line.number(), line.text(), "no verb before it");
      return;
    }
    if (bare.indexOf('[') >= 0 || bare.indexOf(']') >= 0) {
      pack.left(file.name(), line.number(), line.text(), "its code does not stand in [ and ]");
      return;
    }
    try {
      for (Pattern p : Pattern.read(bare, synsets)) {
        frame(
            line,
            String.join("|", verbs),
            p.conditions(),
            p.actor(),
            p.recipient(),
            code.isEmpty() ? blockCode : code);
      }
    } catch (Pattern.Unclear e) {
      pack.left(file.name(), line.number(), line.text(), e.getMessage());
    }
  }

  private void frame(
      Lines.Line line, String verb, String conditions, String actor, String target, String code) {
    if (code.startsWith("--")) {
      pack.frame(verb, conditions, "NONE", "", "", "", "");
      return;
    }
    String first = code.split(":")[0];
    Codebook.Cameo cameo = codes.event(first);
    if (cameo == null) {
      pack.left(file.name(), line.number(), line.text(), "code " + first + " is not CAMEO's");
    } else if (cameo.type().isEmpty()) {
      String why = "code " + first + " is a statement, which PLOVER does not code";
      pack.left(file.name(), line.number(), line.text(), why);
    } else {
      pack.frame(verb, conditions, cameo.type(), cameo.mode(), cameo.code(), actor, target);
    }
  }

  private static String code(String text) {
    Matcher matcher = CODE.matcher(text);
    String code = "";
    while (matcher.find()) {
      code = matcher.group(1);
    }
    return code;
  }
}
