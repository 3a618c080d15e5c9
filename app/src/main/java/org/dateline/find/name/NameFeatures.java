package org.dateline.find.name;

import org.dateline.language.WordReader;
import org.dateline.lexicon.FeatureVector;

/** What the tagger of names looks at: the word, its neighbours, and which lists know them. */
final class NameFeatures {
  private static final int P = 0x9E3779B1;

  private NameFeatures() {}

  /** Fills in the features of word {@code i}. */
  static void fill(WordReader.View w, int[] marks, int[] phrases, int i, FeatureVector x) {
    x.clear();
    alone(w, i, x);
    before(w, i - 1, x);
    after(w, i + 1, x);
    together(w, i, x);
    lists(w, marks, i, x);
    listed(w, marks[i], i, x);
    phrases(w, phrases, i, x);
  }

  /** Of the word itself. */
  static void alone(WordReader.View w, int i, FeatureVector x) {
    add(x, 1, 0);
    add(x, 2, w.form(i));
    add(x, 3, w.lower(i));
    add(x, 4, w.last2(i), w.shape(i));
    add(x, 5, w.last3(i));
    add(x, 6, w.last4(i), w.shape(i));
    add(x, 7, w.prefix(i));
    add(x, 9, w.leaf(i));
    add(x, 10, w.cluster4(i), w.shape(i));
    add(x, 11, w.cluster6(i));
    add(x, 12, w.cluster10(i), w.shape(i));
    add(x, 15, w.usual(i), w.shape(i));
    add(x, 60, w.part(i), w.shape(i));
    for (int use = 0; use < 5; use++) {
      add(x, 65 + use, w.share(i, use), w.shape(i));
    }
    add(x, 70, w.group(i), w.shape(i));
    add(x, 71, w.kind(i), w.shape(i));
  }

  /** Of the word before it. */
  static void before(WordReader.View w, int i, FeatureVector x) {
    add(x, 16, w.lower(i));
    add(x, 25, w.leaf(i));
  }

  /** Of the word behind it. */
  static void after(WordReader.View w, int i, FeatureVector x) {
    add(x, 17, w.lower(i));
    add(x, 26, w.leaf(i));
  }

  /** Of several words together, and of the tags. */
  static void together(WordReader.View w, int i, FeatureVector x) {
    int start = i == 0 ? 1 : 0;
    add(x, 8, w.shape(i), start);
    add(x, 13, w.tag(i));
    add(x, 14, w.tag(i), w.shape(i), start);
    add(x, 18, w.lower(i - 2));
    add(x, 19, w.lower(i + 2));
    add(x, 20, w.lower(i - 1), w.lower(i));
    add(x, 21, w.lower(i), w.lower(i + 1));
    add(x, 22, w.shape(i - 1), w.shape(i));
    add(x, 23, w.shape(i), w.shape(i + 1));
    add(x, 24, w.shape(i - 1), w.shape(i), w.shape(i + 1));
    add(x, 27, w.tag(i - 1));
    add(x, 28, w.tag(i + 1));
    add(x, 29, w.tag(i - 1), w.tag(i));
    add(x, 30, w.tag(i), w.tag(i + 1));
    add(x, 31, w.cluster10(i - 1), w.shape(i));
    add(x, 32, w.cluster10(i + 1), w.shape(i));
    add(x, 33, w.cluster6(i - 1), w.cluster6(i));
    add(x, 34, w.cluster6(i), w.cluster6(i + 1));
    add(x, 35, w.last3(i - 1), w.shape(i));
    add(x, 36, w.last3(i + 1), w.shape(i));
    add(x, 37, w.lower(i - 1), w.shape(i), w.tag(i + 1));
    add(x, 38, w.lower(i + 1), w.shape(i));
    add(x, 39, w.lower(i - 1), w.shape(i));
    add(x, 40, w.lower(i - 1), w.cluster6(i));
    add(x, 61, w.part(i - 1), w.shape(i));
    add(x, 62, w.part(i + 1), w.shape(i));
    add(x, 63, w.part(i), w.part(i - 1));
    add(x, 64, w.part(i), w.part(i + 1));
    add(x, 72, w.group(i - 1), w.shape(i));
    add(x, 73, w.group(i + 1), w.shape(i));
    add(x, 74, w.group(i), w.group(i - 1));
    add(x, 75, w.group(i), w.group(i + 1));
    add(x, 76, w.kind(i - 1), w.shape(i));
    add(x, 77, w.kind(i + 1), w.shape(i));
  }

  /** Whether neither a word nor its neighbours have marks. */
  static boolean unmarked(int[] marks, int i) {
    return (own(marks, i) | own(marks, i - 1) | own(marks, i + 1)) == 0;
  }

  private static int own(int[] marks, int i) {
    return i < 0 || i >= marks.length ? 0 : marks[i];
  }

  /** Of the lists that know the word and its neighbours. */
  static void lists(WordReader.View w, int[] marks, int i, FeatureVector x) {
    lists(w, i, marks[i], own(marks, i - 1), own(marks, i + 1), x);
  }

  /** Of a word that no list knows, among such words. */
  static void unlisted(WordReader.View w, int i, FeatureVector x) {
    lists(w, i, 0, 0, 0, x);
  }

  private static void lists(
      WordReader.View w, int i, int own, int before, int after, FeatureVector x) {
    add(x, 41, own);
    add(x, 42, own, w.shape(i));
    add(x, 44, before, own);
    add(x, 45, own, after);
    add(x, 46, before, w.shape(i));
    add(x, 47, after, w.shape(i));
    add(x, 48, own, w.cluster6(i));
    for (int bit = 0; (own | before | after) >>> bit != 0 && bit < 24; bit++) {
      if ((own >>> bit & 1) != 0) {
        add(x, 50, bit);
        add(x, 51, bit, w.shape(i));
      }
      if ((before >>> bit & 1) != 0) {
        add(x, 52, bit);
      }
      if ((after >>> bit & 1) != 0) {
        add(x, 53, bit);
      }
    }
  }

  /** Of the lists that know the word, with its tag and the word before it. */
  static void listed(WordReader.View w, int own, int i, FeatureVector x) {
    add(x, 43, own, w.tag(i));
    add(x, 49, own, w.lower(i - 1));
  }

  /** Of the whole names that the word and its neighbours are parts of. */
  static void phrases(WordReader.View w, int[] phrases, int i, FeatureVector x) {
    phrases(w, i, phrases[i], own(phrases, i - 1), own(phrases, i + 1), x);
  }

  /** Of a word that is part of no whole name, among such words. */
  static void plain(WordReader.View w, int i, FeatureVector x) {
    phrases(w, i, 0, 0, 0, x);
  }

  private static void phrases(
      WordReader.View w, int i, int own, int before, int after, FeatureVector x) {
    add(x, 54, own);
    add(x, 55, own, w.shape(i));
    for (int bit = 0; (own | before | after) >>> bit != 0; bit++) {
      if ((own >>> bit & 1) != 0) {
        add(x, 56, bit);
        add(x, 57, bit, w.shape(i));
      }
      if ((before >>> bit & 1) != 0) {
        add(x, 58, bit);
      }
      if ((after >>> bit & 1) != 0) {
        add(x, 59, bit);
      }
    }
  }

  private static void add(FeatureVector x, int template, int a) {
    x.add(mix(template * P + a));
  }

  private static void add(FeatureVector x, int template, int a, int b) {
    x.add(mix((template * P + a) * P + b));
  }

  private static void add(FeatureVector x, int template, int a, int b, int c) {
    x.add(mix(((template * P + a) * P + b) * P + c));
  }

  private static int mix(int value) {
    int h = value;
    h ^= h >>> 16;
    h *= 0x7FEB352D;
    h ^= h >>> 15;
    h *= 0x846CA68B;
    return h ^ h >>> 16;
  }
}
