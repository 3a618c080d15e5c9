package org.dateline.language;

import org.dateline.lexicon.Data;

/**
 * What learned finders see of a sentence's words: numbers that stand for forms, endings, shapes,
 * clusters and tags, the same in every run. Immutable and thread-safe.
 */
public final class WordReader {
  private final Clusters clusters;
  private final ThreadLocal<Words> room;

  WordReader(Clusters clusters) {
    this.clusters = clusters;
    room = ThreadLocal.withInitial(() -> new Words(this.clusters));
  }

  /** With the clusters of the data. */
  public static WordReader load(Data data) {
    return new WordReader(English.Models.clusters(data));
  }

  /** Reads a sentence of a text. What it gives holds until this thread reads the next. */
  public View read(Text text, int sentence) {
    Words words = room.get();
    int from = text.sentenceStart(sentence);
    int n = text.sentenceEnd(sentence) - from;
    words.reset(n);
    for (int i = 0; i < n; i++) {
      Lexeme word = text.lexeme(from + i);
      if (word.clusters == clusters) {
        words.set(i, word);
      } else {
        words.set(i, text.content(), text.start(from + i), text.end(from + i));
      }
      words.tag[i] = tag(text, from + i);
    }
    return new View(words);
  }

  /**
   * What a whole name names, by its {@code PlaceKey}: 1 a body, 2 a work, 4 an event, 8 a product.
   */
  public int phrase(long key) {
    return clusters.phrase(NamePacker.hash(key));
  }

  private static int tag(Text text, int i) {
    return text.tag(i).hashCode() * 31 + text.pos(i).hashCode();
  }

  /** The words of one sentence, by their place in it; two more, before and behind, are no words. */
  public static final class View {
    private final Words words;

    View(Words words) {
      this.words = words;
    }

    /** Number of words. */
    public int size() {
      return words.n;
    }

    /** The sums that an owner keeps with a word; null where it keeps none. */
    public int[] kept(int i, Object owner) {
      Lexeme word = words.word[at(i)];
      return word == null ? null : Lexeme.Kept.of(word.toFinder, owner);
    }

    /** Keeps sums with a word, unless it is one that is read by its place. Takes the array. */
    public void keep(int i, Object owner, int[] sums) {
      Lexeme word = words.word[at(i)];
      if (word != null) {
        word.toFinder = new Lexeme.Kept(owner, sums);
      }
    }

    private int at(int i) {
      return i < 0 || i >= words.n ? words.n + 1 : i;
    }

    /** The word as written. */
    public int form(int i) {
      return words.form[at(i)];
    }

    /** The word in lower case. */
    public int lower(int i) {
      return words.lower[at(i)];
    }

    /** Its first three letters. */
    public int prefix(int i) {
      return words.first[at(i)];
    }

    /** Its last two letters. */
    public int last2(int i) {
      return words.last2[at(i)];
    }

    /** Its last three letters. */
    public int last3(int i) {
      return words.last3[at(i)];
    }

    /** Its last four letters. */
    public int last4(int i) {
      return words.last4[at(i)];
    }

    /** Capitals, digits and marks in it. */
    public int shape(int i) {
      return words.shape[at(i)];
    }

    /** Its cluster. */
    public int leaf(int i) {
      return words.leaf[at(i)];
    }

    /** The first four bits of its cluster. */
    public int cluster4(int i) {
      return words.cluster4[at(i)];
    }

    /** The first six bits of its cluster. */
    public int cluster6(int i) {
      return words.cluster6[at(i)];
    }

    /** The first ten bits of its cluster. */
    public int cluster10(int i) {
      return words.cluster10[at(i)];
    }

    /** How names of an encyclopedia use it, as a number; {@link #share} reads it. */
    public int part(int i) {
      return words.part[at(i)];
    }

    /**
     * The share, in four steps, that a use has in all uses of a word by names: as a person's first
     * or last word, in a body's name, a place's, a work's (0 to 4); -1 where names do not use it.
     */
    public int share(int i, int use) {
      int part = part(i);
      return part <= 0 ? -1 : NamePacker.share(part, use);
    }

    /** Its group among capitalised words. */
    public int kind(int i) {
      return words.kind[at(i)];
    }

    /** Its larger group among capitalised words. */
    public int group(int i) {
      return words.group[at(i)];
    }

    /** Its usual tags. */
    public int usual(int i) {
      return words.usual[at(i)];
    }

    /** Its tag here. */
    public int tag(int i) {
      return words.tag[at(i)];
    }
  }
}
