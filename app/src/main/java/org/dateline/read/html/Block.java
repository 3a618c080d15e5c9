package org.dateline.read.html;

import org.jsoup.nodes.Element;

/**
 * A run of text that a page sets on lines of its own.
 *
 * @param owner the innermost block element around it
 * @param text with single spaces, never blank
 * @param linked how many of its characters are in links
 */
record Block(Element owner, String text, int linked) {
  private static final int PROSE = 40;

  /** The part of its characters in links. */
  double linkDensity() {
    return (double) linked / text.length();
  }

  /** How much running text it is: the characters outside links, none for a label or a menu. */
  int prose() {
    int weight = Words.weight(text);
    return weight < PROSE || linkDensity() > 0.5 ? 0 : weight - linked;
  }

  boolean isHeading() {
    String tag = owner.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean isItem() {
    return owner.closest(Query.of("li, dd, dt")) != null;
  }

  /** Whether it ends as a sentence does. */
  boolean endsSentence() {
    return Words.endsSentence(text);
  }
}
