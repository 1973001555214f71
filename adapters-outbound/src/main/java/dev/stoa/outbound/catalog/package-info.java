/// Getting feeds.
@NullMarked
package dev.stoa.outbound.catalog;

import org.jspecify.annotations.NullMarked;
