package org.dateline.find.type;

import java.util.List;
import org.dateline.language.Text;
import org.dateline.record.Span;

/**
 * Who may have done something to whom, in a sentence.
 *
 * @param from first token of the stretch that tells it
 * @param to the token after its last
 * @param actor the actor's chars, or null
 * @param recipient the recipient's chars, or null
 * @param trigger token of the word that tells it, or -1 where that is not known
 * @param hints what the frames made of the sentence: type and how its roles fit ("ASSAULT ar")
 */
public record Candidate(
    Text text, int from, int to, Span actor, Span recipient, int trigger, List<String> hints) {
  public Candidate {
    hints = List.copyOf(hints);
  }

  int actorHead() {
    return actor == null ? -1 : text.headOf(actor);
  }

  int recipientHead() {
    return recipient == null ? -1 : text.headOf(recipient);
  }

  boolean inside(Span span, int token) {
    return span != null && text.start(token) < span.end() && span.start() < text.end(token);
  }
}
