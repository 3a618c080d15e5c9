package org.dateline.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.store.Correction;
import org.dateline.store.Json;

/** What reviewers found right, and how far they agree. */
final class Reviewers {
  private Reviewers() {}

  /** Counts each reviewer's last judgement of an event; undone ones are none. */
  static ObjectNode of(List<Correction> newestFirst) {
    Map<String, Map<String, String>> judged = new TreeMap<>();
    for (Correction c : newestFirst) {
      if (c.event() != null && !c.undone()) {
        judged
            .computeIfAbsent(c.reviewer(), r -> new TreeMap<>())
            .putIfAbsent(c.event(), c.action());
      }
    }
    ObjectNode body = Json.object();
    var reviewers = body.putArray("reviewers");
    var agreement = body.putArray("agreement");
    judged.forEach(
        (name, actions) -> {
          reviewers.add(reviewer(name, actions));
          judged.forEach(
              (other, theirs) -> {
                if (name.compareTo(other) < 0) {
                  agree(agreement.addObject(), name, actions, other, theirs);
                }
              });
        });
    return body;
  }

  private static ObjectNode reviewer(String name, Map<String, String> actions) {
    long accepted = count(actions, "accept");
    ObjectNode node = Json.object();
    node.put("reviewer", name).put("accepted", accepted);
    node.put("corrected", count(actions, "correct")).put("rejected", count(actions, "reject"));
    node.put("precision", Math.rint(1000.0 * accepted / actions.size()) / 1000);
    return node;
  }

  private static long count(Map<String, String> actions, String action) {
    return actions.values().stream().filter(action::equals).count();
  }

  private static void agree(
      ObjectNode to, String a, Map<String, String> as, String b, Map<String, String> bs) {
    long both = as.keySet().stream().filter(bs::containsKey).count();
    long same = as.entrySet().stream().filter(e -> e.getValue().equals(bs.get(e.getKey()))).count();
    to.put("a", a).put("b", b).put("both", both).put("same", same);
  }
}
