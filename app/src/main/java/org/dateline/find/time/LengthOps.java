package org.dateline.find.time;

import java.util.Map;

/** Lengths, sets and vague references, which need no calendar. */
final class LengthOps {
  private static final Map<String, String> ONE_WORD =
      Map.of(
          "hourlong", "PT1H",
          "daylong", "P1D",
          "weeklong", "P1W",
          "monthlong", "P1M",
          "yearlong", "P1Y",
          "decadelong", "P10Y");

  private LengthOps() {}

  static void addTo(Map<String, Op> ops) {
    ops.put("length", (m, c) -> length(Lengths.count(m), Lengths.unit(m)));
    ops.put("length-one", (m, c) -> length("1", Lengths.unit(m)));
    ops.put("length-half", (m, c) -> length(andHalf(Lengths.count(m)), Lengths.unit(m)));
    ops.put("length-two", LengthOps::two);
    ops.put("length-second", (m, c) -> length(m.other(Kind.NUM), Lengths.unit(m)));
    ops.put("length-another", (m, c) -> length(Lengths.count(m), Lengths.unit(m)));
    ops.put("one-word-length", LengthOps::oneWord);
    ops.put("span", (m, c) -> length(Lengths.count(m), Lengths.unit(m)));
    ops.put("span-one", (m, c) -> length("1", Lengths.unit(m)));
    ops.put("span-some", (m, c) -> length("X", vague(Lengths.unit(m))));
    ops.put("nth-length", (m, c) -> length(m.get(Kind.ORD), Lengths.unit(m)));
    ops.put("set-word", (m, c) -> set(m.get(Kind.SETWORD)));
    ops.put("set-year", (m, c) -> set("P1Y"));
    ops.put("every", (m, c) -> set(Lengths.period(step(m), Lengths.unit(m))));
    ops.put("a-year", (m, c) -> set(Lengths.period("1", m.get(Kind.UNIT))));
    ops.put("every-other", (m, c) -> set(Lengths.period("2", Lengths.unit(m))));
    ops.put("every-dow", LengthOps::everyWeekday);
    ops.put("every-month", LengthOps::everyMonth);
    ops.put("every-part", (m, c) -> set("XXXX-XX-XXT" + m.get(Kind.PART)));
    ops.put("ref", (m, c) -> Found.date(m.get(Kind.REF), "a vague word"));
    ops.put("ref-now", (m, c) -> Found.date("PRESENT_REF", "a vague word"));
    ops.put("ref-past", (m, c) -> Found.date("PAST_REF", "a vague word"));
    ops.put("drop", (m, c) -> null);
  }

  private static Found length(String count, String unit) {
    return new Found("DURATION", Lengths.period(count, unit), null, "a length");
  }

  private static Found set(String value) {
    return new Found("SET", value, null, "told to come again");
  }

  /** "Decades" alone are years. */
  private static String vague(String unit) {
    return unit.equals("E") ? "Y" : unit;
  }

  private static String step(Match m) {
    return m.rule.name().startsWith("times") ? "1" : Lengths.count(m);
  }

  static String andHalf(String count) {
    return count.equals("X") || count.contains(".") ? count : count + ".5";
  }

  private static Found oneWord(Match m, Context c) {
    for (Map.Entry<String, String> e : ONE_WORD.entrySet()) {
      if (m.saw(e.getKey())) {
        return new Found("DURATION", e.getValue(), null, "a length");
      }
    }
    return null;
  }

  private static Found two(Match m, Context c) {
    String first = Lengths.period(Lengths.count(m), Lengths.unit(m));
    String second = Lengths.period(m.other(Kind.NUM), m.other(Kind.UNITS));
    boolean clock = first.startsWith("PT") && second.startsWith("PT");
    String value = first + second.substring(clock ? 2 : 1);
    return new Found("DURATION", value, null, "a length");
  }

  private static Found everyWeekday(Match m, Context c) {
    String number = m.has(Kind.DOW) ? m.get(Kind.DOW) : m.get(Kind.DOWS);
    return set("XXXX-WXX-" + number + TimeOfDay.ofDay(m));
  }

  private static Found everyMonth(Match m, Context c) {
    return m.has(Kind.SEASON)
        ? set("XXXX-" + m.get(Kind.SEASON))
        : set(String.format(java.util.Locale.ROOT, "XXXX-%02d", m.number(Kind.MONTH, 1)));
  }
}
