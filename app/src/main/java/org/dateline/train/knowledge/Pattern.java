package org.dateline.train.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A verb pattern of TABARI or PETRARCH as conditions and roles of a frame. Such a pattern is a row
 * of words around the verb ({@code *}), with places for source ({@code $}), target ({@code +}) or
 * both ({@code %}); what stands behind the verb becomes its object and what prepositions join to
 * it, what stands before it its subject.
 *
 * @param conditions of the frame, separated by blanks
 */
record Pattern(String conditions, String actor, String recipient) {
  /** A pattern that has no counterpart; the message says why. */
  static final class Unclear extends Exception {
    private static final long serialVersionUID = 1L;

    Unclear(String why) {
      super(why);
    }
  }

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "about", "against", "among", "around", "as", "at", "before", "behind", "between", "by",
          "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto", "out", "over",
          "through", "to", "toward", "towards", "under", "upon", "with", "within", "without");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "got");
  private static final Set<String> IGNORED =
      Set.of("a", "an", "the", "and", "^", "has", "have", "had", "will", "would", "its", "their");
  private static final String ANY_TARGET = Pack.TARGET + "|of";

  /**
   * Reads what stands between dash and code.
   *
   * @param synsets the words of {@code &NAME}, as a condition writes them
   * @return one frame, or two where "to" may stand before a noun or a verb
   */
  static List<Pattern> read(String written, Map<String, String> synsets) throws Unclear {
    List<String> tokens = tokens(written);
    int verb = tokens.indexOf("*");
    if (verb < 0 || verb != tokens.lastIndexOf("*")) {
      throw new Unclear("the verb's place '*' must be there once");
    }
    List<String> left = tokens.subList(0, verb);
    List<String> right = tokens.subList(verb + 1, tokens.size());
    boolean by = indexOf(right, "by", "$") >= 0 || (right.equals(List.of("by")) && !left.isEmpty());
    boolean passive = by || (left.stream().anyMatch(BE::contains) && left.contains("+"));
    List<Pattern> read = new ArrayList<>();
    read.add(new Reader(synsets, passive, false).read(left, right));
    int to = right.indexOf("to");
    boolean verbal = to >= 0 && to + 1 < right.size() && word(right.get(to + 1));
    if (verbal) {
      read.add(new Reader(synsets, passive, true).read(left, right));
    }
    return read;
  }

  private static int indexOf(List<String> tokens, String a, String b) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).equals(a) && tokens.get(i + 1).equals(b)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean word(String token) {
    return Character.isLetter(token.charAt(0)) && !PREPOSITIONS.contains(token);
  }

  /** PETRARCH's brackets around phrases add nothing; TABARI's braces hold alternatives. */
  private static List<String> tokens(String written) {
    String joined = written.replaceAll("\\s*\\|\\s*", "|").replace("**", "*");
    List<String> tokens = new ArrayList<>();
    for (String raw : joined.split("[\\s{}()\\[\\]]+")) {
      if (!raw.isEmpty()) {
        tokens.add(raw.startsWith("&") ? raw : raw.toLowerCase(Locale.ROOT));
      }
    }
    return tokens;
  }

  /** The forms that a word of a dictionary may stand for: itself and its singular. */
  static Set<String> forms(String word) {
    String bare = word.strip().toLowerCase(Locale.ROOT).replaceAll("_+$", "");
    String joined = bare.replaceAll("[\\s_]+", "_");
    Set<String> forms = new LinkedHashSet<>(List.of(joined));
    if (joined.endsWith("ies") && joined.length() > 4) {
      forms.add(joined.substring(0, joined.length() - 3) + "y");
    } else if (joined.endsWith("sses") || joined.endsWith("shes") || joined.endsWith("ches")) {
      forms.add(joined.substring(0, joined.length() - 2));
    } else if (joined.endsWith("s") && !joined.endsWith("ss") && joined.length() > 3) {
      forms.add(joined.substring(0, joined.length() - 1));
    }
    return forms;
  }

  /** One way to read a pattern. */
  private static final class Reader {
    private final Map<String, String> synsets;
    private final boolean passive;
    private final boolean infinitive;
    private final List<String> conditions = new ArrayList<>();
    private String actor;
    private String recipient = "";
    private String at = "";
    private String preposition = "";

    Reader(Map<String, String> synsets, boolean passive, boolean infinitive) {
      this.synsets = synsets;
      this.passive = passive;
      this.infinitive = infinitive;
      actor = passive ? "by" : "subj";
    }

    Pattern read(List<String> left, List<String> right) throws Unclear {
      before(left);
      behind(right);
      String target = recipient;
      if (target.isEmpty()) {
        target = passive ? "obj" : unnamed();
      }
      return new Pattern(String.join(" ", conditions), actor, target);
    }

    /** Where the target may stand: not where the pattern has words of its own, but as object. */
    private String unnamed() {
      Set<String> slots = new LinkedHashSet<>(List.of(ANY_TARGET.split("\\|")));
      for (String condition : conditions) {
        slots.remove(condition.startsWith("obj=") ? "" : condition.split("=", 2)[0]);
      }
      return String.join("|", slots);
    }

    private void before(List<String> left) throws Unclear {
      List<String> run = new ArrayList<>();
      for (String token : left) {
        if (token.equals("+") && passive) {
          recipient = "obj";
        } else if (token.equals("+")) {
          throw new Unclear("its target stands before the verb, and the verb is not passive");
        } else if (PREPOSITIONS.contains(token)) {
          throw new Unclear("a phrase with '" + token + "' before the verb");
        } else if (!token.equals("$") && !token.equals("%") && !BE.contains(token)) {
          run.add(token);
        }
      }
      run.removeAll(IGNORED);
      if (!run.isEmpty()) {
        conditions.add((passive ? "obj=" : "subj=") + words(run));
      }
    }

    private void behind(List<String> right) throws Unclear {
      List<String> run = new ArrayList<>();
      for (String token : right) {
        boolean plain = !PREPOSITIONS.contains(token) && !"+$%^".contains(token);
        if (plain && !IGNORED.contains(token)) {
          run.add(token);
          continue;
        }
        if (plain || token.equals("^")) {
          continue;
        }
        phrase(run);
        role(token);
      }
      phrase(run);
      if (!preposition.isEmpty() && !(passive && preposition.equals("by"))) {
        conditions.add(path() + "=*");
      }
    }

    private void role(String token) {
      if (PREPOSITIONS.contains(token)) {
        preposition = token;
        return;
      }
      String slot = preposition.isEmpty() ? "obj" : choices();
      preposition = "";
      if (token.equals("$")) {
        actor = slot;
      } else {
        recipient = recipient.isEmpty() ? slot : recipient + "|" + slot;
      }
    }

    /** Where the open preposition's phrase may hang: on what came last, or on the verb. */
    private String choices() {
      return at.isEmpty() ? preposition : at + "." + preposition + "|" + preposition;
    }

    /** A preposition of the verb is sought below its object as well, save "of". */
    private String path() {
      boolean direct = at.isEmpty() || (at.equals("obj") && !preposition.equals("of"));
      return direct ? preposition : at + "." + preposition;
    }

    private void phrase(List<String> run) throws Unclear {
      if (run.isEmpty()) {
        return;
      }
      List<String> rest = new ArrayList<>(run);
      run.clear();
      if (preposition.equals("to") && infinitive) {
        at = at.isEmpty() || at.equals("obj") ? "xcomp" : at + ".xcomp";
        conditions.add(at + "=" + words(rest.subList(0, 1)));
        preposition = "";
        rest.remove(0);
        if (rest.isEmpty()) {
          return;
        }
      }
      String slot = preposition.isEmpty() ? at.isEmpty() ? "obj" : at + ".obj" : path();
      preposition = "";
      if (slot.equals("obj.obj") || slot.contains("that")) {
        throw new Unclear("two phrases after each other without a preposition");
      }
      conditions.add(slot + "=" + words(rest));
      at = slot;
    }

    /** A noun and at most one word before it. */
    private String words(List<String> run) throws Unclear {
      if (run.size() > 2 || run.contains("that")) {
        throw new Unclear("'" + String.join(" ", run) + "': more than a noun with one word before");
      }
      Set<String> all = new LinkedHashSet<>();
      String first = run.size() == 2 ? run.get(0) + "_" : "";
      if (first.startsWith("&") || first.contains("|")) {
        throw new Unclear("alternatives before a noun");
      }
      String last = run.get(run.size() - 1);
      if (last.startsWith("&")) {
        String name = synsets.get(last);
        if (name == null) {
          throw new Unclear("synset " + last + " is not defined");
        }
        if (!first.isEmpty()) {
          throw new Unclear("a word before a synset");
        }
        return name;
      }
      for (String word : Arrays.asList(last.split("\\|"))) {
        forms(first + word).forEach(all::add);
      }
      if (all.stream().anyMatch(w -> w.chars().filter(c -> c == '_').count() > 1)) {
        throw new Unclear("'" + last + "': more than a noun with one word before");
      }
      return String.join("|", all);
    }
  }
}
