package org.dateline.find;

import java.util.List;
import org.dateline.find.type.Candidate;
import org.dateline.language.Text;
import org.dateline.record.Event;
import org.dateline.record.Span;

/**
 * A text as the model of event types sees it, for training as for use.
 *
 * @param found what the frames found in it; positions are chars
 */
public record Reading(Text text, List<Event> found) {
  public Reading {
    found = List.copyOf(found);
  }

  /** What two given actors may have to do with each other in the whole text; each may be null. */
  public Candidate pair(Span actor, Span recipient) {
    List<String> hints = Hints.of(found, actor, recipient);
    return new Candidate(text, 0, text.size(), actor, recipient, -1, hints);
  }

  /** What some words tell, in their sentence; an actor outside it, or null, is not seen. */
  public Candidate told(Span trigger, Span actor, Span recipient) {
    int head = text.headOf(trigger);
    int s = text.sentenceOf(head);
    return new Candidate(
        text,
        text.sentenceStart(s),
        text.sentenceEnd(s),
        within(s, actor),
        within(s, recipient),
        head,
        List.of());
  }

  private Span within(int sentence, Span span) {
    return span != null && text.sentence(sentence).contains(span) ? span : null;
  }
}
