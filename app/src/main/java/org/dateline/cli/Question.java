package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A sentence to be classified.
 *
 * @param actor who acts in it, or null where that is to be found
 * @param recipient to whom, or null
 */
record Question(String id, String text, String actor, String recipient) {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Question.class);

  /** Reads a line; throws with the reason where it is no such object. */
  static Question parse(String line) throws JsonProcessingException {
    Question q = READER.readValue(line);
    if (q == null || q.id == null || q.text == null) {
      throw new IllegalArgumentException("'id' or 'text' is missing");
    }
    return q;
  }
}
