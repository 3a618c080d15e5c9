package org.dateline.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.lexicon.Codebook;
import org.dateline.record.Span;
import org.dateline.train.Marked.MarkedActor;
import org.dateline.train.Marked.MarkedClaim;
import org.dateline.train.Marked.MarkedEvent;

/**
 * The events among a text's annotations. An event's type is one of PLOVER's, with a mode or without
 * ({@code ASSAULT}, {@code ASSAULT_aerial}), or a code of CAMEO's ({@code CAMEO_190}); roles go by
 * their usual names. Attributes {@code Mode}, {@code Context} and {@code Auxiliary} have a value;
 * {@code Negation} has none. The code of an actor is a normalisation of its words ({@code
 * Dateline:KEN.MIL}).
 */
final class StandoffEvents {
  private static final Set<String> ACTORS =
      Set.of("actor", "source", "agent", "attacker", "initiator", "subject", "giver");
  private static final Set<String> RECIPIENTS =
      Set.of("recipient", "target", "victim", "patient", "object", "person", "theme");
  private static final Set<String> CLAIMANTS = Set.of("claimant", "speaker", "claimed_by");
  private static final Pattern CAMEO = Pattern.compile("(?:CAMEO)?[_-]?(\\d{2,4})");
  private static final Pattern CODE = Pattern.compile("([A-Z]{3})((?:\\.[A-Z]{3})*)");

  private final Codebook codebook;
  private final Standoff document;
  private final Consumer<String> left;
  private final Map<String, Span> spans = new LinkedHashMap<>();
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final Map<String, List<String[]>> attributes = new LinkedHashMap<>();

  /**
   * Reads a document.
   *
   * @param left takes each line that could not be carried over, with the reason
   */
  StandoffEvents(Codebook codebook, Standoff document, Consumer<String> left) {
    this.codebook = codebook;
    this.document = document;
    this.left = left;
  }

  /** The events, their positions in chars of the text. */
  List<MarkedEvent> events() {
    List<String> lines = document.notes() == null ? List.of() : document.notes().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      around(i + 1, lines.get(i), lines.get(i).split("\t"));
    }
    List<MarkedEvent> events = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t");
      if (lines.get(i).startsWith("E") && cells.length > 1) {
        event(i + 1, lines.get(i), cells, events);
      }
    }
    return events;
  }

  private void left(int line, String text, String why) {
    left.accept(document.id() + ".ann:" + line + ": '" + text + "': " + why);
  }

  /** Reads what events hang on: words, attributes, codes. */
  private void around(int line, String text, String[] cells) {
    String[] words = cells.length < 2 ? new String[0] : cells[1].split(" ");
    char kind = text.isEmpty() ? ' ' : text.charAt(0);
    if (kind == 'T' && words.length > 2) {
      Span span = span(cells[1].substring(cells[1].indexOf(' ') + 1));
      if (span == null) {
        left(line, text, "its place is not in the text");
      } else {
        spans.put(cells[0], span);
      }
    } else if ((kind == 'A' || kind == 'M') && words.length > 1) {
      attributes
          .computeIfAbsent(words[1], k -> new ArrayList<>())
          .add(new String[] {words[0], words.length > 2 ? words[2] : ""});
    } else if (kind == 'N' && words.length > 2) {
      codes.put(words[1], words[2].substring(words[2].indexOf(':') + 1));
    } else if ("TAMN".indexOf(kind) >= 0) {
      left(line, text, "no annotation that is known");
    }
  }

  /** From the first piece's beginning to the last one's end, in chars; null where out of place. */
  private Span span(String pieces) {
    try {
      String[] ends = pieces.split("[ ;]");
      int from = Integer.parseInt(ends[0]);
      int to = Integer.parseInt(ends[ends.length - 1]);
      String text = document.text();
      return new Span(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private void event(int line, String text, String[] cells, List<MarkedEvent> to) {
    String[] parts = cells[1].strip().split(" +");
    String[] head = parts[0].split(":", 2);
    List<String> modes = new ArrayList<>();
    String type = type(head[0], modes);
    Span trigger = head.length < 2 ? null : spans.get(head[1]);
    if (type == null || trigger == null) {
      left(
          line,
          text,
          type == null
              ? head[0] + " is neither a type of PLOVER's nor a code of CAMEO's"
              : "it has no words");
      return;
    }
    List<MarkedActor> actors = new ArrayList<>();
    List<MarkedActor> recipients = new ArrayList<>();
    List<MarkedClaim> claims = new ArrayList<>();
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      String[] role = part.split(":", 2);
      Span who = role.length < 2 ? null : spans.get(role[1]);
      String name = role[0].replaceFirst("\\d+$", "").toLowerCase(Locale.ROOT);
      if (who != null && ACTORS.contains(name)) {
        actors.add(actor(who, role[1]));
      } else if (who != null && RECIPIENTS.contains(name)) {
        recipients.add(actor(who, role[1]));
      } else if (who != null && CLAIMANTS.contains(name)) {
        claims.add(new MarkedClaim(actor(who, role[1]), "asserts"));
      }
    }
    String auxiliary = "actual";
    List<String> contexts = new ArrayList<>();
    for (String[] attribute : attributes.getOrDefault(cells[0], List.of())) {
      switch (attribute[0]) {
        case "Mode" -> {
          if (codebook.mode(type, attribute[1]) == null) {
            left(line, text, attribute[1] + " is no mode of " + type);
          } else {
            modes.add(attribute[1]);
          }
        }
        case "Context" -> contexts.add(attribute[1]);
        case "Auxiliary" -> auxiliary = attribute[1];
        case "Negation" -> auxiliary = "negated";
        default -> {}
      }
    }
    int number = to.size() + 1;
    to.add(
        new MarkedEvent(
            number,
            type,
            modes,
            auxiliary,
            contexts,
            null,
            trigger,
            List.of(),
            actors,
            recipients,
            claims,
            List.of(),
            List.of()));
  }

  private String type(String written, List<String> modes) {
    Matcher cameo = CAMEO.matcher(written);
    if (cameo.matches()) {
      String code = cameo.group(1).length() == 2 ? cameo.group(1) + "0" : cameo.group(1);
      Codebook.Cameo row = codebook.cameo(code);
      if (row == null || row.type().isEmpty()) {
        return null;
      }
      if (!row.mode().isEmpty()) {
        modes.add(row.mode());
      }
      return row.type();
    }
    String[] parts = written.split("[_-]", 2);
    String type = parts[0].toUpperCase(Locale.ROOT);
    if (codebook.type(type) == null
        || (parts.length > 1 && codebook.mode(type, parts[1]) == null)) {
      return null;
    }
    if (parts.length > 1) {
      modes.add(parts[1]);
    }
    return type;
  }

  private MarkedActor actor(Span words, String id) {
    Matcher code = CODE.matcher(codes.getOrDefault(id, ""));
    return code.matches()
        ? new MarkedActor(
            words,
            code.group(1),
            code.group(2).isEmpty() ? List.of() : List.of(code.group(2).substring(1).split("\\.")))
        : new MarkedActor(words, null, List.of());
  }
}
