package org.dateline.find.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.find.actor.ActorFinder;
import org.dateline.find.name.Name;
import org.dateline.find.name.NameFinder;
import org.dateline.find.time.Times;
import org.dateline.language.Language;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.Row;
import org.dateline.record.Actor;
import org.dateline.record.Article;
import org.dateline.record.Entity;
import org.dateline.record.Event;
import org.dateline.record.Span;

/** Codes the frames' examples and tells what came out wrong. */
final class FrameRows {
  /** A row and what is wrong with its coding, or null. */
  record Outcome(Row row, String problem) {}

  private static final Pattern MARK = Pattern.compile("<([ar]+)\\d* ([^<>]*)>|\\{([^{}]*)\\}");

  private final Language language;
  private final NameFinder names;
  private final ActorFinder actors;
  private final FrameFinder finder;
  private final Data data;

  FrameRows(Data data, Language language) {
    this.data = data;
    this.language = language;
    names = new NameFinder(data);
    actors = new ActorFinder(data);
    finder = new FrameFinder(data, () -> Gazetteer.load(data));
  }

  /** All rows that have an example. */
  List<Outcome> run() {
    List<Outcome> outcomes = new ArrayList<>();
    for (String file : List.of("guards", "light", "verbs", "nouns", "general")) {
      for (Row row : data.rows("lang/en/frames/" + file + ".tsv")) {
        if (!row.get("example").isBlank()) {
          outcomes.add(new Outcome(row, problem(row)));
        }
      }
    }
    return outcomes;
  }

  private String problem(Row row) {
    StringBuilder plain = new StringBuilder();
    List<Span> doers = new ArrayList<>();
    List<Span> others = new ArrayList<>();
    List<Span> triggers = new ArrayList<>();
    Matcher m = MARK.matcher(row.get("example"));
    int from = 0;
    while (m.find()) {
      plain.append(row.get("example"), from, m.start());
      int at = plain.length();
      String words = m.group(3) == null ? m.group(2) : m.group(3);
      plain.append(words);
      Span span = new Span(at, plain.length());
      (m.group(3) != null ? triggers : m.group(1).startsWith("a") ? doers : others).add(span);
      from = m.end();
    }
    plain.append(row.get("example").substring(from));
    FrameFinder.Found found = code(plain.toString());
    return judge(row, found, triggers, doers, others);
  }

  FrameFinder.Found code(String sentence) {
    Text text = language.read(Article.of("example", sentence));
    List<Name> named = names.find(text);
    List<Entity> entities = actors.find(text, named, List.of(), null);
    return finder.find(text, entities, List.of(), new Times(List.of(), null, null), List.of());
  }

  private static String judge(
      Row row, FrameFinder.Found found, List<Span> triggers, List<Span> doers, List<Span> others) {
    List<Event> here =
        found.events().stream()
            .filter(e -> triggers.stream().anyMatch(e.evidence().trigger().span()::overlaps))
            .toList();
    if (row.get("type").equals(Frame.NONE)) {
      return here.isEmpty() ? null : "coded as " + here.get(0).event();
    }
    if (here.isEmpty()) {
      return "not coded; rejected " + found.rejected();
    }
    Event event = here.get(0);
    String type = Folding.type(row.get("type"), event.auxiliary());
    if (!event.event().contains(type)) {
      return "coded as " + event.event() + " by " + event.origin().reasons().get(0).rule();
    }
    if (type.equals(row.get("type"))
        && !row.get("mode").isBlank()
        && event.mode().stream().noneMatch(row.get("mode")::contains)) {
      return "mode " + event.mode() + " by " + event.origin().reasons().get(0).rule();
    }
    String wrong = missing("actor", doers, event.actor());
    return wrong != null ? wrong : missing("recipient", others, event.recipient());
  }

  private static String missing(String role, List<Span> marked, List<Actor> found) {
    for (Span span : marked) {
      if (found.stream().noneMatch(a -> span.overlaps(new Span(a.start(), a.end())))) {
        return role + " not found; has " + found.stream().map(Actor::entityText).toList();
      }
    }
    return null;
  }
}
