package org.dateline.find.actor;

/**
 * A noun phrase without its relative clauses and coordinated fellows; a title and the name behind
 * it are one phrase.
 *
 * @param head the noun that governs it
 * @param from its first token
 * @param to the token after its last
 * @param name the first token of the proper name that it ends with behind a title, or -1
 */
record Phrase(int head, int from, int to, int name) {
  boolean covers(int token) {
    return token >= from && token < to;
  }
}
