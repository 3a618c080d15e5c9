package org.dateline.find.claim;

import java.util.Comparator;
import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Entity;
import org.dateline.record.Quote;
import org.dateline.record.Span;
import org.dateline.record.Speaker;

/** Names the sources of attributions by the entities of the text. */
final class Sources {
  private final Text text;
  private final List<Entity> entities;

  Sources(Text text, List<Entity> entities) {
    this.text = text;
    this.entities = entities;
  }

  /** The source of an attribution, or null where the text leaves it out. */
  Speaker speaker(Attribution a) {
    Span piece =
        a.source().stream().max(Comparator.comparingInt(s -> s.end() - s.start())).orElse(null);
    if (piece == null) {
      return null;
    }
    Quote words = text.quote(piece.start(), piece.end());
    Entity e = entity(text.headOf(piece.start(), piece.end()), words.span());
    if (e == null) {
      return new Speaker(words.start(), words.end(), words.text(), null, List.of(), null);
    }
    Entity owner = owner(e, words.start());
    return owner == null
        ? new Speaker(words.start(), words.end(), words.text(), e.code(), e.sector(), e.name())
        : new Speaker(
            words.start(), words.end(), words.text(), owner.code(), e.sector(), words.text());
  }

  /** Whose organ a source is where its first words say so ("South Korea's military chiefs"). */
  private Entity owner(Entity e, int start) {
    for (Entity other : entities) {
      boolean first = other.start() == start && other.end() < e.end();
      boolean another = first && other.code() != null && !other.code().equals(e.code());
      if (another && "'’".indexOf(text.content().charAt(other.end())) >= 0) {
        return other;
      }
    }
    return null;
  }

  /** The entity that the source's head stands for; a coded one rather than another. */
  private Entity entity(int head, Span source) {
    Entity found = null;
    for (Entity e : entities) {
      boolean covers = e.start() <= text.start(head) && e.end() >= text.end(head);
      if (covers && e.span().overlaps(source) && text.headOf(e.span()) == head) {
        if (found == null || better(e, found)) {
          found = e;
        }
      }
    }
    return found;
  }

  private static boolean better(Entity a, Entity b) {
    if ((a.code() == null) != (b.code() == null)) {
      return a.code() != null;
    }
    return a.end() - a.start() > b.end() - b.start();
  }
}
