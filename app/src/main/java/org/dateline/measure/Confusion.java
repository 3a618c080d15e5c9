package org.dateline.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts which class was taken for which. Not thread-safe. */
public final class Confusion {
  /**
   * A cell of the table.
   *
   * @param found empty where nothing was found
   */
  public record Cell(String gold, String found, int count) {}

  /** Precision, recall and F1 of a class. */
  public record Score(String label, int gold, double precision, double recall, double f1) {}

  private final Map<String, Map<String, Integer>> table = new TreeMap<>();
  private int rows;
  private int right;

  /** Counts an answer. */
  public void add(String gold, String found) {
    table.computeIfAbsent(gold, k -> new TreeMap<>()).merge(found, 1, Integer::sum);
    rows++;
    right += gold.equals(found) ? 1 : 0;
  }

  /** Number of answers. */
  public int rows() {
    return rows;
  }

  /** Share of right answers. */
  public double accuracy() {
    return rows == 0 ? 0 : (double) right / rows;
  }

  /** The gold classes in order. */
  public List<String> labels() {
    return new ArrayList<>(new TreeSet<>(table.keySet()));
  }

  /** Precision, recall and F1 of a class; 0 where nothing is right. */
  public Score score(String label) {
    int hit = count(label, label);
    int gold =
        table.getOrDefault(label, Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    int found = table.values().stream().mapToInt(row -> row.getOrDefault(label, 0)).sum();
    double precision = found == 0 ? 0 : (double) hit / found;
    double recall = gold == 0 ? 0 : (double) hit / gold;
    double f1 = hit == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return new Score(label, gold, precision, recall, f1);
  }

  /** All classes that were found, in order; the empty one where nothing was. */
  public List<String> answers() {
    TreeSet<String> found = new TreeSet<>();
    table.values().forEach(row -> found.addAll(row.keySet()));
    return new ArrayList<>(found);
  }

  /** How often a class was taken for another. */
  public int count(String gold, String found) {
    return table.getOrDefault(gold, Map.of()).getOrDefault(found, 0);
  }

  /** Mean F1 of the given classes. */
  public double macroF1(List<String> labels) {
    return labels.stream().mapToDouble(l -> score(l).f1()).average().orElse(0);
  }

  /** The wrong cells, the fullest first. */
  public List<Cell> mistakes(int most) {
    List<Cell> cells = new ArrayList<>();
    table.forEach(
        (gold, row) ->
            row.forEach(
                (found, n) -> {
                  if (!gold.equals(found)) {
                    cells.add(new Cell(gold, found, n));
                  }
                }));
    cells.sort(
        Comparator.comparingInt((Cell c) -> -c.count())
            .thenComparing(Cell::gold)
            .thenComparing(Cell::found));
    return cells.subList(0, Math.min(most, cells.size()));
  }
}
