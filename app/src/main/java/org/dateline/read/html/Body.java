package org.dateline.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article's text in a page that was cleared of debris.
 *
 * @param blocks its paragraphs, in the order of the page
 * @param above the lines that stood between its headline and its text
 */
record Body(List<Block> blocks, List<String> above) {
  private static final double COMPLETE = 0.85;
  private static final double USUAL = 0.65;
  private static final int SHORT = 60;
  private static final int ENOUGH = 200;
  private static final int LABELS = 3;
  private static final double BARRED = 3;

  private static final Pattern AGO =
      Pattern.compile(
          "(?i).{0,60}\\b(?:ago|yesterday|today|at \\d+[:.]\\d+.*|20\\d\\d.*|reply)\\W*");

  /**
   * The article of a page.
   *
   * @param title the headline, or null
   * @param described the text as the page's metadata give it, or null
   */
  static Body find(Document page, String title, String described) {
    List<Block> candidates = cut(Blocks.of(Root.of(page)));
    if (Live.isMarked(page)) {
      candidates = withoutLabels(candidates);
    }
    int first = first(candidates, title);
    List<Block> chosen = withoutPointers(candidates.subList(first, last(candidates, first)));
    if (described != null && !Live.isMarked(page)) {
      chosen = described(Blocks.of(page.body()), chosen, described);
    }
    return new Body(chosen, candidates.subList(0, first).stream().map(Block::text).toList());
  }

  /** The paragraphs, each but the last with a line feed behind it. */
  String text() {
    return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  /** Ends the blocks at the line after which no more of the article comes. */
  private static List<Block> cut(List<Block> blocks) {
    int total = 0;
    for (Block block : blocks) {
      total += block.prose();
    }
    int before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean most = before * 2 > total;
      if ((most && Lines.ends(block))
          || (before * BARRED > total && before > SHORT && Lines.isBarrier(block))
          || (before >= ENOUGH
              && Lines.isComments(block)
              && isTalk(blocks.subList(i, blocks.size())))) {
        return blocks.subList(0, i);
      }
      before += block.prose();
    }
    return blocks;
  }

  /** Whether blocks are what several people wrote, each with how long ago. */
  private static boolean isTalk(List<Block> blocks) {
    return blocks.stream().filter(b -> AGO.matcher(b.text()).matches()).count() > 1;
  }

  /** Where the running text begins, behind headings, bylines and labels. */
  private static int first(List<Block> blocks, String title) {
    int first = 0;
    while (first < blocks.size() && isLead(blocks.get(first), title)) {
      first++;
    }
    return first;
  }

  /** Where it ends, before headings, links and labels. */
  private static int last(List<Block> blocks, int first) {
    int last = blocks.size();
    String usual = usualClass(blocks.subList(first, last));
    while (last > first && (isTail(blocks.get(last - 1)) || isOdd(blocks.get(last - 1), usual))) {
      last--;
    }
    return last;
  }

  /** The class of nearly all paragraphs, mostly the empty one; null where they differ. */
  private static String usualClass(List<Block> blocks) {
    Map<String, Integer> counts = new HashMap<>();
    blocks.stream()
        .filter(Body::isParagraph)
        .forEach(b -> counts.merge(b.owner().className(), 1, Integer::sum));
    int all = counts.values().stream().mapToInt(n -> n).sum();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (all >= 5 && entry.getValue() >= USUAL * all) {
        return entry.getKey();
      }
    }
    return null;
  }

  /** A last paragraph set apart from all others: a notice of the site. */
  private static boolean isOdd(Block block, String usual) {
    return usual != null && isParagraph(block) && !block.owner().className().equals(usual);
  }

  private static boolean isParagraph(Block block) {
    return block.owner().normalName().equals("p");
  }

  private static boolean isLead(Block block, String title) {
    return !Live.isTime(block.owner())
        && (block.isHeading()
            || block.text().equals(title)
            || block.linkDensity() > 0.5
            || Lines.isByline(block)
            || Lines.isPointer(block)
            || (Words.weight(block.text()) < SHORT && !block.endsSentence()));
  }

  private static boolean isTail(Block block) {
    boolean within = block.owner().closest(Query.of("p, li, blockquote, td, pre")) != null;
    return block.isHeading()
        || Lines.isPointer(block)
        || Lines.isAboutAuthor(block)
        || Lines.isPublished(block)
        || (block.linkDensity() > 0.5 && !within)
        || (Words.weight(block.text()) < SHORT && !block.endsSentence() && !within);
  }

  private static List<Block> withoutPointers(List<Block> blocks) {
    Repeats repeats = new Repeats(blocks);
    List<Block> kept = new ArrayList<>();
    for (Block block : blocks) {
      if (!Lines.isPointer(block)
          && !Lines.isSigned(block)
          && !isCaption(block)
          && !repeats.has(block)) {
        kept.add(block);
      }
    }
    return kept;
  }

  /** Without the tools that each entry of a live blog has. */
  private static List<Block> withoutLabels(List<Block> blocks) {
    Map<String, Long> counts =
        blocks.stream().collect(Collectors.groupingBy(Block::text, Collectors.counting()));
    return blocks.stream()
        .filter(
            b ->
                Live.isTime(b.owner())
                    || b.endsSentence()
                    || Words.weight(b.text()) >= SHORT
                    || counts.get(b.text()) < LABELS)
        .toList();
  }

  private static boolean isCaption(Block block) {
    for (Element e = block.owner(); e != null; e = e.parent()) {
      if (e.normalName().equals("figure") || Names.isCaption(e)) {
        return true;
      }
    }
    return false;
  }

  /** The blocks that the page's own description of its text holds, where that is complete. */
  private static List<Block> described(List<Block> all, List<Block> chosen, String described) {
    Set<List<String>> told = Words.grams(described);
    Set<List<String>> covered = new HashSet<>();
    List<Block> matched = new ArrayList<>();
    for (Block block : all) {
      Set<List<String>> grams = Words.grams(block.text());
      if (Words.share(grams, told) > 0.6) {
        matched.add(block);
        covered.addAll(grams);
      }
    }
    int length = chosen.stream().mapToInt(block -> block.text().length()).sum();
    boolean complete = Words.share(told, covered) > COMPLETE && described.length() > 0.7 * length;
    return complete ? matched : chosen;
  }
}
