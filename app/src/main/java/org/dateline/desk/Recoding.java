package org.dateline.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.dateline.find.Coder;
import org.dateline.read.Item;
import org.dateline.record.Article;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.store.Json;
import org.dateline.store.Store;
import org.dateline.store.Stored;
import org.dateline.store.imported.Imports;

/** Codes what lies in a store again; corrections stay. */
final class Recoding {
  private final Store store;
  private final Coder coder;

  Recoding(Store store, Coder coder) {
    this.store = store;
    this.coder = coder;
  }

  /**
   * Goes through all articles in order of arrival.
   *
   * @param differences takes a line for every event that came, went or changed
   * @param each told of each article that is done; imported ones are as they came
   * @param settle brings incidents up to what was coded so far
   * @param stopped asked before each article
   */
  void run(Consumer<String> differences, Runnable each, Runnable settle, BooleanSupplier stopped) {
    List<Stored> some = store.articles(0);
    while (!some.isEmpty() && !stopped.getAsBoolean()) {
      for (Stored old : some) {
        if (stopped.getAsBoolean()) {
          break;
        }
        if (!Imports.imported(old.coder())) {
          differences(old, again(old, differences)).forEach(differences);
        }
        each.run();
      }
      settle.run();
      some = store.articles(some.get(some.size() - 1).no());
    }
  }

  /** What could not be coded again stays as it was. */
  private Stored again(Stored old, Consumer<String> problems) {
    Article article = asRead(old.article(), store.page(old.article().id()));
    List<String> failed = new ArrayList<>();
    Document now = coder.code(article, failed::add);
    failed.forEach(problems);
    return failed.isEmpty() ? store.review().recode(old, now, Version.CODER) : old;
  }

  /** A kept page is read again; of a text, a date that was inferred is inferred anew. */
  private static Article asRead(Article a, byte[] page) {
    try {
      if (page != null) {
        return Item.again(a, page);
      }
    } catch (IOException e) {
      // This version finds no article in it: the one that was found before is coded.
    }
    boolean inferred = "text".equals(a.publishedBasis()) || "inferred".equals(a.publishedBasis());
    return inferred ? a.withPublished(null, null) : a;
  }

  static List<String> differences(Stored old, Stored now) {
    Map<String, Event> before = new LinkedHashMap<>();
    old.events().forEach(r -> before.put(r.coded().id(), r.coded()));
    List<String> lines = new ArrayList<>();
    String where = old.article().id() + ": ";
    for (Stored.Row row : now.events()) {
      Event was = before.remove(row.coded().id());
      if (was == null) {
        lines.add(where + "+ " + name(row.coded()));
      } else if (!facts(was).equals(facts(row.coded()))) {
        lines.add(where + "~ " + name(was) + " → " + name(row.coded()));
      }
    }
    before.values().forEach(e -> lines.add(where + "- " + name(e)));
    return lines;
  }

  private static String facts(Event e) {
    var node = Json.node(e);
    node.remove("cite_info");
    return node.toString();
  }

  private static String name(Event e) {
    String mode = e.mode().isEmpty() ? "" : " " + String.join(",", e.mode());
    return String.join("+", e.event())
        + mode
        + " “"
        + e.evidence().trigger().text()
        + "” "
        + e.id();
  }
}
