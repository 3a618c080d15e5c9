package org.dateline.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dateline.lexicon.Camps;
import org.dateline.lexicon.Data;
import org.dateline.record.Article;
import org.dateline.record.CiteInfo;
import org.dateline.record.Document;
import org.dateline.record.Event;
import org.dateline.record.Incident;

/**
 * Merges reports of the same happening into incidents: the tables and the learned similarity, and
 * the way into the package. Immutable and thread-safe; a pure function of reports and pins.
 *
 * <p>In one go: {@code merger.incidents(reports)}. As reports come in: {@code Incidents open =
 * merger.open()}, then {@link Incidents#add} and {@link Incidents#settle}.
 */
public final class Merger {
  /** Days between two publications beyond which two reports are not compared. */
  public static final int WINDOW = 400;

  private final Words words;
  private final Credits credits;
  private final Similarity similarity;
  private final Consensus consensus;
  private final FollowUps followUps;
  private final int window;

  private Merger(Data data, Map<String, Double> weights, int window) {
    this.window = window;
    words = new Words(data);
    credits = new Credits(data);
    similarity = new Similarity(weights, window);
    followUps = new FollowUps(data);
    Camps camps = new Camps(data);
    consensus = new Consensus(new Independence(camps, credits), new Verdicts(camps));
  }

  /** Loads tables and weights, with a window of {@link #WINDOW} days. */
  public static Merger load(Data data) {
    return load(data, WINDOW);
  }

  /**
   * Loads tables and weights.
   *
   * @param window days between two publications beyond which two reports are not compared; an
   *     incident closes that many days after its last report
   */
  public static Merger load(Data data, int window) {
    return new Merger(data, Similarity.load(data), window);
  }

  /** A merger with other weights, as a trainer makes them. */
  public static Merger of(Data data, Map<String, Double> weights) {
    return new Merger(data, weights, WINDOW);
  }

  /** What merging needs of an article; make one an article and use it for all of its events. */
  public Publication publication(Article a) {
    return new Publication(a.id(), a.source(), a.published(), credits.of(a), Shingles.of(a.text()));
  }

  /** What a record alone tells of its article: copies are then found by sentences, not by texts. */
  public Publication publication(CiteInfo cite) {
    Set<String> agencies =
        cite.publication() == null ? Set.of() : credits.agency(cite.publication());
    return new Publication(
        cite.id(), cite.publication(), cite.published(), agencies, Shingles.NONE);
  }

  /** A report of an article at hand. */
  public Report report(Publication publication, Event event) {
    return new Report(publication, event, words);
  }

  /** A report of which only the record is at hand. */
  public Report report(Event event) {
    return new Report(publication(event.citeInfo()), event, words);
  }

  /** The reports of a coded article. */
  public List<Report> reports(Document document) {
    Publication publication = publication(document.article());
    List<Report> reports = new ArrayList<>();
    document.events().forEach(e -> reports.add(report(publication, e)));
    return reports;
  }

  /** Whether two reports tell one happening, and why. */
  public Comparison compare(Report a, Report b) {
    return similarity.compare(a, b);
  }

  /**
   * What speaks for and against two reports telling one happening; for training. Empty where a rule
   * alone keeps them apart.
   */
  public List<String> signs(Report a, Report b) {
    return Apart.why(a, b, window) == null ? Signs.of(a, b) : List.of();
  }

  /** The weights of the lexicon's signs. */
  public static Map<String, Double> weights(Data data) {
    return Similarity.load(data);
  }

  /**
   * Keys of a report, sorted: reports that share none are never merged, so that a store or a
   * cluster can bring together what belongs together.
   */
  public long[] keys(Report r) {
    return Keys.of(r);
  }

  /**
   * The same keys by the stretch of sixteen days that each belongs to, counted from 1970-01-01: a
   * cluster keeps near days together.
   */
  public Map<Integer, long[]> slices(Report r) {
    return Keys.slices(r);
  }

  /** A place for reports to meet under a part of the keys. */
  public Meeting meeting() {
    return new Meeting(this);
  }

  /** Compares the reports of one article, which meet whatever their keys. */
  public void meet(List<Report> article, Consumer<Met> sink) {
    for (int i = 0; i < article.size(); i++) {
      for (Report other : article.subList(i + 1, article.size())) {
        Meeting.compare(this, article.get(i), other, sink);
      }
    }
  }

  /**
   * The incidents of reports all of whose likely pairs are known, without links; the same as among
   * all others, as long as none of the likely pairs' reports is left out.
   *
   * @param likely pairs among the reports; a pair may come more than once
   */
  public List<Incident> divide(Collection<Report> reports, Collection<Met> likely) {
    Map<Report, Node> nodes = new HashMap<>();
    reports.forEach(r -> nodes.put(r, new Node(r, null)));
    for (Met m : likely) {
      nodes.get(m.first()).like(nodes.get(m.second()), m.odds());
    }
    return new Division(new Pins(), similarity, n -> {})
        .around(nodes.values()).stream().map(c -> consensus.of(c.reports())).toList();
  }

  /**
   * An incident with its links.
   *
   * @param after ids of incidents that follow from it
   * @param before ids of those that it follows from
   */
  public static Incident linked(Incident incident, Set<String> after, Set<String> before) {
    Set<String> later = new TreeSet<>(after);
    Set<String> earlier = new TreeSet<>(before);
    later.remove(incident.id());
    earlier.remove(incident.id());
    return incident.withLinked(Group.links(later, earlier));
  }

  /** An empty state to add reports to. */
  public Incidents open() {
    return new Incidents(this);
  }

  /**
   * Gathers more reports than memory holds.
   *
   * @param threads that work on them at once
   * @param write an event's record as bytes
   * @param read the record of such bytes
   */
  public Gathering gather(
      int threads, Function<Event, byte[]> write, Function<byte[], Event> read) {
    return new Gathering(this, threads, new Shelf.Form(write, read));
  }

  /** The incidents of some reports, by first publication, then by id. */
  public List<Incident> incidents(Collection<Report> reports) {
    Incidents open = open();
    reports.forEach(open::add);
    return open.all();
  }

  /** Days between two publications beyond which two reports are not compared. */
  public int window() {
    return window;
  }

  /** Looks around a change of reports of which most lie elsewhere. */
  public Neighbourhood neighbourhood(Neighbourhood.Known known, Collection<Pin> pins) {
    return new Neighbourhood(this, known, pins);
  }

  Merge merge(Clusters.Joined j, Pins pins) {
    Comparison c = compare(j.first(), j.second());
    boolean pinned = pins.on(j.first().id(), j.second().id()) != null;
    return new Merge(
        j.first().id(), j.second().id(), c.probability(), j.mean(), pinned, c.reasons());
  }

  /** What two reports have to do with each other, the one of lower rank first. */
  Met met(Report one, Report other) {
    boolean inOrder = Report.byRank(one, other) <= 0;
    Report a = inOrder ? one : other;
    Report b = inOrder ? other : one;
    double odds = logOdds(a, b);
    return new Met(
        a, b, odds, odds <= 0 && followUps.follows(a, b), odds <= 0 && followUps.follows(b, a));
  }

  double logOdds(Report a, Report b) {
    return similarity.logOdds(a, b);
  }

  Similarity similarity() {
    return similarity;
  }

  Consensus consensus() {
    return consensus;
  }
}
