package org.dateline.record;

import java.util.List;

/**
 * An attribution: somebody states, believes or intends something.
 *
 * @param source null where the text leaves it out
 * @param cue the words that attribute ("said", "according to"), or null
 * @param content what is attributed, in pieces; never null
 * @param stance asserts, confirms, denies, doubts, suspects
 * @param quotation direct, indirect, mixed
 * @param why the rule or model that found it and gave the stance
 */
public record Claim(
    Speaker source, Quote cue, List<Span> content, String stance, String quotation, String why) {
  public Claim {
    content = List.copyOf(content);
  }
}
