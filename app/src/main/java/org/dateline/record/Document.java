package org.dateline.record;

import java.util.List;

/**
 * An article with every layer that was found in it.
 *
 * @param tokens in order; a view that is made as it is read
 * @param claims all attributions, whether or not an event lies inside them
 * @param rejected candidate events that were dropped
 */
public record Document(
    Article article,
    List<Span> sentences,
    List<Token> tokens,
    List<Entity> entities,
    List<Place> places,
    List<When> times,
    List<Claim> claims,
    List<Event> events,
    List<Rejected> rejected) {}
