package org.dateline.find.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.language.Text;

/**
 * Gives each chain of mentions one coding: what any of its mentions tells holds for all; where none
 * tells the country, the country that the text is set in does.
 */
final class Belonging {
  private static final Set<String> ANYWHERE = Set.of("NGO", "IGO", "UNO");

  private final Text text;
  private final Countries countries;
  private final Map<Integer, List<Mention>> chains;

  Belonging(Text text, Countries countries, List<Mention> mentions) {
    this.text = text;
    this.countries = countries;
    chains =
        mentions.stream()
            .collect(Collectors.groupingBy(m -> m.chain, TreeMap::new, Collectors.toList()));
  }

  void spread() {
    chains.values().forEach(this::spread);
  }

  private void spread(List<Mention> chain) {
    Mention telling = null;
    for (Mention m : chain) {
      if (m.coding.code() != null && (telling == null || richer(m, telling))) {
        telling = m;
      }
    }
    for (Mention m : chain) {
      if (telling != null
          && m != telling
          && (m.coding.code() == null || m.coding.sectors().isEmpty())) {
        m.coding = m.coding.completedBy(telling.coding, "same as '" + words(telling) + "'");
      }
      if (m.coding.code() == null) {
        settle(m, chain.get(0));
      }
    }
  }

  private static boolean richer(Mention a, Mention b) {
    return b.coding.sectors().isEmpty() && !a.coding.sectors().isEmpty();
  }

  private void settle(Mention m, Mention first) {
    boolean actor = !m.coding.sectors().isEmpty() || m.coding.kind().equals("person");
    String code = countries.of(text.sentenceOf(first.head));
    if (actor && code != null && !ANYWHERE.contains(code)) {
      m.coding = m.coding.withCode(code, "of the country that the text is set in");
    }
  }

  private String words(Mention m) {
    return text.quote(m.from, m.to).text();
  }
}
