package org.dateline.lexicon;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Places as they are gathered, and the one file that they become: a head of counts, the columns,
 * the keys in order with where their places begin, those places (most people first), and the
 * strings.
 */
final class PlaceTable {
  static final int MAGIC = 0x44504c32;
  static final double UNITS = 100_000;

  private final List<Entry> entries = new ArrayList<>();

  /** A place; {@code province} and {@code district} are numbers of other places, or -1. */
  static final class Entry {
    final String name;
    final String country;
    final String code;
    final int number;
    int id;
    int population;
    int lat;
    int lon;
    int province = -1;
    int district = -1;
    final Set<String> names = new LinkedHashSet<>();

    private Entry(int number, String name, String country, String code) {
      this.number = number;
      this.name = name;
      this.country = country;
      this.code = code;
      names.add(name);
    }
  }

  Entry add(String name, String country, String code) {
    Entry e = new Entry(entries.size(), name, country, code);
    entries.add(e);
    return e;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The file's bytes; the same for the same places in the same order. */
  byte[] bytes() throws IOException {
    Map<Long, List<Entry>> index = index();
    Strings strings = new Strings();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    for (Entry e : entries) {
      out.writeInt(e.id);
      out.writeInt(e.population);
      out.writeInt(e.lat);
      out.writeInt(e.lon);
      out.writeInt(e.province);
      out.writeInt(e.district);
      out.writeInt(strings.at(e.name));
      out.writeInt(strings.at(e.country));
      out.writeInt(strings.at(e.code));
    }
    int postings = writeIndex(index, out);
    byte[] pool = strings.bytes();
    ByteBuffer head = ByteBuffer.allocate(20);
    head.putInt(MAGIC).putInt(entries.size()).putInt(index.size()).putInt(postings);
    head.putInt(pool.length);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.array());
    file.write(body.toByteArray());
    file.write(pool);
    return file.toByteArray();
  }

  private Map<Long, List<Entry>> index() {
    Map<Long, List<Entry>> index = new TreeMap<>();
    for (Entry e : entries) {
      long[] keys = e.names.stream().mapToLong(PlaceKey::of).distinct().toArray();
      Arrays.stream(keys).forEach(k -> index.computeIfAbsent(k, x -> new ArrayList<>()).add(e));
    }
    return index;
  }

  private static int writeIndex(Map<Long, List<Entry>> index, DataOutputStream out)
      throws IOException {
    for (long key : index.keySet()) {
      out.writeLong(key);
    }
    int postings = 0;
    for (List<Entry> places : index.values()) {
      out.writeInt(postings);
      postings += places.size();
    }
    out.writeInt(postings);
    for (List<Entry> places : index.values()) {
      places.sort(Comparator.comparingInt((Entry e) -> -e.population).thenComparing(e -> e.number));
      for (Entry e : places) {
        out.writeInt(e.number);
      }
    }
    return postings;
  }

  /** A pool of strings, each with its length before it. */
  private static final class Strings {
    private final Map<String, Integer> at = new LinkedHashMap<>();
    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();

    int at(String s) {
      return at.computeIfAbsent(s, this::append);
    }

    private int append(String s) {
      int where = pool.size();
      byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
      int length = Math.min(utf8.length, 255);
      pool.write(length);
      pool.write(utf8, 0, length);
      return where;
    }

    byte[] bytes() {
      return pool.toByteArray();
    }
  }
}
