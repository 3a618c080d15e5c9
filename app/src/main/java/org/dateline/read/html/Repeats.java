package org.dateline.read.html;

import java.util.List;

/** What an article says twice: pull quotes. */
final class Repeats {
  private static final int LONGEST = 300;
  private static final int SENTENCE = 6;
  private static final int PHRASE = 8;
  private final String all;

  Repeats(List<Block> article) {
    StringBuilder words = new StringBuilder("\n");
    for (Block block : article) {
      words.append(plain(block)).append("\n");
    }
    all = words.toString();
  }

  /** Whether a block is words of a longer block. */
  boolean has(Block block) {
    if (block.isHeading() || block.isItem() || block.text().length() > LONGEST) {
      return false;
    }
    String words = plain(block).strip();
    long count = words.chars().filter(c -> c == ' ').count() + 1;
    return count >= (block.endsSentence() ? SENTENCE : PHRASE) && isWithin(words);
  }

  /** Whether the words stand somewhere with more around them. */
  private boolean isWithin(String words) {
    for (int at = all.indexOf(words); at >= 0; at = all.indexOf(words, at + 1)) {
      boolean from = all.startsWith("\n ", at - 2);
      boolean to = all.startsWith(" \n", at + words.length());
      if ((!from || !to) && all.charAt(at - 1) == ' ' && all.charAt(at + words.length()) == ' ') {
        return true;
      }
    }
    return false;
  }

  private static String plain(Block block) {
    return " " + String.join(" ", Words.of(block.text())) + " ";
  }
}
