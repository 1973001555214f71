/// What is for sale: products, categories, merchants, offers, search.
@NullMarked
package dev.stoa.domain.catalog;

import org.jspecify.annotations.NullMarked;
