package org.dateline.train.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An actor dictionary of TABARI or PETRARCH: names, synonyms, codes with dates. */
final class Actors {
  private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern DATED =
      Pattern.compile("([A-Za-z~]+)\\s*\\(?\\s*(?:([<>])\\s*(\\d+)|(\\d+)\\s*-\\s*(\\d+))\\s*\\)?");
  private static final Pattern SHORT = Pattern.compile("[A-Z]{2,3}|[B-DF-HJ-NP-TV-Z]{4,5}");
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "to", "de", "del", "la", "bin", "ibn");
  private static final Set<String> OFFICES = Set.of("GOV", "ELI", "LEG", "JUD", "OPP", "MIL");

  /** One code of an actor, for some time or for all. */
  private record Term(String code, String from, String to) {}

  private final Lines file;
  private final Codes codes;
  private final Pack pack;
  private final List<String> names = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private Lines.Line first;

  private Actors(Lines file, Codes codes, Pack pack) {
    this.file = file;
    this.codes = codes;
    this.pack = pack;
  }

  static void read(Lines file, Codes codes, Pack pack) {
    Actors actors = new Actors(file, codes, pack);
    file.lines().forEach(actors::line);
    actors.close();
  }

  private void line(Lines.Line line) {
    String text = line.text().strip();
    if (text.isEmpty()) {
      return;
    }
    if (!text.startsWith("[") && !text.startsWith("+")) {
      close();
      first = line;
    }
    if (first == null) {
      pack.left(file.name(), line.number(), line.text(), "no name before it");
      return;
    }
    int bracket = text.indexOf('[');
    String name = bracket < 0 ? text : text.substring(0, bracket);
    if (!name.isBlank()) {
      names.add(name(name.replaceFirst("^\\+", "")));
    }
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      term(line, matcher.group(1).strip());
    }
  }

  private void term(Lines.Line line, String written) {
    Matcher dated = DATED.matcher(written);
    if (written.matches("[A-Za-z~-]+")) {
      terms.add(new Term(written, "", ""));
    } else if (dated.matches()) {
      String from = "";
      String to = "";
      if (dated.group(2) == null) {
        from = date(dated.group(4));
        to = date(dated.group(5));
      } else if (dated.group(2).equals("<")) {
        to = date(dated.group(3));
      } else {
        from = date(dated.group(3));
      }
      if (from == null || to == null) {
        pack.left(file.name(), line.number(), line.text(), "no date of the form YYMMDD");
      } else {
        terms.add(new Term(dated.group(1), from, to));
      }
    } else {
      pack.left(file.name(), line.number(), line.text(), "no code with or without a date");
    }
  }

  /** Of years of two digits those after 30 are of the last century, as PETRARCH has it. */
  private static String date(String digits) {
    String d = digits;
    if (d.length() == 6) {
      d = (d.substring(0, 2).compareTo("30") > 0 ? "19" : "20") + d;
    }
    if (!d.matches("\\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])")) {
      return null;
    }
    return d.substring(0, 4) + "-" + d.substring(4, 6) + "-" + d.substring(6);
  }

  /** Dictionaries are in capitals; names in texts are not, but for short ones. */
  static String name(String phrase) {
    String bare = phrase.strip().replaceAll("_+$", "");
    if (SHORT.matcher(bare).matches()) {
      return bare;
    }
    StringBuilder name = new StringBuilder();
    for (String word : phrase.strip().toLowerCase(Locale.ROOT).split("[\\s_]+")) {
      if (!word.isEmpty()) {
        boolean small = SMALL.contains(word) && !name.isEmpty();
        name.append(name.isEmpty() ? "" : " ");
        name.append(small ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
      }
    }
    return name.toString();
  }

  private void close() {
    if (first != null && !names.isEmpty()) {
      if (terms.isEmpty()) {
        pack.left(file.name(), first.number(), first.text(), "a name without code");
      }
      terms.forEach(this::row);
    }
    names.clear();
    terms.clear();
    first = null;
  }

  private boolean isOffice(Term term) {
    return OFFICES.containsAll(codes.party(term.code).sectors());
  }

  private void row(Term term) {
    if (term.code.startsWith("--")) {
      pack.left(file.name(), first.number(), first.text(), "the null code: a name to pass over");
      return;
    }
    Codes.Party party = codes.party(term.code);
    if (!party.unknown().isEmpty()) {
      String why =
          "of its code "
              + term.code
              + " the part "
              + party.unknown()
              + " is not known, so not kept";
      pack.left(file.name(), first.number(), first.text(), why);
    }
    if (party.code().isEmpty() && party.sectors().isEmpty()) {
      return;
    }
    String name = names.get(0);
    String aliases = String.join("|", names.subList(1, names.size()));
    boolean always = terms.stream().allMatch(t -> t.from.isEmpty() && t.to.isEmpty());
    String sectors = String.join("|", party.sectors());
    if (party.sectors().isEmpty() && always && party.unknown().isEmpty()) {
      pack.row(Pack.STATES, name, aliases, party.code(), "GOV");
    } else if (!always && name.contains(" ") && terms.stream().anyMatch(this::isOffice)) {
      pack.row(Pack.PEOPLE, name, aliases, party.code(), sectors, "", term.from, term.to);
    } else {
      String kind = party.code().equals("IGO") ? "igo" : "agency";
      pack.row(Pack.ORGANISATIONS, name, aliases, party.code(), sectors, kind, term.from, term.to);
    }
  }
}
