package org.dateline.find.type;

/**
 * A sentence with two actors as the encoder reads it.
 *
 * @param ids numbers of its pieces; a mark before and behind each actor
 * @param parts one a piece: 1 of the actor, 2 of the recipient, 4 of what stands between them,
 *     added
 */
public record PairPieces(long[] ids, int[] parts) {}
