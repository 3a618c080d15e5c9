package org.dateline.store;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody said of an event or an incident.
 *
 * @param no counts from 1
 * @param made ISO 8601 instant
 * @param action accept, reject, correct, merge or split
 * @param article the event's article, or null for merge and split
 * @param event the event's id, or null for merge and split
 * @param change the fields that change, each whole; for merge and split the events concerned; or
 *     null
 * @param reason in the reviewer's words, or null
 */
public record Correction(
    long no,
    String made,
    String reviewer,
    String action,
    String article,
    String event,
    JsonNode change,
    String reason,
    boolean undone) {}
