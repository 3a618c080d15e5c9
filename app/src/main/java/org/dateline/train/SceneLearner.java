package org.dateline.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.find.Coder;
import org.dateline.find.Reading;
import org.dateline.find.Settings;
import org.dateline.language.Attached;
import org.dateline.language.Text;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.lexicon.PlaceKey;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Location;
import org.dateline.record.Span;
import org.dateline.train.Marked.MarkedEvent;
import org.dateline.train.Marked.MarkedWords;

/**
 * Learns when and where from corrected sentences. Where an event's place or date comes out
 * otherwise than marked, rows are tried: that the name means the place which people gave, or the
 * named day that date; that what hangs on the event's word in the way of the wrong words is not its
 * place or date; that what hangs on it in the way of the right words is; both. The first that makes
 * it come out as marked, and no other marked sentence worse, is kept.
 */
public final class SceneLearner {
  private static final String HOLIDAYS = "lang/en/times/holidays.tsv";

  private final Path pack;
  private final List<PackTable> tables;
  private final Gazetteer gazetteer = Gazetteer.load(Data.builtIn());

  /** A learner that adds to a pack's tables of places, named days and what belongs to what. */
  public SceneLearner(Path pack) {
    this.pack = pack;
    Data data = Data.builtIn();
    tables =
        List.of(
            new PackTable(pack, Attached.TABLE, data.head(Attached.TABLE), 3),
            new PackTable(pack, Gazetteer.PREFERRED, "name\tcountry\tprovince\tcode", 1),
            new PackTable(pack, HOLIDAYS, data.head(HOLIDAYS), 1));
  }

  /**
   * What came of it.
   *
   * @param corrections dates and places that came out otherwise than marked
   * @param learned those of them that come out as marked now
   * @param rows what was learned, in words
   */
  public record Learned(int corrections, int learned, List<String> rows) {
    public Learned {
      rows = List.copyOf(rows);
    }
  }

  /** Rows for the tables, by the tables' numbers. */
  private record Try(int table, String row) {}

  /** A marked event whose place, or whose date, is wrong, and what may mend it. */
  private record Lesson(Marked marked, MarkedEvent event, boolean place, List<List<Try>> tries) {
    boolean holds(Coder coder) {
      Event found = found(marked, event, coder.code(marked.article()).events());
      return found != null && (place ? placed(event, found) : dated(marked, event, found));
    }
  }

  /** Learns from marked sentences and writes the pack's tables. */
  public Learned learn(List<Marked> sentences) throws IOException {
    Coder coder = coder();
    List<Lesson> lessons = new ArrayList<>();
    List<Lesson> right = new ArrayList<>();
    for (Marked m : sentences) {
      if (m.events().stream().anyMatch(e -> !e.places().isEmpty() || !e.dates().isEmpty())) {
        lessons(coder, m).forEach(l -> (l.holds(coder) ? right : lessons).add(l));
      }
    }
    List<String> rows = new ArrayList<>();
    int learned = 0;
    for (Lesson l : lessons) {
      List<Try> kept = tried(l, right);
      kept.forEach(t -> rows.add(t.row().replace('\t', ' ').strip()));
      if (!kept.isEmpty()) {
        right.add(l);
        learned++;
      }
    }
    return new Learned(lessons.size(), learned, rows);
  }

  private Coder coder() {
    List<Path> packs = Files.isDirectory(pack) ? List.of(pack) : List.of();
    return Coder.load(new Settings(packs, Settings.standard().profile()));
  }

  private List<Try> tried(Lesson lesson, List<Lesson> right) throws IOException {
    List<List<String>> before = new ArrayList<>();
    for (PackTable table : tables) {
      before.add(table.lines());
    }
    for (List<Try> rows : lesson.tries()) {
      for (Try t : rows) {
        tables.get(t.table()).add(List.of(t.row()));
      }
      Coder coder = coder();
      if (lesson.holds(coder) && right.stream().allMatch(r -> r.holds(coder))) {
        return rows;
      }
      for (int i = 0; i < tables.size(); i++) {
        tables.get(i).reset(before.get(i));
      }
    }
    return List.of();
  }

  private static Event found(Marked m, MarkedEvent e, List<Event> events) {
    Span at = FrameLearner.points(m.text(), e.trigger());
    return events.stream()
        .filter(f -> at.overlaps(f.evidence().trigger().span()))
        .findFirst()
        .orElse(null);
  }

  private static boolean placed(MarkedEvent e, Event found) {
    String name = found.eventLoc() == null ? "" : MarkWriter.name(found.eventLoc());
    return right(e.places()) == null
        ? found.eventLoc() == null
        : right(e.places()).value().replace('_', ' ').equals(name);
  }

  private static boolean dated(Marked m, MarkedEvent e, Event found) {
    return right(e.dates()) == null
        ? e.dates().stream().noneMatch(w -> tells(m, w, found))
        : right(e.dates()).value().equals(found.date());
  }

  private static boolean tells(Marked m, MarkedWords words, Event found) {
    return found.dateEvidence() != null
        && FrameLearner.points(m.text(), words.span()).overlaps(found.dateEvidence().span());
  }

  private static MarkedWords right(List<MarkedWords> marks) {
    return marks.stream().filter(MarkedWords::its).findFirst().orElse(null);
  }

  private List<Lesson> lessons(Coder coder, Marked m) {
    Reading reading = coder.reading(m.article());
    Document document = coder.code(m.article());
    List<Lesson> lessons = new ArrayList<>();
    for (MarkedEvent e : m.events()) {
      Event found = found(m, e, document.events());
      if (found != null && !e.places().isEmpty()) {
        lessons.add(new Lesson(m, e, true, places(document, reading.text(), e, found)));
      }
      if (found != null && !e.dates().isEmpty()) {
        lessons.add(new Lesson(m, e, false, dates(document, reading.text(), e, found)));
      }
    }
    return lessons;
  }

  private List<List<Try>> places(Document d, Text text, MarkedEvent e, Event found) {
    List<List<Try>> tries = new ArrayList<>();
    MarkedWords right = right(e.places());
    if (right != null) {
      meant(text, right).forEach(t -> tries.add(List.of(t)));
    }
    Location coded = found.eventLoc();
    Span wrong =
        coded == null
            ? null
            : d.places().stream()
                .filter(p -> p.text().equals(coded.extractedPlace()))
                .map(p -> chars(text, p.span()))
                .findFirst()
                .orElse(null);
    attached("place", text, e, wrong, right, tries);
    return tries;
  }

  /** That the words mean the place which people gave, if it is one of that name. */
  private Stream<Try> meant(Text text, MarkedWords right) {
    String words = text.content().substring(right.span().start(), right.span().end());
    for (int place : gazetteer.find(PlaceKey.of(words))) {
      Location at = gazetteer.location(place, words);
      if (MarkWriter.name(at).equals(right.value().replace('_', ' '))) {
        int province = gazetteer.province(place);
        String region = province < 0 ? "" : gazetteer.name(province);
        String code = gazetteer.code(place);
        return Stream.of(
            new Try(1, String.join("\t", words, gazetteer.country(place), region, code)));
      }
    }
    return Stream.of();
  }

  private static List<List<Try>> dates(Document d, Text text, MarkedEvent e, Event found) {
    List<List<Try>> tries = new ArrayList<>();
    MarkedWords right = right(e.dates());
    Span wrong = found.dateEvidence() == null ? null : chars(text, found.dateEvidence().span());
    if (right != null
        && right.span().equals(wrong)
        && right.value().length() == 10
        && d.times().stream().anyMatch(t -> t.named() && chars(text, t.span()).equals(wrong))) {
      String day = text.content().substring(wrong.start(), wrong.end()).toLowerCase(Locale.ROOT);
      tries.add(List.of(new Try(2, day + "\tfixed " + right.value().substring(5) + "\t")));
    }
    attached("time", text, e, wrong, right, tries);
    return tries;
  }

  private static void attached(
      String what, Text text, MarkedEvent e, Span wrong, MarkedWords right, List<List<Try>> tries) {
    List<Try> both = new ArrayList<>();
    if (wrong != null && (right == null || !wrong.overlaps(right.span()))) {
      both.add(row(what, text, e.trigger(), wrong, "no"));
    }
    if (right != null) {
      both.add(row(what, text, e.trigger(), right.span(), "yes"));
    }
    both.forEach(t -> tries.add(List.of(t)));
    if (both.size() > 1) {
      tries.add(both);
    }
  }

  private static Try row(String what, Text text, Span trigger, Span words, String takes) {
    int head = text.headOf(trigger);
    return new Try(
        0,
        String.join(
            "\t",
            what,
            Attached.trigger(text, head),
            Attached.path(text, text.headOf(words), head),
            takes,
            marked(text.content(), trigger, words)));
  }

  private static String marked(String text, Span trigger, Span words) {
    StringBuilder marked = new StringBuilder(text);
    boolean first = trigger.start() < words.start();
    Span later = first ? words : trigger;
    Span earlier = first ? trigger : words;
    marked.insert(later.end(), first ? ']' : '}').insert(later.start(), first ? '[' : '{');
    marked.insert(earlier.end(), first ? '}' : ']').insert(earlier.start(), first ? '{' : '[');
    return marked.toString().replaceAll("\\s+", " ");
  }

  private static Span chars(Text text, Span points) {
    String content = text.content();
    return new Span(
        content.offsetByCodePoints(0, points.start()), content.offsetByCodePoints(0, points.end()));
  }
}
