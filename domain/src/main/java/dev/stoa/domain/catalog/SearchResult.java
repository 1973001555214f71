package dev.stoa.domain.catalog;

import dev.stoa.domain.Page;

/// One page of what was found, and the facets of everything that was found.
///
/// @param total how many products were found on all pages together
public record SearchResult(Page<Product> page, Facets facets, long total) {}
