package org.dateline.scale;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.dateline.merge.Bunches;
import org.dateline.merge.Guest;
import org.dateline.merge.Meeting;
import org.dateline.merge.Merger;
import org.dateline.merge.Met;
import org.dateline.merge.Report;
import org.dateline.record.Incident;
import org.dateline.store.Json;
import scala.Tuple2;

/**
 * The incidents of all splits' reports, as one program alone merges them. Reports meet under their
 * keys, place by place; the driver joins likely pairs to what hangs together, as {@link Bunches}
 * does; each bunch is divided by one task; at last follow-ups are linked. A large block costs no
 * memory, for reports come in the order of their ranks, so that its representatives come first.
 */
final class Merging {
  private static final long KEYS_A_PLACE = 1_000_000;
  private static final long REPORTS_A_TASK = 50_000;

  private final JavaSparkContext context;
  private final Remote remote;

  /** A report's way in the shuffle. */
  private record Way(int place, long rank) implements Serializable {}

  /** An incident without links, filed, as bytes, and the ranks of its reports. */
  private record Told(String id, byte[] json, long[] ranks) implements Serializable {}

  private static final class ByRank implements Comparator<Way>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Way a, Way b) {
      int order = Integer.compare(a.place, b.place);
      return order != 0 ? order : Long.compareUnsigned(a.rank, b.rank);
    }
  }

  private static final class ToPlace extends Partitioner {
    private static final long serialVersionUID = 1L;
    private final int count;

    ToPlace(int count) {
      this.count = count;
    }

    @Override
    public int numPartitions() {
      return count;
    }

    @Override
    public int getPartition(Object way) {
      return ((Way) way).place;
    }
  }

  Merging(JavaSparkContext context, Remote remote) {
    this.context = context;
    this.remote = remote;
  }

  /** Incidents as lines of JSON with the day that each is filed under. */
  JavaRDD<String> incidents(Collection<Manifest> splits) {
    List<Manifest> all = List.copyOf(splits);
    JavaRDD<Manifest> parts = context.parallelize(all, Math.max(1, all.size()));
    Remote way = remote;
    JavaRDD<Sent> reports =
        parts.flatMap(m -> new Binary<>(way.lake().open(m, SplitWriter.REPORTS), Sent::read));
    JavaRDD<Edges> own =
        parts.flatMap(
            m -> Edges.of(new Binary<>(way.lake().open(m, SplitWriter.EDGES), Edge::read)));
    JavaRDD<Edges> edges = met(reports, places(all)).union(own).persist(StorageLevel.DISK_ONLY());
    long events = all.stream().mapToLong(Manifest::events).sum();
    int tasks = (int) Math.max(context.defaultParallelism(), events / REPORTS_A_TASK);
    JavaRDD<Told> told =
        divided(reports, edges.map(Edges::likely), tasks).persist(StorageLevel.DISK_ONLY());
    return linked(told, edges, tasks);
  }

  private static Places places(List<Manifest> splits) {
    Map<Integer, Long> keys = new TreeMap<>();
    splits.forEach(s -> s.slices().forEach((slice, n) -> keys.merge(slice, n, Long::sum)));
    return Places.of(keys, KEYS_A_PLACE);
  }

  /** What reports have to do with each other that share a key. */
  private JavaRDD<Edges> met(JavaRDD<Sent> reports, Places places) {
    Remote way = remote;
    if (places.count() == 0) {
      return context.emptyRDD();
    }
    return reports
        .flatMapToPair(s -> sent(s, places))
        .repartitionAndSortWithinPartitions(new ToPlace(places.count()), new ByRank())
        .mapPartitions(
            sent -> {
              Meeting meeting = way.merger().meeting();
              return Edges.of(
                  stream(sent).flatMap(t -> meet(Packed.guest(t._2), meeting)).iterator());
            });
  }

  private static <T> Stream<T> stream(Iterator<T> all) {
    Iterable<T> once = () -> all;
    return StreamSupport.stream(once.spliterator(), false);
  }

  /** A report on its ways to the places that it has keys in, without its event. */
  private static Iterator<Tuple2<Way, byte[]>> sent(Sent s, Places places) {
    Map<Integer, LongStream.Builder> to = new TreeMap<>();
    s.keys()
        .forEach(
            (slice, keys) -> {
              for (long key : keys) {
                to.computeIfAbsent(places.of(slice, key), p -> LongStream.builder()).add(key);
              }
            });
    Report report = s.light();
    return to.entrySet().stream()
        .map(
            e ->
                new Tuple2<>(
                    new Way(e.getKey(), s.rank()),
                    Packed.of(new Guest(report, e.getValue().build().toArray()))))
        .iterator();
  }

  private static Stream<Edge> meet(Guest guest, Meeting meeting) {
    List<Edge> edges = new ArrayList<>();
    meeting.add(guest.report(), guest.keys(), met -> edges.add(Edge.of(met)));
    return edges.stream();
  }

  /** Divides what hangs together; a report that hangs together with none is its own incident. */
  private JavaRDD<Told> divided(JavaRDD<Sent> reports, JavaRDD<Likely> likely, int tasks) {
    List<Likely> needed =
        likely.mapPartitions(pairs -> List.of(Likely.needed(pairs)).iterator()).collect();
    Broadcast<Components> components = context.broadcast(Components.of(Likely.of(needed)));
    Remote way = remote;
    JavaRDD<Told> alone =
        reports
            .filter(s -> !components.value().has(s.rank()))
            .flatMap(s -> divide(List.of(s.report()), List.of(), way.merger()).iterator());
    JavaPairRDD<Long, byte[]> members =
        reports
            .filter(s -> components.value().has(s.rank()))
            .mapToPair(s -> new Tuple2<>(components.value().of(s.rank()), s.report()));
    JavaPairRDD<Long, Likely> ties =
        likely.flatMapToPair(pairs -> pairs.within(components.value()));
    return members
        .cogroup(ties, tasks)
        .flatMap(c -> divide(c._2._1, c._2._2, way.merger()).iterator())
        .union(alone);
  }

  private static List<Told> divide(Iterable<byte[]> packed, Iterable<Likely> ties, Merger merger) {
    Map<Long, Report> reports = new HashMap<>();
    Map<String, Long> ranks = new HashMap<>();
    for (byte[] bytes : packed) {
      Report report = Packed.report(bytes);
      reports.put(report.rank(), report);
      ranks.put(report.id(), report.rank());
    }
    List<Met> likely = new ArrayList<>();
    for (Likely some : ties) {
      for (int i = 0; i < some.size(); i++) {
        Report first = reports.get(some.ranks()[2 * i]);
        Report second = reports.get(some.ranks()[2 * i + 1]);
        likely.add(new Met(first, second, some.odds()[i], false, false));
      }
    }
    return merger.divide(reports.values(), likely).stream().map(i -> told(i, ranks)).toList();
  }

  private static Told told(Incident i, Map<String, Long> ranks) {
    long[] own = i.reports().stream().mapToLong(t -> ranks.get(t.eventId())).toArray();
    String json = Table.filed(Json.line(i), i.date());
    return new Told(i.id(), json.getBytes(StandardCharsets.UTF_8), own);
  }

  /** Gives incidents their links. */
  private static JavaRDD<String> linked(JavaRDD<Told> told, JavaRDD<Edges> following, int tasks) {
    JavaPairRDD<Long, String> of =
        told.flatMapToPair(
            t -> Arrays.stream(t.ranks).mapToObj(rank -> new Tuple2<>(rank, t.id)).iterator());
    JavaPairRDD<String, String> pairs =
        following
            .flatMapToPair(Edges::followers)
            .distinct(tasks)
            .join(of, tasks)
            .mapToPair(Tuple2::_2)
            .join(of, tasks)
            .mapToPair(Tuple2::_2)
            .filter(p -> !p._1.equals(p._2))
            .distinct(tasks);
    JavaPairRDD<String, byte[]> incidents = told.mapToPair(t -> new Tuple2<>(t.id, t.json));
    return incidents
        .cogroup(pairs, pairs.mapToPair(Tuple2::swap), tasks)
        .flatMap(
            i ->
                stream(i._2._1().iterator())
                    .map(bytes -> line(bytes, set(i._2._3()), set(i._2._2())))
                    .iterator());
  }

  private static Set<String> set(Iterable<String> ids) {
    Set<String> set = new TreeSet<>();
    ids.forEach(set::add);
    return set;
  }

  private static String line(byte[] bytes, Set<String> after, Set<String> before) {
    String json = new String(bytes, StandardCharsets.UTF_8);
    if (after.isEmpty() && before.isEmpty()) {
      return json;
    }
    Incident incident = Merger.linked(Json.read(json, Incident.class), after, before);
    return Table.filed(Json.line(incident), incident.date());
  }
}
