package org.dateline.find;

import java.util.List;
import java.util.Map;

/**
 * What kind of event a sentence tells, between the two named actors where they are given.
 *
 * @param event types, the likeliest first; empty where nothing is to be coded
 * @param mode modes, never null
 * @param quadCode 1 to 4, or null
 * @param eventScale PLOVER's score, or null
 * @param scores probability by type
 */
public record Classification(
    String id,
    List<String> event,
    List<String> mode,
    Integer quadCode,
    Double eventScale,
    Map<String, Double> scores) {}
