package org.dateline.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dateline.record.Size;

/**
 * What two reports have in common and what not, as signs that the model weighs ("date same day",
 * "place 60"). Symmetric: the order of the two does not matter.
 */
final class Signs {
  private static final int[] KM = {5, 15, 40, 80, 200};
  private static final int[] DAYS = {0, 1, 2, 6, 20};
  private static final int[] LATER = {1, 3, 7, 30, 120};
  private static final double[] COSINE = {0.08, 0.2, 0.35, 0.6};

  private final Report a;
  private final Report b;
  private final Consumer<String> sink;

  private Signs(Report a, Report b, Consumer<String> sink) {
    this.a = a;
    this.b = b;
    this.sink = sink;
  }

  /** All signs of a pair. */
  static List<String> of(Report a, Report b) {
    List<String> signs = new ArrayList<>();
    collect(a, b, signs::add);
    return signs;
  }

  static void collect(Report a, Report b, Consumer<String> sink) {
    Signs s = new Signs(a, b, sink);
    String type = s.type();
    String date = s.date();
    String place = s.place();
    s.sink.accept(type);
    s.sink.accept(date);
    s.sink.accept(place);
    s.together(type, date, place);
    s.kind();
    s.parties();
    s.numbers();
    s.words();
    s.articles();
  }

  private String type() {
    if (a.type().equals(b.type())) {
      return "type same";
    }
    boolean kin = a.event.quadCode() != null && a.event.quadCode().equals(b.event.quadCode());
    return kin ? "type kin" : "type other";
  }

  private void kind() {
    List<String> m = a.event.mode();
    List<String> n = b.event.mode();
    if (!m.isEmpty() && !n.isEmpty()) {
      sink.accept(m.stream().anyMatch(n::contains) ? "mode same" : "mode other");
    }
    boolean real = a.event.auxiliary().equals(b.event.auxiliary());
    sink.accept(real ? "reality same" : "reality other");
    sink.accept(a.trigger.equals(b.trigger) ? "trigger same" : "trigger other");
  }

  private String date() {
    int gap = a.moment.gap(b.moment);
    boolean known = a.moment.known() && b.moment.known();
    if (!known) {
      return gap == 0 ? "date untold" : gap <= 7 ? "date untold near" : "date untold far";
    }
    boolean exact = a.moment.exact() && b.moment.exact();
    if (!exact) {
      return gap == 0 ? "date within" : gap <= 3 ? "date beside" : "date outside";
    }
    return "date " + bin(gap, DAYS, "days");
  }

  private String place() {
    if ((a.spot == null || b.spot == null) && a.place != null && b.place != null) {
      return a.place.equals(b.place) ? "place name same" : "place name other";
    }
    if (a.spot == null || b.spot == null) {
      return a.spot == null && b.spot == null ? "place untold" : "place told once";
    }
    boolean fine = a.spot.precise() && b.spot.precise();
    if (fine) {
      return "place " + bin((int) a.spot.km(b.spot), KM, "km");
    }
    boolean wider = a.spot.radius() >= b.spot.radius();
    boolean within = wider ? a.spot.holds(b.spot) : b.spot.holds(a.spot);
    return within ? "place within" : "place outside";
  }

  /** What makes a happening one: kind, day and place at once, which no single weight can say. */
  private void together(String type, String date, String place) {
    boolean day = date.equals("date 0 days") || date.equals("date 1 days");
    boolean here =
        place.equals("place 5 km")
            || place.equals("place 15 km")
            || place.equals("place name same");
    boolean could = place.equals("place within") || place.startsWith("place told");
    if (type.equals("type same") && day && here) {
      sink.accept("type, date and place same");
    } else if (type.equals("type same") && day && could) {
      sink.accept("type and date same, place possible");
    } else if (type.equals("type same") && here && date.startsWith("date within")) {
      sink.accept("type and place same, date possible");
    } else if (day && here) {
      sink.accept("date and place same, type not");
    }
  }

  private void parties() {
    sides("actor", a.actor, b.actor);
    sides("recipient", a.recipient, b.recipient);
    boolean crossed =
        Words.shared(a.actor.words(), b.recipient.words())
                + Words.shared(a.recipient.words(), b.actor.words())
            > 0;
    if (crossed) {
      sink.accept("roles crossed");
    }
  }

  private void sides(String role, Party p, Party q) {
    if (p.untold() || q.untold()) {
      sink.accept(p.untold() && q.untold() ? role + " untold" : role + " told once");
      return;
    }
    String country = agree(p.codes(), q.codes(), " country");
    sink.accept(role + country);
    if (country.endsWith("other")) {
      boolean violent = a.type().equals("ASSAULT") || b.type().equals("ASSAULT");
      sink.accept(role + (violent ? " country other, violence" : " country other, no violence"));
    }
    sink.accept(role + agree(p.sides(), q.sides(), " side"));
    sink.accept(role + agree(p.names(), q.names(), " name"));
    sink.accept(role + agree(p.words(), q.words(), " words"));
  }

  private static String agree(long[] p, long[] q, String what) {
    if (p.length == 0 || q.length == 0) {
      return what + " untold";
    }
    return Words.shared(p, q) > 0 ? what + " same" : what + " other";
  }

  private void numbers() {
    Size s = a.event.size();
    Size t = b.event.size();
    number("dead", s.dead(), t.dead());
    number("injured", s.injured(), t.injured());
    number("arrested", s.arrested(), t.arrested());
    number("participants", Digits.of(s.participants()), Digits.of(t.participants()));
  }

  private void number(String what, Integer m, Integer n) {
    if (m != null && n != null) {
      int more = Math.max(m, n);
      int less = Math.min(m, n);
      boolean close = more - less <= 3 || less * 3 >= more * 2;
      sink.accept(what + (more == less ? " same" : close ? " close" : " other"));
    }
  }

  /** Figures of the sentences, years and days left out: 78 officials are not 16. */
  private void figures() {
    if (a.figures.length > 0 && b.figures.length > 0) {
      sink.accept(Words.shared(a.figures, b.figures) > 0 ? "figures same" : "figures other");
    }
  }

  private void words() {
    figures();
    sink.accept("words " + bin(a.words.cosine(b.words)));
    int names = a.words.namesShared(b.words);
    boolean none = a.words.names().length == 0 || b.words.names().length == 0;
    sink.accept(none ? "names untold" : "names " + Math.min(3, names));
    if (a.title.norm() > 0 && b.title.norm() > 0) {
      sink.accept("titles " + bin(a.title.cosine(b.title)));
    }
  }

  private void articles() {
    if (a.publication.doc().equals(b.publication.doc())) {
      sink.accept("article same");
      if (a.type().equals(b.type())) {
        sink.accept("article and type same");
      }
      return;
    }
    if (a.sentence.containment(b.sentence) >= Publication.COPY) {
      sink.accept("sentence copied");
    }
    double copied = a.publication.copied(b.publication);
    if (copied >= Publication.COPY) {
      sink.accept("article copied");
    } else if (copied >= Publication.COPY / 4) {
      sink.accept("article copied in part");
    }
    if (a.publication.day() != null && b.publication.day() != null) {
      int apart = Math.abs(a.publication.day() - b.publication.day());
      sink.accept("published " + bin(apart, LATER, "days"));
    }
  }

  private static String bin(int value, int[] steps, String unit) {
    int i = Arrays.binarySearch(steps, value);
    int step = i >= 0 ? i : -i - 1;
    return step == steps.length ? "more " + unit : steps[step] + " " + unit;
  }

  private static String bin(double value) {
    int i = 0;
    while (i < COSINE.length && value >= COSINE[i]) {
      i++;
    }
    return String.valueOf(i);
  }
}
