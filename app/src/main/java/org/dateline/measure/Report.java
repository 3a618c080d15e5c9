package org.dateline.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param title the task
 * @param figures by name, in the order to be shown
 * @param tables which class was taken for which, by what the classes are
 * @param calibration how far told probabilities hold; null where none are told
 */
public record Report(
    String title,
    Map<String, Double> figures,
    Map<String, Confusion> tables,
    Calibration calibration) {
  public Report {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }
}
