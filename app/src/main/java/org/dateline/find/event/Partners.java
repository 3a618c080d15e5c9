package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.record.Entity;

/**
 * Whose a noun is besides the first country that it names: "U.S. and British warplanes", "the
 * leaders of France, Germany and Italy". One player a country.
 */
final class Partners {
  private static final Set<String> JOINING = Set.of("and", ",", "&");
  private static final String SHARED = "shares the noun of";

  private Partners() {}

  /** The players, each followed by those who share its noun. */
  static List<Entity> with(Scene scene, List<Entity> players) {
    List<Entity> all = new ArrayList<>(players);
    for (Entity e : players) {
      int head = scene.text.headOf(e.span());
      if (head >= 0 && e.code() != null) {
        inside(scene, e, all);
        joined(scene, e, head, all);
        behind(scene, e, head, all);
      }
    }
    return all;
  }

  private static void add(List<Entity> all, Entity e) {
    boolean known =
        all.stream()
            .anyMatch(
                o ->
                    o.span().equals(e.span())
                        || (e.why().contains(SHARED)
                            && e.code().equals(o.code())
                            && e.sector().equals(o.sector())));
    if (!known) {
      all.add(e);
    }
  }

  /** "The Turkish and Greek foreign ministers". */
  private static void inside(Scene scene, Entity own, List<Entity> all) {
    for (Entity other : scene.entities) {
      boolean within = own.span().contains(other.span()) && !other.span().equals(own.span());
      int first = within ? scene.text.tokenAt(other.start()) : 0;
      if (within && first > 0 && JOINING.contains(scene.text.lower(first - 1))) {
        share(own, other, all);
      }
    }
  }

  /** "Russian and Syrian strikes". */
  private static void joined(Scene scene, Entity own, int head, List<Entity> all) {
    String relation = scene.clause.relation(head);
    boolean attribute = relation.equals("amod") || relation.equals("compound");
    for (int other : attribute ? scene.clause.children(head, "conj") : List.<Integer>of()) {
      Entity e = scene.entityOver(other);
      if (e != null && own.kind().equals("place")) {
        share(own, e, all);
      }
    }
  }

  /** "Troops from Ghana, Nigeria and Senegal". */
  private static void behind(Scene scene, Entity own, int head, List<Entity> all) {
    boolean many = scene.text.tag(head).equals("NNS");
    for (int noun : many ? scene.clause.children(head, "nmod") : List.<Integer>of()) {
      Entity first = scene.entityAt(noun);
      boolean owner = first != null && own.code().equals(first.code());
      boolean of = scene.clause.marked(noun, "of") || scene.clause.marked(noun, "from");
      for (int other : owner && of ? scene.clause.children(noun, "conj") : List.<Integer>of()) {
        Entity e = scene.entityAt(other);
        if (e != null) {
          share(own, e, all);
        }
      }
    }
  }

  private static void share(Entity own, Entity other, List<Entity> all) {
    boolean country = other.kind().equals("place") && other.code() != null;
    if (country && !other.code().equals(own.code())) {
      String why = other.why() + "; " + SHARED + " '" + own.text() + "'";
      add(
          all,
          other.coded(own.kind(), other.code(), own.sector(), own.office(), other.country(), why));
    }
  }
}
