package dev.stoa.application.catalog.feed;

/// What became of a feed so far. In a product feed every row read is a product created, changed or unchanged, or
/// rejected; a file of sales has many rows to a product.
///
/// @param rows read, bad ones included
/// @param rejected rows, and in a file of sales also stock codes, that came to nothing
public record ImportCounts(long rows, long created, long changed, long unchanged, long rejected) {}
