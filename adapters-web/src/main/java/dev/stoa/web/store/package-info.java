/// The storefront.
@NullMarked
package dev.stoa.web.store;

import org.jspecify.annotations.NullMarked;
