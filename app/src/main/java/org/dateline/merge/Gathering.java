package org.dateline.merge;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.dateline.merge.Clusters.Cluster;
import org.dateline.record.Incident;

/**
 * The incidents of more reports than memory holds, in one go: the same as {@link Incidents} gives,
 * without pins. Reports lie in files of the system's temporary folder until it is closed; what is
 * held of each is its place there and its likely pairs, and at once no more reports than a bunch
 * has. Where more hang together than {@link Bunches#MOST}, it may find more incidents than {@link
 * Incidents}. Not thread-safe.
 */
public final class Gathering implements Closeable {
  private static final int AT_ONCE = 128;
  private static final int UNDATED = Integer.MAX_VALUE;

  private final Merger merger;
  private final int threads;
  private final Shelf shelf;
  private final Encounters encounters;
  private Facts facts = new Facts(new long[1024], new long[1024], new int[1024]);
  private int count;

  /** Where each report stands among all by its rank; -1 where a later one took its place. */
  private int[] places;

  /** The report that each one's incident begins with. */
  private int[] heads;

  /**
   * What is known of each report by its number.
   *
   * @param ranks their ranks
   * @param ids of the incidents that they would be the first of
   * @param days of their publication
   */
  private record Facts(long[] ranks, long[] ids, int[] days) {
    Facts longer() {
      int length = ranks.length * 3 / 2;
      return new Facts(
          Arrays.copyOf(ranks, length), Arrays.copyOf(ids, length), Arrays.copyOf(days, length));
    }
  }

  Gathering(Merger merger, int threads, Shelf.Form form) {
    this.merger = merger;
    this.threads = threads;
    shelf = new Shelf(form);
    encounters = new Encounters(merger, shelf);
  }

  /** Adds a report; one whose event id is known already takes the other's place. */
  public void add(Report r) {
    try {
      long[] own = Keys.of(r);
      int number = shelf.add(r, own);
      encounters.add(number, r, own);
      note(number, r);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(int number, Report r) {
    facts = number == facts.ranks.length ? facts.longer() : facts;
    facts.ranks[number] = r.rank();
    facts.ids[number] = Consensus.hash(r);
    facts.days[number] = r.publication.day() == null ? UNDATED : r.publication.day();
    count = number + 1;
  }

  /** All incidents, by first publication, then by id. Nothing can be added any more. */
  public void each(Consumer<Incident> sink) {
    try (Crew crew = new Crew(threads)) {
      shelf.flush();
      rank();
      encounters.meet(places, crew);
      divide(crew);
      tell(crew, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the reports in the order of their ranks; of those of one event the last is kept. */
  private void rank() throws IOException {
    Comparator<Integer> order = (a, b) -> Long.compareUnsigned(facts.ranks[a], facts.ranks[b]);
    List<Integer> ranked = IntStream.range(0, count).boxed().sorted(order).toList();
    places = new int[count];
    for (int i = 0; i < count; ) {
      int end = i + 1;
      while (end < count && order.compare(ranked.get(i), ranked.get(end)) == 0) {
        end++;
      }
      place(ranked.subList(i, end), i);
      i = end;
    }
  }

  private void place(List<Integer> alike, int from) throws IOException {
    if (alike.size() == 1) {
      places[alike.get(0)] = from;
      return;
    }
    Map<String, Integer> last = new TreeMap<>();
    for (int number : alike) {
      places[number] = -1;
      last.put(shelf.light(number).report().id(), number);
    }
    int place = from;
    for (int number : last.values()) {
      places[number] = place++;
    }
  }

  /** Divides what hangs together by likely pairs. */
  private void divide(Crew crew) throws IOException {
    Ties likely = encounters.likely;
    int[] bunches = Bunches.of(count, likely.at(places));
    Sorted members = new Sorted(count, count, i -> places[i] < 0 ? -1 : bunches[places[i]]);
    Sorted ties = new Sorted(likely.size(), count, t -> within(likely, t, bunches));
    heads = IntStream.range(0, count).toArray();
    crew.each(
        (count + AT_ONCE - 1) / AT_ONCE,
        part -> {
          for (int i = part * AT_ONCE; i < Math.min(count, (part + 1) * AT_ONCE); i++) {
            if (members.size(i) > 1) {
              divide(i, members, ties);
            }
          }
        });
  }

  /** The bunch that a pair is in; -1 where it reaches from one to another. */
  private int within(Ties likely, int tie, int[] bunches) {
    int bunch = bunches[places[likely.first(tie)]];
    return bunch == bunches[places[likely.second(tie)]] ? bunch : -1;
  }

  private void divide(int bunch, Sorted members, Sorted ties) throws IOException {
    Ties likely = encounters.likely;
    Map<Integer, Node> nodes = new HashMap<>();
    Map<Node, Integer> numbers = new HashMap<>();
    for (int i = 0; i < members.size(bunch); i++) {
      int number = members.get(bunch, i);
      Node node = new Node(shelf.light(number).report(), null);
      nodes.put(number, node);
      numbers.put(node, number);
    }
    for (int i = 0; i < ties.size(bunch); i++) {
      int tie = ties.get(bunch, i);
      nodes.get(likely.first(tie)).like(nodes.get(likely.second(tie)), likely.odds(tie));
    }
    Division division = new Division(new Pins(), merger.similarity(), n -> {});
    for (Cluster c : division.around(nodes.values())) {
      int head = numbers.get(c.nodes().get(0));
      c.nodes().forEach(n -> heads[numbers.get(n)] = head);
    }
  }

  /** Incidents that follow from another, or that another follows from; sorted, each pair once. */
  private long[] links(boolean after) {
    Ties follows = encounters.follows;
    return IntStream.range(0, follows.size())
        .filter(t -> heads[follows.first(t)] != heads[follows.second(t)])
        .mapToLong(t -> link(heads[follows.first(t)], heads[follows.second(t)], after))
        .sorted()
        .distinct()
        .toArray();
  }

  private static long link(int first, int second, boolean after) {
    return after ? (long) second << 32 | first : (long) first << 32 | second;
  }

  /** Ids of the incidents that one is linked with. */
  private Set<String> linked(int head, long[] links) {
    Set<String> ids = new TreeSet<>();
    int at = Arrays.binarySearch(links, (long) head << 32);
    for (int i = at < 0 ? -at - 1 : at; i < links.length && links[i] >>> 32 == head; i++) {
      ids.add(Consensus.id(facts.ids[(int) links[i]]));
    }
    return ids;
  }

  private void tell(Crew crew, Consumer<Incident> sink) throws IOException {
    Sorted members = new Sorted(count, count, i -> places[i] < 0 ? -1 : heads[i]);
    long[] after = links(true);
    long[] before = links(false);
    Comparator<Integer> byDay = Comparator.comparingInt(h -> facts.days[h]);
    List<Integer> all =
        IntStream.range(0, count)
            .filter(h -> members.size(h) > 0)
            .boxed()
            .sorted(byDay.thenComparing((a, b) -> Long.compareUnsigned(facts.ids[a], facts.ids[b])))
            .toList();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Callable<Incident>> some = new ArrayList<>();
      for (int head : all.subList(from, Math.min(all.size(), from + AT_ONCE))) {
        some.add(() -> incident(head, members, linked(head, after), linked(head, before)));
      }
      crew.results(some).forEach(sink);
    }
  }

  private Incident incident(int head, Sorted members, Set<String> after, Set<String> before)
      throws IOException {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < members.size(head); i++) {
      reports.add(shelf.whole(members.get(head, i)));
    }
    reports.sort(Report::byTime);
    return merger.consensus().of(reports).withLinked(Group.links(after, before));
  }

  @Override
  public void close() throws IOException {
    shelf.close();
    encounters.close();
  }
}
