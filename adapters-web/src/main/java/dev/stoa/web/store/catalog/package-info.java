/// What there is to buy: shelves, search, products, makers and their offers.
@NullMarked
package dev.stoa.web.store.catalog;

import org.jspecify.annotations.NullMarked;
