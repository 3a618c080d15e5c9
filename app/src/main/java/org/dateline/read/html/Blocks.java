package org.dateline.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Cuts a tree into its blocks of text, in the order of the page. */
final class Blocks implements NodeVisitor {
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int linked;
  private int links;

  private Blocks(Element root) {
    owner = root;
  }

  static List<Block> of(Element root) {
    Blocks blocks = new Blocks(root);
    NodeTraversor.traverse(blocks, root);
    blocks.flush();
    return blocks.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      if (breaks(element)) {
        flush();
        owner = element.normalName().equals("br") ? owner : element;
      }
      links += element.normalName().equals("a") ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.normalName().equals("a") ? 1 : 0;
      if (breaks(element) && !element.normalName().equals("br")) {
        flush();
        owner = element.parent();
      }
    }
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ' && c < '\u007F') {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
        text.append(c);
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void flush() {
    String run = text.toString().strip();
    if (!run.isEmpty()) {
      blocks.add(new Block(owner, run, Math.min(linked, run.length())));
    }
    text.setLength(0);
    linked = 0;
  }
}
