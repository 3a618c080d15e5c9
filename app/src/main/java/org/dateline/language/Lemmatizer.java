package org.dateline.language;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Dictionary forms: a script for the word with its tag, as written or in lower case, else for the
 * longest ending that has one. A script says how many chars to cut from the end, what to put there,
 * and whether to write in lower case first. Immutable and thread-safe.
 */
final class Lemmatizer {
  /** Longest ending that rules look at. */
  static final int LONGEST = 5;

  private static final int SCRIPT_BITS = 11;

  private final List<String> scripts;
  private final int[] slots;

  Lemmatizer(List<String> scripts, int[] slots) {
    this.scripts = scripts;
    this.slots = slots;
  }

  /** What {@link #lemma} needs of a tag ("VERB VBN"): past tense and participle are one. */
  static int tagKey(String name) {
    String tag = name.substring(name.indexOf(' ') + 1);
    return tag.equals("VBN") ? tagKey(" VBD") : Hash.of(tag, 0, tag.length());
  }

  /** The dictionary form of a word that bears a tag, by its {@link #tagKey}. */
  String lemma(String form, int tag) {
    String lower = form.toLowerCase(Locale.ROOT);
    int n = lower.length();
    int script = find(key(form, 0, tag, true));
    if (script < 0 && !form.equals(lower)) {
      script = find(key(lower, 0, tag, true));
    }
    for (int size = Math.min(LONGEST, n); script < 0 && size >= 0; size--) {
      script = find(key(lower, n - size, tag, false));
    }
    return script < 0 ? form : apply(scripts.get(script), form);
  }

  private int find(int key) {
    int mask = slots.length - 1;
    for (int i = place(key, slots.length); slots[i] != 0; i = i + 1 & mask) {
      if (slots[i] >>> SCRIPT_BITS == check(key)) {
        return (slots[i] & (1 << SCRIPT_BITS) - 1) - 1;
      }
    }
    return -1;
  }

  /** The key of a word, or of its ending from a position, under a tag. */
  static int key(String word, int from, int tag, boolean whole) {
    return Hash.mix(Hash.raw(whole ? 1 : 2, Hash.of(word, from, word.length()), tag));
  }

  private static int place(int key, int slots) {
    return (key * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(slots));
  }

  private static int check(int key) {
    return Hash.mix(key + 77) >>> SCRIPT_BITS;
  }

  /** Puts a script's number where {@link #find} looks for it. */
  static void put(int[] slots, int key, int script) {
    int i = place(key, slots.length);
    while (slots[i] != 0) {
      i = i + 1 & slots.length - 1;
    }
    slots[i] = check(key) << SCRIPT_BITS | script + 1;
  }

  /** The script that makes a lemma of a form: "L2y" cuts two chars of the lower form, adds "y". */
  static String script(String form, String lemma) {
    String lower = form.toLowerCase(Locale.ROOT);
    int kept = common(form, lemma);
    int low = common(lower, lemma);
    return low >= kept
        ? "L" + (char) ('0' + lower.length() - low) + lemma.substring(low)
        : "K" + (char) ('0' + form.length() - kept) + lemma.substring(kept);
  }

  private static int common(String a, String b) {
    int n = 0;
    while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return n;
  }

  static String apply(String script, String form) {
    String base = script.charAt(0) == 'L' ? form.toLowerCase(Locale.ROOT) : form;
    int cut = script.charAt(1) - '0';
    int kept = base.length() - cut;
    boolean nothing = kept < 0 || (kept == 0 && script.length() == 2);
    return nothing ? base : base.substring(0, kept) + script.substring(2);
  }

  static Lemmatizer read(DataInputStream in) throws IOException {
    return new Lemmatizer(Packed.strings(in), Packed.ints(in));
  }

  void write(DataOutputStream out) throws IOException {
    Packed.strings(out, scripts);
    Packed.ints(out, slots);
  }
}
