package org.dateline.find;

import java.util.List;
import java.util.stream.IntStream;
import org.dateline.find.actor.ActorFinder;
import org.dateline.find.claim.ClaimFinder;
import org.dateline.find.event.FrameFinder;
import org.dateline.find.name.Name;
import org.dateline.find.name.NameFinder;
import org.dateline.find.time.TimeFinder;
import org.dateline.find.time.Times;
import org.dateline.find.type.TypeModel;
import org.dateline.language.English;
import org.dateline.language.Language;
import org.dateline.language.Text;
import org.dateline.lexicon.Codebook;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.Claim;
import org.dateline.record.Document;
import org.dateline.record.Entity;
import org.dateline.record.Place;

/**
 * Codes articles: the program's one front door. Immutable and thread-safe; the same article gives
 * the same document, byte for byte.
 */
public final class Coder {
  private final Language language;
  private final NameFinder names;
  private final TimeFinder times;
  private final ActorFinder actors;
  private final ClaimFinder claims;
  private final FrameFinder events;
  private final Classifier classifier;

  private Coder(Data data) {
    language = English.load(data);
    names = new NameFinder(data);
    times = new TimeFinder(data);
    actors = new ActorFinder(data);
    claims = new ClaimFinder(data);
    events = new FrameFinder(data);
    classifier = new Classifier(TypeModel.load(data), Codebook.load(data));
  }

  /** Loads tables and models. */
  public static Coder load(Settings settings) {
    return new Coder(Data.load(settings.packs()));
  }

  /** The article with all that is found in it; positions count Unicode code points. */
  public Document code(Article given) {
    Text text = language.read(given);
    Times when = times.find(text);
    Article article = dated(given, when);
    List<Name> named = names.find(text);
    List<Place> where = List.of();
    List<Entity> who = actors.find(text, named, where, when.anchor());
    List<Claim> says = claims.find(text, who);
    FrameFinder.Found found = events.find(text, who, where, when, says);
    return CodePoints.of(
        new Document(
            article,
            IntStream.range(0, text.sentences()).mapToObj(text::sentence).toList(),
            text.tokens(),
            who,
            where,
            when.all(),
            says,
            found.events(),
            found.rejected()));
  }

  /**
   * The type of event that a sentence tells.
   *
   * @param actor who acts in it, in the sentence's own words, or null where that is to be found
   * @param recipient to whom, or null
   */
  public Classification classify(String id, String sentence, String actor, String recipient) {
    Document document = code(Article.of(id, sentence));
    return classifier.classify(
        id, language.read(document.article()), actor, recipient, document.events());
  }

  private static Article dated(Article article, Times when) {
    boolean known = article.published() != null || when.anchor() == null;
    return known ? article : article.withPublished(when.anchor(), when.basis());
  }
}
