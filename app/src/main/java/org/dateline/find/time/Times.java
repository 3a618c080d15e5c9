package org.dateline.find.time;

import java.util.List;
import org.dateline.record.When;

/**
 * The time expressions of a text and the day that they were resolved against.
 *
 * @param all in order
 * @param anchor ISO 8601 day or coarser ("2022-01"), or null where nothing tells
 * @param basis how the anchor is known, as {@code Article.publishedBasis}
 */
public record Times(List<When> all, String anchor, String basis) {}
