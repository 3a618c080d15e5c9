package org.dateline.train.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent dictionary of TABARI or PETRARCH: common nouns that make an actor. */
final class Agents {
  private static final Pattern LINE =
      Pattern.compile("([^\\[{]+?)\\s*(\\{[^}]*})?\\s*[\\[]\\s*([A-Za-z~]+)\\s*[\\]}]");
  private static final Pattern MARKER = Pattern.compile("(!\\w+!)\\s*=\\s*(.+)");

  private Agents() {}

  static void read(Lines file, Codes codes, Pack pack) {
    Map<String, List<String>> markers = new LinkedHashMap<>();
    for (Lines.Line line : file.lines()) {
      Matcher marker = MARKER.matcher(line.text().strip());
      Matcher agent = LINE.matcher(line.text().strip());
      if (marker.matches()) {
        markers.put(marker.group(1), List.of(marker.group(2).strip().split("\\s*,\\s*")));
      } else if (agent.matches()) {
        agent(file, line, agent, codes, pack, markers);
      } else if (!line.text().isBlank()) {
        pack.left(file.name(), line.number(), line.text(), "no agent with its code");
      }
    }
  }

  private static void agent(
      Lines file,
      Lines.Line line,
      Matcher agent,
      Codes codes,
      Pack pack,
      Map<String, List<String>> markers) {
    Codes.Party party = codes.party(agent.group(3));
    if (!party.unknown().isEmpty() || party.sectors().isEmpty()) {
      String why = "its code " + agent.group(3) + " names no sector that PLOVER has";
      pack.left(file.name(), line.number(), line.text(), why);
      if (party.sectors().isEmpty()) {
        return;
      }
    }
    String sectors = String.join("|", party.sectors());
    String plural = agent.group(2) == null ? null : agent.group(2).replaceAll("[{}]", "").strip();
    for (String word : spread(agent.group(1), markers)) {
      pack.row(Pack.ROLES, words(word), "".equals(plural) ? "group" : "person", sectors, "", "");
    }
    if (plural != null && !plural.isEmpty()) {
      pack.row(Pack.ROLES, words(plural), "group", sectors, "", "");
    }
  }

  private static List<String> spread(String phrase, Map<String, List<String>> markers) {
    for (Map.Entry<String, List<String>> e : markers.entrySet()) {
      if (phrase.contains(e.getKey())) {
        List<String> all = new ArrayList<>();
        e.getValue().forEach(w -> all.add(phrase.replace(e.getKey(), w)));
        return all;
      }
    }
    return List.of(phrase);
  }

  private static String words(String phrase) {
    return phrase.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ").strip();
  }
}
