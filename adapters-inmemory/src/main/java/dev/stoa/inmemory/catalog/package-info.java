/// The catalog in memory: products and their indexes behind one lock, categories, merchants, offers.
@NullMarked
package dev.stoa.inmemory.catalog;

import org.jspecify.annotations.NullMarked;
