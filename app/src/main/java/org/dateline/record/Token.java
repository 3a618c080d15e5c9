package org.dateline.record;

/**
 * A word or mark of a sentence.
 *
 * @param lemma the dictionary form
 * @param pos universal part of speech ("NOUN")
 * @param head index of the governing token in the document's list of tokens, -1 for a sentence's
 *     root
 * @param relation universal dependency to the head ("nsubj:pass")
 */
public record Token(int start, int end, String lemma, String pos, int head, String relation) {}
