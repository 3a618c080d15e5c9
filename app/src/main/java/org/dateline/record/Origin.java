package org.dateline.record;

import java.util.List;

/**
 * Where a record comes from.
 *
 * @param article digest of the article's text
 * @param coder program and version
 * @param lexicon digest of tables and models
 * @param reasons one or more for each field that was decided
 */
public record Origin(String article, String coder, String lexicon, List<Reason> reasons) {
  public Origin {
    reasons = List.copyOf(reasons);
  }
}
