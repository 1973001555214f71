package dev.stoa.web.store.catalog;

import java.util.List;

/// What somebody who is typing may be looking for.
public record SuggestionsPage(List<ProductCard> products) {}
