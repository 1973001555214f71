/// The caches over HTTP.
@NullMarked
package dev.stoa.bootstrap.cache;

import org.jspecify.annotations.NullMarked;
