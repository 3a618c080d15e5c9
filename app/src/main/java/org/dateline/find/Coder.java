package org.dateline.find;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dateline.find.actor.ActorFinder;
import org.dateline.find.actor.SettingExample;
import org.dateline.find.claim.ClaimFinder;
import org.dateline.find.event.FrameFinder;
import org.dateline.find.name.Name;
import org.dateline.find.name.NameFinder;
import org.dateline.find.place.PlaceFinder;
import org.dateline.find.time.TimeFinder;
import org.dateline.find.time.Times;
import org.dateline.find.type.Candidate;
import org.dateline.find.type.SecondLook;
import org.dateline.find.type.TypeModel;
import org.dateline.language.English;
import org.dateline.language.Language;
import org.dateline.language.Text;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.lexicon.Gazetteer;
import org.dateline.record.Article;
import org.dateline.record.Claim;
import org.dateline.record.Document;
import org.dateline.record.Entity;
import org.dateline.record.Place;
import org.dateline.record.Span;

/**
 * Codes articles: the program's one front door. Immutable and thread-safe; the same article gives
 * the same document, byte for byte.
 */
public final class Coder {
  private final Language language;
  private final NameFinder names;
  private final TimeFinder times;
  private final PlaceFinder places;
  private final ActorFinder actors;
  private final ClaimFinder claims;
  private final FrameFinder events;
  private final Data data;
  private final boolean fast;
  private Classifier classifier;

  private record Layers(
      Text text,
      Times when,
      List<Place> where,
      List<Entity> who,
      List<Claim> says,
      FrameFinder.Found found) {}

  private Coder(Data data, boolean fast) {
    this.data = data;
    this.fast = fast;
    CompletableFuture<English> reading = begin(() -> English.load(data, fast));
    CompletableFuture<Gazetteer> atlas = begin(() -> Gazetteer.load(data));
    CompletableFuture<NameFinder> naming =
        reading.thenCombine(atlas, (english, g) -> new NameFinder(data, english.words(), g, fast));
    CompletableFuture<PlaceFinder> placing = atlas.thenApply(g -> new PlaceFinder(data, g));
    CompletableFuture<ActorFinder> acting = begin(() -> new ActorFinder(data));
    CompletableFuture<ClaimFinder> claiming = begin(() -> new ClaimFinder(data));
    events = new FrameFinder(data, atlas::join);
    times = new TimeFinder(data);
    language = result(reading);
    names = result(naming);
    places = result(placing);
    actors = result(acting);
    claims = result(claiming);
  }

  /** Tables and models load beside each other: half the start of a short run is their loading. */
  private static <T> CompletableFuture<T> begin(Supplier<T> load) {
    return CompletableFuture.supplyAsync(load);
  }

  private static <T> T result(CompletableFuture<T> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Loads tables and models. */
  public static Coder load(Settings settings) {
    return new Coder(Data.load(settings.packs()), settings.fast());
  }

  /** Whether an article is in a language that is coded, as far as its language is known. */
  public boolean codes(Article article) {
    return article.language() == null || article.language().equals(language.code());
  }

  /**
   * The article with all that is found in it; positions count Unicode code points. In an article of
   * a language that is not coded nothing is found.
   */
  public Document code(Article article) {
    if (!codes(article)) {
      return bare(article);
    }
    Layers l = layers(article);
    FrameFinder.Found found = l.found.likely();
    return CodePoints.of(
        new Document(
            dated(article, l.when),
            IntStream.range(0, l.text.sentences()).mapToObj(l.text::sentence).toList(),
            l.text.tokens(),
            l.who,
            l.where,
            l.when.all(),
            l.says,
            found.events(),
            found.rejected()));
  }

  /**
   * As {@link #code(Article)}, but a mistake of the coder's own ends nothing: the article comes
   * back with nothing found in it.
   *
   * @param problems takes a line that names such an article
   */
  public Document code(Article article, Consumer<String> problems) {
    try {
      return code(article);
    } catch (RuntimeException e) {
      problems.accept(
          article.id()
              + ": could not be coded ("
              + e
              + "); the rest goes on; report it with its text");
      return bare(article);
    }
  }

  private static Document bare(Article article) {
    return new Document(
        article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  private Layers layers(Article article) {
    return layers(article, null);
  }

  private Layers layers(Article article, Stages stages) {
    begin(stages);
    Text whole = language.read(article);
    end(stages, "tokens and tags");
    Text text = fast ? focused(whole) : whole;
    end(stages, "first pass");
    if (stages != null) {
      parse(text);
      end(stages, "trees");
    }
    Times when = times.find(text);
    end(stages, "times");
    List<Name> named = names.find(text);
    end(stages, "names");
    List<Place> where = places.find(text, named);
    end(stages, "places");
    List<Entity> who = actors.find(text, named, where, when.anchor());
    end(stages, "actors");
    List<Claim> says = claims.find(text, who);
    end(stages, "claims");
    FrameFinder.Found found = events.find(text, who, where, when, says);
    end(stages, "events");
    return new Layers(text, when, where, who, says, found);
  }

  /** Trees are made when they are first asked for: here, so that no finder is charged for them. */
  private static void parse(Text text) {
    for (int s = 0; s < text.sentences(); s++) {
      text.head(text.sentenceStart(s));
    }
  }

  private static void begin(Stages stages) {
    if (stages != null) {
      stages.begin();
    }
  }

  private static void end(Stages stages, String stage) {
    if (stages != null) {
      stages.end(stage);
    }
  }

  /** Codes an article and adds up what each stage takes, all trees made beforehand. */
  public void time(Article article, Stages stages) {
    layers(article, stages);
  }

  /** The text, of which only those sentences are parsed that may tell an event or bear on one. */
  private Text focused(Text text) {
    return text.parsing(claims.bearing(text, events.promising(text)));
  }

  /**
   * The type of event that a sentence tells.
   *
   * @param actor who acts in it, in the sentence's own words, or null where that is to be found
   * @param recipient to whom, or null
   */
  public Classification classify(String id, String sentence, String actor, String recipient) {
    Reading reading = reading(sentence);
    Candidate candidate = reading.pair(find(sentence, actor), find(sentence, recipient));
    return classifier().classify(id, candidate, reading.found());
  }

  /** A text as the model of types sees it; for training and measuring. */
  public Reading reading(String text) {
    return reading(Article.of("", text));
  }

  /** The same of an article, whose day of publication dates what it tells. */
  public Reading reading(Article article) {
    Layers layers = layers(article);
    return new Reading(layers.text, layers.found.events());
  }

  /** Those of an article who get their country from its setting; for training. */
  public List<SettingExample> settled(Article article) {
    Text text = language.read(article);
    List<Name> named = names.find(text);
    String day = times.find(text).anchor();
    return actors.settled(text, named, places.find(text, named), day);
  }

  private static Span find(String sentence, String words) {
    String bare = words == null ? "" : words.strip();
    int at = bare.isEmpty() ? -1 : sentence.indexOf(bare);
    return at < 0 ? null : new Span(at, at + bare.length());
  }

  private synchronized Classifier classifier() {
    if (classifier == null) {
      SecondLook second = fast ? null : SecondLook.load(data);
      classifier =
          new Classifier(TypeModel.load(data, TypeModel.PAIRS), second, Codebook.load(data));
    }
    return classifier;
  }

  private static Article dated(Article article, Times when) {
    boolean known = article.published() != null || when.anchor() == null;
    return known ? article : article.withPublished(when.anchor(), when.basis());
  }
}
