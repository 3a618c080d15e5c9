package org.dateline.record;

/**
 * The article that an event was found in, and what found it.
 *
 * @param publication the paper, agency or site, or null
 * @param coder program and version
 * @param codebook ontology and version
 */
public record CiteInfo(
    String id,
    String url,
    String title,
    String publication,
    String published,
    String language,
    String coder,
    String codebook) {}
