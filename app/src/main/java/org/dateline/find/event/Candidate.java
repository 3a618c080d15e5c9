package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import org.dateline.find.place.EventPlace;
import org.dateline.find.time.EventDate;
import org.dateline.record.Entity;
import org.dateline.record.Reason;
import org.dateline.record.Size;
import org.dateline.record.Span;

/** An event in the making: one trigger with its roles, before it is joined with others. */
final class Candidate {
  final Match match;
  String type;
  List<String> modes;
  String cameo;
  final List<Entity> actors;
  final List<Entity> recipients;
  String auxiliary;
  Size size;
  EventDate when;
  EventPlace where;
  final List<Reason> reasons = new ArrayList<>();
  final List<Span> mentions = new ArrayList<>();
  final List<Candidate> joined = new ArrayList<>();

  Candidate(
      Match match, String auxiliary, List<Entity> actors, List<Entity> recipients, Size size) {
    this.match = match;
    this.actors = new ArrayList<>(actors);
    this.recipients = new ArrayList<>(recipients);
    this.size = size;
    Frame frame = match.frame();
    this.auxiliary = Folding.auxiliary(frame.type(), auxiliary);
    type = Folding.type(frame.type(), auxiliary);
    modes = Folding.modes(frame.type(), type, frame.modes());
    cameo = Folding.cameo(frame.type(), type, frame.cameo());
  }

  /** The day or period, or null. */
  String date() {
    return when == null ? null : when.date();
  }

  /** Whether words tell its day, and not only that it is news. */
  boolean dated() {
    return date() != null && when.evidence() != null;
  }

  int trigger() {
    return match.trigger();
  }

  Frame frame() {
    return match.frame();
  }

  void because(String field, String rule, String detail) {
    reasons.add(new Reason(field, rule, detail));
  }
}
