package org.dateline.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What two reports have in common and what not, as signs that the model weighs ("date same day",
 * "place 60"). Symmetric: the order of the two does not matter.
 */
final class Signs {
  private static final int[] KM = {5, 15, 40, 80, 200};
  private static final int[] DAYS = {0, 1, 2, 6, 20};
  private static final int[] LATER = {1, 3, 7, 30, 120};
  private static final double[] COSINE = {0.08, 0.2, 0.35, 0.6};

  private static final String[] DATE = steps("date ", DAYS, " days");
  private static final String[] PLACE = steps("place ", KM, " km");
  private static final String[] PUBLISHED = steps("published ", LATER, " days");
  private static final String[] WORDS = numbered("words ", COSINE.length + 1);
  private static final String[] TITLES = numbered("titles ", COSINE.length + 1);
  private static final String[] NAMES = numbered("names ", 4);
  private static final Role ACTOR = Role.of("actor");
  private static final Role RECIPIENT = Role.of("recipient");
  private static final String[] DEAD = number("dead");
  private static final String[] INJURED = number("injured");
  private static final String[] ARRESTED = number("arrested");
  private static final String[] PARTICIPANTS = number("participants");

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
    boolean kin = a.quad != null && a.quad.equals(b.quad);
    return kin ? "type kin" : "type other";
  }

  private void kind() {
    List<String> m = a.mode;
    List<String> n = b.mode;
    if (!m.isEmpty() && !n.isEmpty()) {
      sink.accept(m.stream().anyMatch(n::contains) ? "mode same" : "mode other");
    }
    boolean real = a.auxiliary.equals(b.auxiliary);
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
    return DATE[bin(gap, DAYS)];
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
      return PLACE[bin((int) a.spot.km(b.spot), KM)];
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
    sides(ACTOR, a.actor, b.actor);
    sides(RECIPIENT, a.recipient, b.recipient);
    boolean crossed =
        Words.shared(a.actor.words(), b.recipient.words())
                + Words.shared(a.recipient.words(), b.actor.words())
            > 0;
    if (crossed) {
      sink.accept("roles crossed");
    }
  }

  /** The names of one role's signs; lists are in the order untold, same, other. */
  private record Role(
      String untold,
      String once,
      List<String> country,
      List<String> side,
      List<String> name,
      List<String> words,
      String violent,
      String peaceful) {
    static Role of(String role) {
      return new Role(
          sign(role + " untold"),
          sign(role + " told once"),
          three(role + " country "),
          three(role + " side "),
          three(role + " name "),
          three(role + " words "),
          sign(role + " country other, violence"),
          sign(role + " country other, no violence"));
    }

    private static List<String> three(String what) {
      return List.of(sign(what + "untold"), sign(what + "same"), sign(what + "other"));
    }
  }

  private void sides(Role role, Party p, Party q) {
    if (p.untold() || q.untold()) {
      sink.accept(p.untold() && q.untold() ? role.untold : role.once);
      return;
    }
    int country = agree(p.codes(), q.codes());
    sink.accept(role.country.get(country));
    if (country == 2) {
      boolean violent = a.type().equals("ASSAULT") || b.type().equals("ASSAULT");
      sink.accept(violent ? role.violent : role.peaceful);
    }
    sink.accept(role.side.get(agree(p.sides(), q.sides())));
    sink.accept(role.name.get(agree(p.names(), q.names())));
    sink.accept(role.words.get(agree(p.words(), q.words())));
  }

  /** 0 untold, 1 same, 2 other. */
  private static int agree(long[] p, long[] q) {
    if (p.length == 0 || q.length == 0) {
      return 0;
    }
    return Words.shared(p, q) > 0 ? 1 : 2;
  }

  private void numbers() {
    number(DEAD, a.dead, b.dead);
    number(INJURED, a.injured, b.injured);
    number(ARRESTED, a.arrested, b.arrested);
    number(PARTICIPANTS, a.participants, b.participants);
  }

  private static String[] number(String what) {
    return new String[] {sign(what + " same"), sign(what + " close"), sign(what + " other")};
  }

  private void number(String[] what, Integer m, Integer n) {
    if (m != null && n != null) {
      int more = Math.max(m, n);
      int less = Math.min(m, n);
      boolean close = more - less <= 3 || less * 3 >= more * 2;
      sink.accept(what[more == less ? 0 : close ? 1 : 2]);
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
    sink.accept(WORDS[bin(a.words.cosine(b.words))]);
    int names = a.words.namesShared(b.words);
    boolean none = a.words.names().length == 0 || b.words.names().length == 0;
    sink.accept(none ? "names untold" : NAMES[Math.min(3, names)]);
    if (a.title.norm() > 0 && b.title.norm() > 0) {
      sink.accept(TITLES[bin(a.title.cosine(b.title))]);
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
      sink.accept(PUBLISHED[bin(apart, LATER)]);
    }
  }

  private static String[] steps(String what, int[] steps, String unit) {
    String[] names = new String[steps.length + 1];
    for (int i = 0; i < steps.length; i++) {
      names[i] = sign(what + steps[i] + unit);
    }
    names[steps.length] = sign(what + "more" + unit);
    return names;
  }

  private static String[] numbered(String what, int n) {
    String[] names = new String[n];
    for (int i = 0; i < n; i++) {
      names[i] = sign(what + i);
    }
    return names;
  }

  /**
   * The same string for a sign each time, so that its weight is found without comparing letters.
   */
  private static String sign(String name) {
    return name.intern();
  }

  private static int bin(int value, int[] steps) {
    int i = 0;
    while (i < steps.length && value > steps[i]) {
      i++;
    }
    return i;
  }

  private static int bin(double value) {
    int i = 0;
    while (i < COSINE.length && value >= COSINE[i]) {
      i++;
    }
    return i;
  }
}
