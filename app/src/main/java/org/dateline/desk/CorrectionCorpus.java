package org.dateline.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.record.Evidence;
import org.dateline.store.Correction;
import org.dateline.store.Store;
import org.dateline.store.Stored;
import org.dateline.train.MarkWriter;

/**
 * What people decided, as a training corpus: every sentence of which they looked at an event, with
 * its events as they count now. Events of such a sentence that nobody looked at stay as they were
 * coded, so that they teach nothing.
 */
final class CorrectionCorpus {
  private final Store store;

  CorrectionCorpus(Store store) {
    this.store = store;
  }

  /** Lines of the corpus' mark-up, in the order in which articles were first corrected. */
  List<String> lines() {
    List<Correction> all = new ArrayList<>(store.review().all());
    Collections.reverse(all);
    Set<String> articles = new LinkedHashSet<>();
    for (Correction c : all) {
      if (c.event() != null && !c.undone()) {
        articles.add(c.article());
      }
    }
    Set<String> lines = new LinkedHashSet<>();
    lines.add("# Sentences that people accepted, corrected or rejected; dateline corrections");
    for (String id : articles) {
      Stored article = store.article(id);
      if (article != null) {
        add(article, lines);
      }
    }
    return List.copyOf(lines);
  }

  private static void add(Stored article, Set<String> lines) {
    Map<Evidence, List<MarkWriter.Judged>> sentences = new LinkedHashMap<>();
    Set<Evidence> reviewed = new LinkedHashSet<>();
    for (Stored.Row row : article.events()) {
      Evidence e = row.event().evidence();
      Evidence sentence = new Evidence(e.start(), e.end(), e.text(), null);
      List<MarkWriter.Judged> events = sentences.computeIfAbsent(sentence, s -> new ArrayList<>());
      if (row.review() != null) {
        reviewed.add(sentence);
      }
      if (!"rejected".equals(row.review())) {
        events.add(new MarkWriter.Judged(row.event(), row.review() == null ? null : row.coded()));
      }
    }
    for (Evidence sentence : reviewed) {
      lines.add(MarkWriter.line(sentence, article.article().published(), sentences.get(sentence)));
    }
  }
}
